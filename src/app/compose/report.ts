import { reportCard, reportReminder } from '../../messages/report-form.js';
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
    track: false,
    async message(parts, db, { personId = '', data }, locale) {
      const month = String(data.month);
      const { length } = await daysToReport(db, personId, month);
      if (length === 0 || (await reportOf(db, personId, month))?.sentAt) return null;
      return reportReminder(month, length, dateOf(parts.clock.now()), locale);
    },
  },
} satisfies Partial<Record<Moment, Composer>>;
