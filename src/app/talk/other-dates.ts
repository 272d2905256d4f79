import type { Fields, Press } from '../../messages/card.js';
import { changeNote } from '../../messages/change-notes.js';
import { findingSentence } from '../../messages/findings.js';
import { proposeForm } from '../../messages/propose-form.js';
import { withoutReason } from '../../rules/absence.js';
import { decide } from '../../rules/decide.js';
import { parseLocalDate } from '../../rules/local-date.js';
import { dateOf } from '../../rules/zoned.js';
import type { AgileDay } from '../../store/days.js';
import type { Person } from '../../store/people.js';
import { acceptAlternative, declineAlternatives } from '../answer-alternatives.js';
import type { Changed } from '../change-day.js';
import { loadFacts } from '../facts.js';
import type { Parts } from '../parts.js';
import type { Reply } from '../ports.js';
import { proposeAlternatives } from '../propose-alternatives.js';
import { readProposal } from '../read-proposal.js';
import type { Speaker } from '../speaker.js';
import type { Handlers } from './handler.js';
import { beside, insteadOf, openCase } from './other-side.js';
import { outcome } from './outcome.js';
import { whenRead } from './reading-time.js';

/** Other dates, proposed by who is in charge and answered by the worker (MET-10f, 10h). */
export const otherDates: Handlers = {
  propose: async (parts, speaker, { subject = '' }) => {
    const open = await openCase(parts, speaker, subject);
    if ('reply' in open) return open.reply;
    const instead = await insteadOf('propose', parts, speaker, open);
    return instead ?? { form: proposeForm(open.view, speaker.locale, {}) };
  },
  'propose-send': propose,
  'alternative-accept': async (parts, speaker, { subject = '', value = '' }) => {
    const to = parseLocalDate(value);
    if (!to) return outcome(parts, speaker, { kind: 'problem', problem: { kind: 'gone' } });
    return answered(parts, speaker, await acceptAlternative(parts, speaker, subject, to));
  },
  'alternative-decline': async (parts, speaker, { subject = '' }) =>
    answered(parts, speaker, await declineAlternatives(parts, speaker, subject)),
};

async function propose(
  parts: Parts,
  speaker: Speaker,
  { subject = '', version }: Press,
  fields: Fields,
): Promise<Reply> {
  const { locale } = speaker;
  const today = dateOf(speaker.now);
  const open = await openCase(parts, speaker, subject);
  if ('reply' in open) return open.reply;
  const { owner, view } = open;
  const read = readProposal(open.facts, open.day, speaker, fields);
  if ('errors' in read) return { form: proposeForm(view, locale, fields, read) };
  const changed = await proposeAlternatives(parts, speaker, subject, { ...read, version });
  if (changed.kind === 'refused' && view.can?.includes('propose')) {
    const dates = changed.findings.map((finding) => findingSentence(finding, locale, today)).join(' ');
    return { form: proposeForm(view, locale, fields, { errors: { dates } }) };
  }
  const reply = await outcome(parts, speaker, changed);
  if (changed.kind !== 'done') return reply;
  const about = { day: changed.day, owner };
  return beside(
    reply,
    ...(await notToBeTaken(parts, speaker, about)),
    await whenRead(parts, speaker, owner, about),
  );
}

/** Dates that the rules would not let the worker take as things stand: whoever proposes them should know. */
async function notToBeTaken(
  parts: Parts,
  { now, locale }: Speaker,
  { day, owner }: { day: AgileDay; owner: Person },
): Promise<string[]> {
  const { facts } = await loadFacts(parts, parts.store.db, owner, now, day);
  const today = dateOf(now);
  return day.alternatives.flatMap((to) => {
    const act = { type: 'accept-alternative', by: 'employee', date: day.date, to } as const;
    const { outcome: taken, findings } = decide(facts, act);
    if (taken !== 'refused') return [];
    const why = findings.map((one) => withoutReason(facts, one));
    const note = { kind: 'cannot-take', name: owner.name, date: to, findings: why } as const;
    return [changeNote(note, locale, today)];
  });
}

/** What is answered already, or overtaken by another proposal, is said in plain words. */
async function answered(parts: Parts, speaker: Speaker, changed: Changed): Promise<Reply> {
  const reply = await outcome(parts, speaker, changed);
  const { locale } = speaker;
  if (changed.kind !== 'refused' || changed.day.state !== 'approved') return reply;
  if (changed.day.alternatives.length > 0) return reply;
  const { date } = changed.day;
  return { ...reply, note: changeNote({ kind: 'answered', date }, locale, dateOf(speaker.now)) };
}
