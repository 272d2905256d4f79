import type { Fields, Press } from '../../messages/card.js';
import { findingSentence } from '../../messages/findings.js';
import { permitCard, permitRequestCard, permitSentCard } from '../../messages/permit-card.js';
import { permitForm } from '../../messages/permit-form.js';
import type { PermitFormView } from '../../messages/permit-views.js';
import { problemCard, problemText } from '../../messages/problems.js';
import type { Problem } from '../../messages/views.js';
import { regulationAt } from '../../rules/edition.js';
import { mayAskPermit, permitAuthorisers, permitHours, permitKinds } from '../../rules/hourly.js';
import { type LocalTime, parseLocalTime } from '../../rules/local-date.js';
import { dateOf } from '../../rules/zoned.js';
import type { AgileDay } from '../../store/days.js';
import { findPerson } from '../../store/people.js';
import { findPermit, type Permit } from '../../store/permits.js';
import { headOrSuperior } from '../approvers.js';
import { askPermit, judgePermit, type PermitRequest } from '../ask-permit.js';
import { authorityToPermit, decidePermitAsked } from '../decide-permit.js';
import { isForDirector } from '../deciders.js';
import { loadFacts } from '../facts.js';
import type { Parts } from '../parts.js';
import { viewPermit } from '../permit-view.js';
import type { Reply } from '../ports.js';
import type { Speaker } from '../speaker.js';
import { withdrawPermit } from '../withdraw-permit.js';
import { fromQueue } from './from-queue.js';
import type { Handlers } from './handler.js';
import { ownDayToChange } from './open-day.js';
import { outcome } from './outcome.js';
import { pickDay } from './pick-day.js';

/** Hourly permits on an agile day (TIV-12.4, MIL-11.9, MET-11f, MON-B3). */
export const permits: Handlers = {
  permit: async (parts, speaker, { subject, value = '' }) => {
    if (subject) return open(parts, speaker, subject);
    const picked = await pickDay(parts, speaker, value, 'permit', { nearest: true });
    return 'reply' in picked ? picked.reply : open(parts, speaker, picked.day.id);
  },
  'permit-send': send,
  'permit-authorise': async (parts, speaker, press) =>
    fromQueue(await decide(parts, speaker, press, 'authorised'), press.value, speaker.locale),
  'permit-refuse': async (parts, speaker, press) =>
    fromQueue(await decide(parts, speaker, press, 'refused'), press.value, speaker.locale),
  'permit-withdraw': takeBack,
};

type Remarks = Pick<PermitFormView, 'errors' | 'refusal'>;

const NONE: Remarks = { errors: {}, refusal: [] };

async function open(parts: Parts, speaker: Speaker, dayId: string): Promise<Reply> {
  const found = await ownDayToChange(parts, speaker, dayId, ['approved']);
  if ('reply' in found) return found.reply;
  const { day } = found;
  const { facts } = await loadFacts(parts, parts.store.db, speaker.person, speaker.now, day);
  if (!regulationAt(facts.editions, day.date) || mayAskPermit(facts, day.date)) {
    return form(parts, speaker, day, {}, NONE);
  }
  const [hours] = permitHours(facts, day.date);
  const at = '00:00' as LocalTime;
  const asked = { kind: 'personal', from: hours?.from ?? at, to: hours?.to ?? at };
  const findings = judgePermit(facts, day.date, asked).refused;
  return outcome(parts, speaker, { kind: 'refused', day, findings });
}

async function form(
  parts: Parts,
  speaker: Speaker,
  day: AgileDay,
  values: Fields,
  remarks: Remarks,
): Promise<Reply> {
  const { locale, person, now } = speaker;
  const { db } = parts.store;
  const { facts } = await loadFacts(parts, db, person, now, day);
  const regulation = regulationAt(facts.editions, day.date);
  if (!regulation) {
    return { note: problemText({ kind: 'regulation-missing', date: day.date }, locale, dateOf(now)) };
  }
  const waits = permitAuthorisers(regulation).length > 0;
  const forDirector = isForDirector(parts.settings, person, day);
  const approver = waits ? await headOrSuperior(parts, person, dateOf(now), forDirector) : undefined;
  const view: PermitFormView = {
    dayId: day.id,
    version: day.version,
    date: day.date,
    kinds: permitKinds(regulation),
    bands: regulation.permits.insideBands ? permitHours(facts, day.date) : [],
    authorisedBy: approver?.person.name,
    values,
    ...remarks,
    near: dateOf(now),
  };
  return { form: permitForm(view, locale) };
}

