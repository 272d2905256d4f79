import type { Fields } from '../../messages/card.js';
import { problemText } from '../../messages/problems.js';
import { noReport, REPORT_LIMIT, reportDraft, reportForm, reportKept } from '../../messages/report-form.js';
import { monthOf, parseLocalDate } from '../../rules/local-date.js';
import { dateOf } from '../../rules/zoned.js';
import { findPerson } from '../../store/people.js';
import { daysToReport, reportOf } from '../../store/reports.js';
import type { Parts } from '../parts.js';
import type { Reply } from '../ports.js';
import { readMonth } from '../read-month.js';
import { monthToReport, reportsMonthly, sendReport } from '../report.js';
import type { Speaker } from '../speaker.js';
import type { Handlers } from './handler.js';

/** The monthly report on activities (TIV-16.5): one form, filled with what was done. `value`: the month. */
export const reporting: Handlers = {
  report: (parts, speaker, { value }) => write(parts, speaker, value),
  'report-send': (parts, speaker, { value = '' }, fields) => send(parts, speaker, value, fields),
};

async function write(parts: Parts, speaker: Speaker, asked: string | undefined): Promise<Reply> {
  const { db } = parts.store;
  const { person, now, locale } = speaker;
  const today = dateOf(now);
  const month = asked?.trim() ? meant(asked, speaker) : await monthToReport(db, person.id, now);
  const first = parseLocalDate(`${month}-01`);
  if (!first || !reportsMonthly(parts.settings, person, first)) {
    return { note: noReport({ kind: 'not-asked' }, today, locale) };
  }
  const kept = await reportOf(db, person.id, month);
  if (kept?.sentAt) return { note: noReport({ kind: 'sent', month, at: kept.sentAt }, today, locale) };
  const days = await daysToReport(db, person.id, month);
  if (days.length === 0) return { note: noReport({ kind: 'nothing', month }, today, locale) };
  const text = kept?.text ?? reportDraft(days, locale).slice(0, REPORT_LIMIT);
  return formWith(parts, speaker, month, text);
}

/** Of a month that is named, the last one: nobody reports on what is to come. */
function meant(text: string, { now, locale }: Speaker): string {
  const today = dateOf(now);
  const month = readMonth(text, today, locale);
  return month > monthOf(today) ? `${Number(month.slice(0, 4)) - 1}${month.slice(4)}` : month;
}

async function formWith(
  parts: Parts,
  { person, now, locale }: Speaker,
  month: string,
  text: string,
  error?: string,
): Promise<Reply> {
  const reader = person.managerId ? await findPerson(parts.store.db, person.managerId) : null;
  return { form: reportForm({ month, text, error, reader: reader?.name, today: dateOf(now) }, locale) };
}

/** `2026-11`, or to keep it so far `2026-11 draft`. */
async function send(parts: Parts, speaker: Speaker, value: string, fields: Fields): Promise<Reply> {
  const { locale, now, person } = speaker;
  const today = dateOf(now);
  const [month = '', how] = value.split(' ');
  const first = parseLocalDate(`${month}-01`);
  if (!first || month > monthOf(today) || !reportsMonthly(parts.settings, person, first)) {
    return { note: noReport({ kind: 'not-asked' }, today, locale) };
  }
  const text = (fields.activities ?? '').trim();
  if (text === '' || text.length > REPORT_LIMIT) {
    const long = { kind: 'too-long', limit: REPORT_LIMIT } as const;
    const error = problemText(text === '' ? { kind: 'field-required' } : long, locale);
    return formWith(parts, speaker, month, text, error);
  }
  const sent = await sendReport(parts, speaker, { month, text, draft: how === 'draft' });
  switch (sent.kind) {
    case 'sent':
      return { card: reportKept(month, sent.reader.name, today, locale) };
    case 'saved':
      return { card: reportKept(month, undefined, today, locale) };
    case 'already':
      return { note: noReport({ kind: 'sent', month, at: sent.report.sentAt ?? now }, today, locale) };
    case 'problem':
      if (sent.problem.kind !== 'approver-missing') return { note: problemText(sent.problem, locale, today) };
      return { note: noReport({ kind: 'no-reader' }, today, locale) };
  }
}
