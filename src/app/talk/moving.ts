import type { Fields, Press } from '../../messages/card.js';
import { type MoveOptions, moveForm } from '../../messages/move-form.js';
import { cancelInstead, moveRefusal, moveSentNote } from '../../messages/move-notes.js';
import { moveEndText } from '../../messages/move-request-card.js';
import { problemText } from '../../messages/problems.js';
import type { FormRemarks } from '../../messages/reason-field.js';
import type { DayView } from '../../messages/views.js';
import { withoutReason } from '../../rules/absence.js';
import type { Actor } from '../../rules/act.js';
import { decide } from '../../rules/decide.js';
import type { Finding } from '../../rules/decision.js';
import type { Facts } from '../../rules/facts.js';
import { addDays, parseLocalDate, weekdayOf } from '../../rules/local-date.js';
import { swapDates, swapDeadline } from '../../rules/swap.js';
import { dateOf } from '../../rules/zoned.js';
import type { AgileDay } from '../../store/days.js';
import type { Person } from '../../store/people.js';
import { type Approver, authorityOver } from '../approvers.js';
import { askedMove } from '../asked-move.js';
import { dateTyped } from '../date-typed.js';
import { viewDay } from '../day-view.js';
import { loadFacts } from '../facts.js';
import { heldUntil } from '../held-until.js';
import { answerMove, askToMove, type MoveAnswer, otherSideOf, withdrawMove } from '../move-day.js';
import type { Parts } from '../parts.js';
import type { Reply } from '../ports.js';
import { reasonProblem } from '../read-proposal.js';
import type { Speaker } from '../speaker.js';
import type { Handlers } from './handler.js';
import { dayOfEither } from './open-day.js';
import { beside } from './other-side.js';
import { outcome } from './outcome.js';
import { pickDay } from './pick-day.js';

/** Moving a day (scambio, TIV-21.3): asked by either side, answered by the other one. */
export const moving: Handlers = {
  swap: async (parts, speaker, { subject, value = '' }) => {
    if (subject) return openForm(parts, speaker, subject, {});
    const picked = await pickDay(parts, speaker, value, 'swap');
    if ('reply' in picked) return picked.reply;
    const [to] = picked.further;
    return openForm(parts, speaker, picked.day.id, to ? { to } : {});
  },
  'swap-send': send,
  'swap-confirm': (parts, speaker, press) => answer(parts, speaker, press, 'confirm-swap'),
  'swap-decline': (parts, speaker, press) => answer(parts, speaker, press, 'decline-swap'),
  'swap-withdraw': (parts, speaker, press) => answer(parts, speaker, press, 'withdraw-swap'),
};

/** A day open for a move, and what the rules say of it. */
interface OpenMove {
  day: AgileDay;
  owner: Person;
  facts: Facts;
  view: DayView;
  other: Approver;
  options: MoveOptions;
}

async function openForm(
  parts: Parts,
  speaker: Speaker,
  dayId: string,
  values: Fields,
  remarks?: FormRemarks,
): Promise<Reply> {
  const open = await openMove(parts, speaker, dayId);
  if ('reply' in open) return open.reply;
  return { form: moveForm(open.view, open.options, speaker.locale, values, remarks) };
}

async function send(
  parts: Parts,
  speaker: Speaker,
  { subject = '', version, value }: Press,
  fields: Fields,
): Promise<Reply> {
  const { locale, now } = speaker;
  const values = value ? { ...fields, to: value } : fields;
  const open = await openMove(parts, speaker, subject);
  if ('reply' in open) return open.reply;
  const { options, view, other } = open;
  const formAgain = (remarks: FormRemarks): Reply => ({
    form: moveForm(view, options, locale, values, remarks),
  });
  const typed = dateTyped(values.to, speaker);
  const reason = (values.reason ?? '').trim();
  const why = reasonProblem(reason, options.reason);
  const errors: FormRemarks['errors'] = {};
  if ('problem' in typed) errors.to = problemText(typed.problem, locale, dateOf(now));
  if (why) errors.reason = problemText(why, locale);
  if ('problem' in typed || why) {
    const date = 'date' in typed ? { to: typed.date } : {};
    return { form: moveForm(view, options, locale, { ...values, ...date }, { errors }) };
  }
  if (other.platforms.length === 0) {
    const text = [problemText({ kind: 'approver-unreachable', approver: other.person.name }, locale)];
    return formAgain({ notice: { tone: 'bad', text } });
  }
  const changed = await askToMove(parts, speaker, subject, { to: typed.date, reason, other, version });
  if (changed.kind === 'refused' && changed.day.state === 'approved') {
    return formAgain({ notice: moveRefusal(changed.findings, view, locale) });
  }
  const reply = await outcome(parts, speaker, changed);
  if (changed.kind !== 'done') return reply;
  const { person } = other;
  const asked = await viewDay(parts, parts.store.db, changed.day, speaker.person.id);
  return beside(reply, moveSentNote(asked, person.name, await heldUntil(parts)(person, now), locale));
}

