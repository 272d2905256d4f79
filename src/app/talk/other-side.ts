import type { ActName, Form } from '../../messages/card.js';
import { changeNote } from '../../messages/change-notes.js';
import { findingSentence } from '../../messages/findings.js';
import { proposeForm } from '../../messages/propose-form.js';
import type { DayView } from '../../messages/views.js';
import type { Finding } from '../../rules/decision.js';
import type { Facts } from '../../rules/facts.js';
import { dateOf } from '../../rules/zoned.js';
import type { AgileDay } from '../../store/days.js';
import type { Person } from '../../store/people.js';
import { type Authority, authorityOver } from '../approvers.js';
import { hindrances } from '../day-offers.js';
import { viewDay } from '../day-view.js';
import { loadFacts } from '../facts.js';
import type { Parts } from '../parts.js';
import type { Reply } from '../ports.js';
import type { Speaker } from '../speaker.js';
import { dayToDecide } from './open-day.js';
import { outcome } from './outcome.js';

/** An approved day, open for an act of the other side. */
export interface OpenCase {
  day: AgileDay;
  owner: Person;
  view: DayView;
  facts: Facts;
  by: Authority['by'];
}

/** The day, if this person may act on it; else what to tell them. */
export async function openCase(
  parts: Parts,
  speaker: Speaker,
  dayId: string,
): Promise<OpenCase | { reply: Reply }> {
  const { db } = parts.store;
  const open = await dayToDecide(parts, speaker, dayId, ['approved']);
  if ('reply' in open) return open;
  const { day, owner } = open;
  const authority = await authorityOver(db, parts.settings, speaker.person, owner, day);
  const { facts } = await loadFacts(parts, db, owner, speaker.now, day);
  const view = await viewDay(parts, db, day, speaker.person.id);
  return { day, owner, view, facts, by: authority?.by ?? 'manager' };
}

/**
 * What to show where the rules would refuse an act whatever is written, before anybody writes: why, and the form for
 * other dates where these may be proposed instead (MET-10f). undefined: nothing stands against it.
 */
export async function insteadOf(
  act: ActName,
  parts: Parts,
  speaker: Speaker,
  { day, view, facts, by }: OpenCase,
): Promise<Reply | undefined> {
  if (view.can?.includes(act)) return undefined;
  const findings = hindrances(facts, day, by, act);
  if (!view.can?.includes('propose')) return outcome(parts, speaker, { kind: 'refused', day, findings });
  return { form: proposeForm(view, speaker.locale, {}, { notice: barred(findings, speaker) }) };
}

/** Why not, and that other dates may be proposed instead. */
function barred(findings: Finding[], { locale, now }: Speaker): NonNullable<Form['notice']> {
  const today = dateOf(now);
  const said = findings.map((finding) => findingSentence(finding, locale, today));
  return { tone: 'bad', text: [...said, changeNote({ kind: 'instead' }, locale, today)] };
}

/** A card with what is to be known besides. */
export function beside(reply: Reply, ...notes: (string | undefined)[]): Reply {
  const note = [reply.note, ...notes].filter((one) => one !== undefined && one !== '').join('\n');
  return note ? { ...reply, note } : reply;
}
