import { reportCard, reportReminded, reportReminder } from '../../messages/report-form.js';
import { monthOf } from '../../rules/local-date.js';
import { dateOf } from '../../rules/zoned.js';
import type { Moment } from '../../store/messages.js';
import { findPerson } from '../../store/people.js';
import { daysToReport, findReport, reportOf } from '../../store/reports.js';
import type { Composer } from './composer.js';

/** The monthly report on activities (TIV-16.5). */
export const reportComposers = {
  'report-card': {
    track: false,
    async message(_parts, db, { subjectId }, locale) {
      const report = await findReport(db, subjectId);
      const author = report && (await findPerson(db, report.personId));
      if (!author || !report.sentAt) return null;
      const { length } = await daysToReport(db, author.id, report.month);
      const { month, text, sentAt } = report;
      return reportCard({ month, text, person: author, days: length, sentAt }, locale);
    },
  },
  'report-reminder': {
    track: true,
    async message(parts, db, { personId = '', date }, locale) {
      if (!date) return null;
      const month = monthOf(date);
      const { length } = await daysToReport(db, personId, month);
      if (length === 0 || (await reportOf(db, personId, month))?.sentAt) return null;
      return reportReminder(month, length, dateOf(parts.clock.now()), locale);
    },
    async standing(parts, db, { personId = '', date }, locale) {
      if (!date) return null;
      const month = monthOf(date);
      const today = dateOf(parts.clock.now());
      const sentAt = (await reportOf(db, personId, month))?.sentAt;
      if (sentAt) return reportReminded(month, sentAt, today, locale);
      const { length } = await daysToReport(db, personId, month);
      return length > 0 ? reportReminder(month, length, today, locale) : null;
    },
  },
} satisfies Partial<Record<Moment, Composer>>;
