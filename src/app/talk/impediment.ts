import type { Fields, Press } from '../../messages/card.js';
import { changeNote } from '../../messages/change-notes.js';
import { impedimentForm } from '../../messages/impediment-form.js';
import { dutyText } from '../../messages/impediment-words.js';
import { problemCard, problemText } from '../../messages/problems.js';
import type { FormRemarks } from '../../messages/reason-field.js';
import { decide } from '../../rules/decide.js';
import { impedimentDuty } from '../../rules/impediment.js';
import { dateOf } from '../../rules/zoned.js';
import type { AgileDay } from '../../store/days.js';
import { daysOf } from '../../store/days.js';
import type { Person } from '../../store/people.js';
import { viewDay } from '../day-view.js';
import { loadFacts } from '../facts.js';
import type { Parts } from '../parts.js';
import type { Reply } from '../ports.js';
import { reasonProblem } from '../read-proposal.js';
import { inCharge, reportImpediment } from '../report-impediment.js';
import type { Speaker } from '../speaker.js';
import type { Handlers } from './handler.js';
import { ownDayToChange } from './open-day.js';
import { beside } from './other-side.js';
import { outcome } from './outcome.js';
import { whenRead } from './reading-time.js';

/** A technical impediment during the day (MET-AccD10, TIV-7.8, MIL-11.8, MON-10). */
export const impediment: Handlers = {
  impediment: (parts, speaker, { subject, value }) =>
    subject === undefined ? ofToday(parts, speaker, value ?? '') : opened(parts, speaker, subject, {}),
  'impediment-send': report,
};

/** What «problema tecnico: la VPN» still begins with once the command is read. */
const NAME = /^(?:(?:tecnico|tecnica|technical|problem)(?!\p{L}))?[\s:,.]*/iu;

async function ofToday(parts: Parts, speaker: Speaker, typed: string): Promise<Reply> {
  const today = dateOf(speaker.now);
  const days = await daysOf(parts.store.db, speaker.person.id, today);
  const day = days.find(({ date, state }) => date === today && state === 'approved');
  if (!day) return { card: problemCard({ kind: 'not-booked', date: today }, speaker.locale, today) };
  return opened(parts, speaker, day.id, { reason: typed.replace(NAME, '') });
}

async function opened(
  parts: Parts,
  speaker: Speaker,
  dayId: string,
  values: Fields,
  errors: FormRemarks['errors'] = {},
): Promise<Reply> {
  const open = await ownDayToChange(parts, speaker, dayId, ['approved']);
  if ('reply' in open) return open.reply;
  const { day, owner } = open;
  const { facts } = await loadFacts(parts, parts.store.db, owner, speaker.now, day);
  const { findings } = decide(facts, { type: 'impediment', by: 'employee', date: day.date });
  if (findings.length > 0) return outcome(parts, speaker, { kind: 'refused', day, findings });
  const text = [dutyText(impedimentDuty(facts, day.date), speaker.locale)];
  const view = await viewDay(parts, parts.store.db, day, owner.id);
  return {
    form: impedimentForm(view, speaker.locale, values, { notice: { tone: 'neutral', text }, errors }),
  };
}

async function report(
  parts: Parts,
  speaker: Speaker,
  { subject = '', version }: Press,
  fields: Fields,
): Promise<Reply> {
  const { locale } = speaker;
  const text = (fields.reason ?? '').trim();
  const problem = reasonProblem(text, true);
  if (problem) return opened(parts, speaker, subject, fields, { reason: problemText(problem, locale) });
  const changed = await reportImpediment(parts, speaker, subject, { text, version });
  const reply = await outcome(parts, speaker, changed);
  if (changed.kind !== 'done') return reply;
  return beside(reply, ...(await whatFollows(parts, speaker, changed.day)));
}

/** Who has it, when they read it, and what the act asks of the worker meanwhile. */
async function whatFollows(parts: Parts, speaker: Speaker, day: AgileDay): Promise<string[]> {
  const { db } = parts.store;
  const { locale, person: owner } = speaker;
  const people: Person[] = await inCharge(parts, db, owner, day, speaker.now);
  const names = people.map(({ name }) => name);
  const later = await Promise.all(people.map((reader) => whenRead(parts, speaker, reader, { day, owner })));
  const held = later.filter((one) => one !== undefined);
  // one of them who reads it at once is enough
  const soon = held.length < names.length || names.length === 0;
  const told = soon ? [changeNote({ kind: 'told', names }, locale, day.date)] : held;
  const { facts } = await loadFacts(parts, db, owner, speaker.now, day);
  return [...told, dutyText(impedimentDuty(facts, day.date), locale)];
}
