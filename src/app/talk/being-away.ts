import {
  ANOTHER,
  absenceCard,
  absenceSentCard,
  absencesCard,
  absenceUndoneCard,
  undoRefusal,
} from '../../messages/absence-card.js';
import { absenceForm } from '../../messages/absence-form.js';
import type { AbsenceFormView } from '../../messages/absence-views.js';
import type { Card, Fields } from '../../messages/card.js';
import { problemCard, problemText } from '../../messages/problems.js';
import type { Problem } from '../../messages/views.js';
import { sicknessRule } from '../../rules/absence.js';
import { regulationAt } from '../../rules/edition.js';
import type { Period } from '../../rules/facts.js';
import { laterOf } from '../../rules/local-date.js';
import { dateOf } from '../../rules/zoned.js';
import { absencesEntered, findAbsence } from '../../store/absences.js';
import { daysOf } from '../../store/days.js';
import { leadsAnybody } from '../../store/people.js';
import { viewAbsence, viewOwnAbsence } from '../absence-view.js';
import { dateTyped } from '../date-typed.js';
import type { Parts } from '../parts.js';
import type { Reply } from '../ports.js';
import { recordSickness, undoAbsence } from '../record-absence.js';
import type { Speaker } from '../speaker.js';
import { typedDates } from '../typed-dates.js';
import type { Handlers } from './handler.js';
import { ownDayToChange } from './open-day.js';

/** Sickness on an agile day (MET-11e, MON-9f). */
export const beingAway: Handlers = {
  sick: async (parts, speaker, { subject, value = '' }) => {
    if (!subject && !value) {
      const known = await ownAbsences(parts, speaker);
      if (known) return { card: known };
    }
    if (!subject) return open(parts, speaker, phraseAsFields(value === ANOTHER ? '' : value, speaker));
    const found = await ownDayToChange(parts, speaker, subject, ['approved', 'pending']);
    if ('reply' in found) return found.reply;
    const date = laterOf(found.day.date, dateOf(speaker.now));
    return open(parts, speaker, { from: date, until: date });
  },
  'sick-send': send,
  'sick-undo': (parts, speaker, { subject = '' }) => undo(parts, speaker, subject),
};

/** `malattia`, `malattia fino a venerdì`: the first and the last of the days that are named; else today. */
function phraseAsFields(phrase: string, { now, locale }: Speaker): Fields & { problem?: Problem } {
  const today = dateOf(now);
  if (!phrase) return { from: today, until: today };
  const whole = typedDates(phrase, today, locale);
  // «fino a venerdì» begins today
  const fromToday = typedDates(`${locale === 'it' ? 'da oggi' : 'from today'} ${phrase}`, today, locale);
  const read = 'problem' in whole && 'dates' in fromToday ? fromToday : whole;
  if ('problem' in read) return { from: today, until: today, problem: read.problem };
  return { from: read.dates[0], until: read.dates.at(-1) };
}

/** Typed without a day: first those that are open, so that one entered by mistake can be taken back. */
async function ownAbsences(parts: Parts, speaker: Speaker): Promise<Card | undefined> {
  const { person, now, locale } = speaker;
  const entered = await absencesEntered(parts.store.db, person.id, dateOf(now));
  const views = await Promise.all(entered.map((one) => viewOwnAbsence(parts, parts.store.db, one)));
  const known = views.filter((view) => view !== null);
  if (known.length === 0) return undefined;
  const view = await formView(parts, speaker, {});
  return absencesCard(known, Boolean(view && isOfUse(view)), locale);
}

async function open(
  parts: Parts,
  speaker: Speaker,
  { problem, ...fields }: Fields & { problem?: Problem },
): Promise<Reply> {
  const { locale } = speaker;
  const today = dateOf(speaker.now);
  const view = await formView(parts, speaker, fields);
  if (!view) return { card: problemCard({ kind: 'regulation-missing', date: today }, locale, today) };
  if (!isOfUse(view)) return { card: problemCard({ kind: 'no-days-covered' }, locale) };
  const errors = problem ? { from: problemText(problem, locale, today) } : {};
  return { form: absenceForm({ ...view, errors }, locale) };
}

async function send(parts: Parts, speaker: Speaker, _press: unknown, fields: Fields): Promise<Reply> {
  const { locale } = speaker;
  const today = dateOf(speaker.now);
  const again = async (errors: AbsenceFormView['errors'], problem?: string): Promise<Reply> => {
    const view = await formView(parts, speaker, fields);
    if (!view) return { note: problemText({ kind: 'regulation-missing', date: today }, locale, today) };
    return { form: absenceForm({ ...view, errors, problem }, locale) };
  };
  const read = readPeriod(fields, speaker);
  if ('errors' in read) return again(read.errors);
  const recorded = await recordSickness(parts, speaker, read);
  if (recorded.kind === 'problem') {
    if (recorded.problem.kind === 'repeated') return { card: problemCard(recorded.problem, locale) };
    return again({}, problemText(recorded.problem, locale, today));
  }
  const view = await viewAbsence(parts, parts.store.db, recorded.absence);
  return view ? { card: absenceSentCard(view, locale) } : {};
}

function readPeriod(fields: Fields, speaker: Speaker): Period | { errors: AbsenceFormView['errors'] } {
  const { locale } = speaker;
  const today = dateOf(speaker.now);
  const say = (problem: Problem) => problemText(problem, locale, today);
  const from = dateTyped(fields.from, speaker);
  const until = dateTyped(fields.until, speaker);
  const errors: AbsenceFormView['errors'] = {};
  if ('problem' in from) errors.from = say(from.problem);
  else if (from.date < today) errors.from = say({ kind: 'past-date' });
  if ('problem' in until) errors.until = say(until.problem);
  else if ('date' in from && until.date < from.date) errors.until = say({ kind: 'back-to-front' });
  if ('problem' in from || 'problem' in until || errors.from || errors.until) return { errors };
  return { from: from.date, to: until.date };
}

/** Are there days to be away from, or requests of others that go to somebody else meanwhile? */
function isOfUse({ next, leads }: AbsenceFormView): boolean {
  return next.length > 0 || leads;
}

const DAYS_SHOWN = 3;

async function formView(
  { store, settings }: Parts,
  { person, now }: Speaker,
  { from, until }: Fields,
): Promise<AbsenceFormView | undefined> {
  const today = dateOf(now);
  const regulation = regulationAt(settings.profiles(person), today);
  if (!regulation) return undefined;
  const booked = (await daysOf(store.db, person.id, today)).filter(
    ({ state }) => state === 'approved' || state === 'pending',
  );
  const next = booked.slice(0, DAYS_SHOWN).map(({ date }) => date);
  const more = booked.length - next.length;
  const leads = await leadsAnybody(store.db, person.id);
  return { from, until, errors: {}, today, source: sicknessRule(regulation), next, more, leads };
}

async function undo(parts: Parts, speaker: Speaker, id: string): Promise<Reply> {
  const { locale } = speaker;
  const today = dateOf(speaker.now);
  const undone = await undoAbsence(parts, speaker, id);
  if (undone.kind === 'undone' || undone.kind === 'already') {
    const at = undone.kind === 'already' ? undone.at : speaker.now;
    return { card: absenceUndoneCard({ at, near: today }, locale) };
  }
  if (undone.kind === 'problem') return { note: problemText(undone.problem, locale, today) };
  const note = undoRefusal(undone.findings, locale, today);
  const absence = await findAbsence(parts.store.db, id);
  const view = absence && (await viewOwnAbsence(parts, parts.store.db, absence));
  return view ? { card: absenceCard(view, locale), note } : { note };
}