async function send(parts: Parts, speaker: Speaker, { subject = '' }: Press, fields: Fields): Promise<Reply> {
  const { locale, now } = speaker;
  const found = await ownDayToChange(parts, speaker, subject, ['approved']);
  if ('reply' in found) return found.reply;
  const { day } = found;
  const read = readPermit(fields, speaker);
  if ('errors' in read) return form(parts, speaker, day, fields, { ...NONE, errors: read.errors });
  const asked = await askPermit(parts, speaker, day.id, read);
  const say = (findings: Parameters<typeof findingSentence>[0][]) =>
    findings.map((one) => findingSentence(one, locale, dateOf(now)));
  switch (asked.kind) {
    case 'asked': {
      const view = await viewPermit(parts, parts.store.db, asked.permit);
      return view ? { card: permitSentCard(view, locale, asked.flagged) } : {};
    }
    case 'refused':
      return form(parts, speaker, day, fields, { errors: {}, refusal: say(asked.findings) });
    case 'problem':
      if (asked.problem.kind === 'repeated') return { card: problemCard(asked.problem, locale) };
      return form(parts, speaker, day, fields, {
        errors: {},
        refusal: [problemText(asked.problem, locale, dateOf(now))],
      });
  }
}

function readPermit(
  fields: Fields,
  { locale }: Speaker,
): PermitRequest | { errors: PermitFormView['errors'] } {
  const say = (problem: Problem) => problemText(problem, locale);
  const kind = (fields.kind ?? '').trim();
  const [from, to] = [parseLocalTime(fields.from ?? ''), parseLocalTime(fields.until ?? '')];
  const errors: PermitFormView['errors'] = {};
  if (!kind) errors.kind = say({ kind: 'field-required' });
  if (!from) errors.from = say({ kind: 'field-required' });
  if (!to) errors.until = say({ kind: 'field-required' });
  else if (from && to <= from) errors.until = say({ kind: 'back-to-front' });
  return from && to && Object.keys(errors).length === 0 ? { kind, from, to } : { errors };
}

async function decide(
  parts: Parts,
  speaker: Speaker,
  { subject = '' }: Press,
  verdict: 'authorised' | 'refused',
): Promise<Reply> {
  const { locale, now } = speaker;
  const decided = await decidePermitAsked(parts, speaker, subject, verdict);
  switch (decided.kind) {
    case 'problem':
      return { note: problemText(decided.problem, locale) };
    case 'already':
      return asItIs(parts, speaker, decided.permit, alreadyNote(decided.permit, locale));
    case 'refused': {
      const note = decided.findings.map((one) => findingSentence(one, locale, dateOf(now))).join('\n');
      return asItIs(parts, speaker, decided.permit, note);
    }
    default:
      return asItIs(parts, speaker, decided.permit);
  }
}

/** The card that is drawn says who took it back; of an answer somebody else gave it is said besides. */
function alreadyNote({ state }: Permit, locale: Speaker['locale']): string | undefined {
  return state === 'authorised' || state === 'refused'
    ? problemText({ kind: 'permit-decided' }, locale)
    : undefined;
}

/** A permit as it stands now, to who asked for it or authorises it. @returns undefined where there is none */
export async function permitNow(parts: Parts, speaker: Speaker, id: string): Promise<Reply | undefined> {
  const { db } = parts.store;
  const { person, locale } = speaker;
  const permit = await findPermit(db, id);
  const owner = permit && (await findPerson(db, permit.personId));
  if (!permit || !owner) return undefined;
  const view = owner.id === person.id ? await viewPermit(parts, db, permit) : null;
  if (view) return { card: permitCard(view, locale) };
  if (await authorityToPermit(db, parts.settings, person, owner, permit))
    return asItIs(parts, speaker, permit);
  return { note: problemText({ kind: 'permit-not-yours' }, locale) };
}

async function takeBack(parts: Parts, speaker: Speaker, { subject = '' }: Press): Promise<Reply> {
  const { locale } = speaker;
  const done = await withdrawPermit(parts, speaker, subject);
  if (done.kind === 'problem') return { note: problemText(done.problem, locale) };
  const view = await viewPermit(parts, parts.store.db, done.permit);
  const note = done.kind === 'already' ? alreadyNote(done.permit, locale) : undefined;
  return { ...(view && { card: permitCard(view, locale) }), ...(note && { note }) };
}

async function asItIs(parts: Parts, { locale }: Speaker, permit: Permit, note?: string): Promise<Reply> {
  const view = await viewPermit(parts, parts.store.db, permit);
  const card = view ? { card: permitRequestCard(view, locale) } : {};
  return note ? { ...card, note } : card;
}