async function answer(
  parts: Parts,
  speaker: Speaker,
  { subject = '', value = '' }: Press,
  what: MoveAnswer | 'withdraw-swap',
): Promise<Reply> {
  const to = parseLocalDate(value);
  if (!to) return outcome(parts, speaker, { kind: 'problem', problem: { kind: 'gone' } });
  const changed =
    what === 'withdraw-swap'
      ? await withdrawMove(parts, speaker, subject, to)
      : await answerMove(parts, speaker, subject, what, to);
  const reply = await outcome(parts, speaker, changed);
  return changed.kind === 'refused' ? afterWithdrawal(parts, speaker, changed.day, reply) : reply;
}

/** To a press on the old card of a move that was taken back: what holds, in the place of why not. */
async function afterWithdrawal(parts: Parts, speaker: Speaker, day: AgileDay, reply: Reply): Promise<Reply> {
  const { db } = parts.store;
  const asked = day.swap ? undefined : await askedMove(db, day);
  if (asked?.end !== 'withdrawn') return reply;
  const view = await viewDay(parts, db, day, speaker.person.id);
  return { ...reply, note: moveEndText(view, speaker.locale, asked).join(' ') };
}

/** Where the day can't be moved at all: why not, and the way that is left. */
async function openMove(parts: Parts, speaker: Speaker, dayId: string): Promise<OpenMove | { reply: Reply }> {
  const { db } = parts.store;
  const { locale, person, now } = speaker;
  const open = await dayOfEither(parts, speaker, dayId, ['approved']);
  if ('reply' in open) return open;
  const { day, owner } = open;
  const own = owner.id === person.id;
  const authority = own ? undefined : await authorityOver(db, parts.settings, person, owner, day);
  const actor: Actor = authority?.by ?? 'employee';
  const { facts } = await loadFacts(parts, db, owner, now, day);
  const dates = swapDates(facts, day.date);
  const hindered = hindrances(facts, day, actor, dates[0]);
  const view = await viewDay(parts, db, day, person.id);
  if (hindered.length > 0) {
    const reply = await outcome(parts, speaker, { kind: 'refused', day, findings: hindered });
    return { reply: beside(reply, own && !view.begun ? cancelInstead(locale) : undefined) };
  }
  const other = await otherSideOf(parts, owner, day, own ? 'employee' : 'administration', now);
  if (!other) return { reply: { note: problemText({ kind: 'approver-missing' }, locale) } };
  const options: MoveOptions = {
    dates: dates.flatMap((date) => {
      const until = swapDeadline(facts, day.date, date);
      return until ? [{ date, until }] : [];
    }),
    reason: owesReason(facts, day, actor, dates[0]),
    by: own ? 'asker' : 'approver',
    other: other.person.name,
  };
  return { day, owner, facts, view, other, options };
}

/** Empty where there is a date this actor may ask for. */
function hindrances(
  facts: Facts,
  { date }: AgileDay,
  by: Actor,
  possible: AgileDay['date'] | undefined,
): Finding[] {
  // where there is none, a neighbour in the same working week shows why
  const to = possible ?? addDays(date, weekdayOf(date) < 5 ? 1 : -1);
  const { outcome: taken, findings } = decide(facts, { type: 'swap', by, date, to, reason: '-' });
  if (taken !== 'refused') return [];
  return by === 'employee' ? findings : findings.map((one) => withoutReason(facts, one));
}

function owesReason(facts: Facts, { date }: AgileDay, by: Actor, to = date): boolean {
  return decide(facts, { type: 'swap', by, date, to }).findings.some(({ code }) => code === 'reason-missing');
}
