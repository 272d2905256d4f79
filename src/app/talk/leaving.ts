import { agreementNote } from '../../messages/agreement-notes.js';
import type { WithdrawalCause } from '../../messages/agreement-views.js';
import type { Fields } from '../../messages/card.js';
import { findingSentence } from '../../messages/findings.js';
import { formatDay } from '../../messages/format.js';
import { problemText } from '../../messages/problems.js';
import { noRenewalForm, withdrawForm } from '../../messages/withdraw-form.js';
import { withdrawalNotice, withdrawalToConfirm } from '../../messages/withdrawal-card.js';
import type { Regulation } from '../../regulations/schema.js';
import { decide } from '../../rules/decide.js';
import type { Finding } from '../../rules/decision.js';
import type { Facts } from '../../rules/facts.js';
import { daysBetween, parseLocalDate } from '../../rules/local-date.js';
import { dateOf } from '../../rules/zoned.js';
import { findAgreement, lastAgreement, type RecordedAgreement } from '../../store/agreements.js';
import { findApplication } from '../../store/applications.js';
import { insertDraft } from '../../store/drafts.js';
import { findPerson, type Person } from '../../store/people.js';
import { viewEnding } from '../agreement/agreement-view.js';
import { capacitiesOver, type Over } from '../agreement/authority.js';
import type { Ended } from '../agreement/ending.js';
import { declineRenewal } from '../agreement/no-renewal.js';
import { type Errors, textOf } from '../agreement/read-apply.js';
import { regulationFor } from '../agreement/regulation.js';
import { confirmWithdrawal, daysBeyond, WITHDRAWAL_DRAFT } from '../agreement/withdraw.js';
import {
  actOf,
  causesFor,
  discreetly,
  effectiveOf,
  factsFor,
  firstDayAway,
  owesReason,
  type Wish,
} from '../agreement/withdrawal.js';
import { loadFacts } from '../facts.js';
import type { Parts } from '../parts.js';
import type { Reply } from '../ports.js';
import { recordRefusal } from '../refusal.js';
import { doneBy, type Speaker } from '../speaker.js';
import { agreementNow } from './agreeing.js';
import type { Handlers } from './handler.js';
import { retract } from './signing.js';

/** The end of an agreement, from either side. */
export const leaving: Handlers = {
  withdraw: async (parts, speaker, { subject }) => {
    if (subject && (await findApplication(parts.store.db, subject))) return retract(parts, speaker, subject);
    const open = await toLeave(parts, speaker, subject);
    return 'reply' in open ? open.reply : formWith(speaker, open, valuesToBegin(open), {});
  },
  'withdraw-send': (parts, speaker, { subject }, fields) => ask(parts, speaker, subject, fields),
  'withdraw-confirm': async (parts, speaker, { subject = '' }) =>
    ended(parts, speaker, await confirmWithdrawal(parts, speaker, subject)),
  'no-renewal': async (parts, speaker, { subject }) => {
    const open = await toLeave(parts, speaker, subject);
    return 'reply' in open ? open.reply : { form: noRenewal(open, speaker) };
  },
  'no-renewal-send': (parts, speaker, { subject }, fields) => decline(parts, speaker, subject, fields),
};

interface ToLeave {
  owner: Person;
  recorded: RecordedAgreement;
  by: [Over, ...Over[]];
  regulation: Regulation;
  facts: Facts;
}

/** An agreement that this person may end, or what to tell them instead. @param subject absent: their own */
async function toLeave(
  parts: Parts,
  speaker: Speaker,
  subject: string | undefined,
): Promise<ToLeave | { reply: Reply }> {
  const { db } = parts.store;
  const { person, now, locale } = speaker;
  const seen = subject
    ? await findAgreement(db, subject)
    : ((await lastAgreement(db, person.id, 'agile')) ?? (await lastAgreement(db, person.id, 'remote')));
  const owner = seen && (await findPerson(db, seen.personId));
  const recorded = seen && (await lastAgreement(db, seen.personId, seen.kind));
  if (!owner || !recorded) return { reply: { note: agreementNote('nothing-to-leave', locale) } };
  const [first, ...others] = await capacitiesOver(db, owner, person);
  if (!first) return { reply: { note: agreementNote('not-yours', locale) } };
  if (recorded.id !== seen.id || recorded.agreement.withdrawnFrom) {
    const shown = await agreementNow(parts, speaker, recorded.id);
    return { reply: { ...shown, note: agreementNote('agreement-changed', locale) } };
  }
  const today = dateOf(now);
  const regulation = regulationFor(parts.settings, owner, today);
  if (!regulation)
    return { reply: { note: problemText({ kind: 'regulation-missing', date: today }, locale) } };
  const loaded = await loadFacts(parts, db, owner, now);
  const facts = factsFor(loaded.facts, recorded.kind);
  return { owner, recorded, by: [first, ...others], regulation, facts };
}

function valuesToBegin({ facts, regulation, by }: ToLeave): Fields {
  const earliest = firstDayAway(facts, regulation, by[0]);
  return { cause: earliest ? 'notice' : 'justified', date: earliest ?? dateOf(facts.now) };
}

function formWith(
  { locale, now }: Speaker,
  { owner, recorded, by, regulation, facts }: ToLeave,
  values: Fields,
  errors: Errors,
  refusal?: Finding[],
): Reply {
  const causes = causesFor(regulation, by);
  const view = {
    id: recorded.id,
    person: { name: owner.name, unit: owner.unit },
    owner: by[0] === 'employee',
    causes,
    earliest: firstDayAway(facts, regulation, by[0]),
    reasonRequired: owesReason(regulation, 'notice', by[0]),
    // a short notice with a reason of its own, where the act knows that: asked for once it is needed
    noticeReasonAsked: Boolean(values.noticeReason) || (refusal !== undefined && mayBeShort(regulation)),
    today: dateOf(now),
    ...{ values, errors, refusal },
  };
  return { form: withdrawForm(view, locale) };
}

function mayBeShort({ withdrawal: { terms } }: Regulation): boolean {
  return terms.some(({ shortWithReason }) => shortWithReason);
}

/** What is asked for is looked at by the rules, and shown before it counts. */
async function ask(
  parts: Parts,
  speaker: Speaker,
  subject: string | undefined,
  fields: Fields,
): Promise<Reply> {
  const { db } = parts.store;
  const { now, locale, person } = speaker;
  const open = await toLeave(parts, speaker, subject);
  if ('reply' in open) return open.reply;
  const { recorded, regulation, by, facts, owner } = open;
  const errors: Errors = {};
  const [first, ...others] = causesFor(regulation, by);
  const cause = [first, ...others].find((one) => one === fields.cause) ?? first;
  const effective = parseLocalDate(fields.date ?? '');
  if (!effective) errors.date = agreementNote('date-wrong', locale);
  const reason = textOf(fields, 'reason', errors, locale) || undefined;
  const noticeReason = textOf(fields, 'noticeReason', errors, locale) || undefined;
  if (!reason && cause === 'justified') errors.reason = problemText({ kind: 'field-required' }, locale);
  if (!effective || Object.keys(errors).length > 0) return formWith(speaker, open, fields, errors);

  const { id: agreementId, personId, kind } = recorded;
  const wish: Wish = { agreementId, personId, kind, cause, effective, reason, noticeReason };
  const act = actOf(wish, regulation, by);
  const decision = decide(facts, act);
  if (decision.outcome === 'refused') {
    const what = { act: act.type, date: dateOf(now), personId: owner.id };
    await recordRefusal(db, speaker, what, discreetly(decision.findings, by[0]).findings);
    return refusedForm(speaker, open, fields, decision.findings);
  }
  const from = effectiveOf(wish, act, decision, now);
  const draft = { personId: person.id, kind: WITHDRAWAL_DRAFT, data: wish, createdAt: now };
  const days = await daysBeyond(db, recorded, from);
  const view = {
    id: await insertDraft(db, draft),
    act: act.type,
    person: { name: owner.name, unit: owner.unit },
    by: person.name,
    byReader: true,
    byOwner: owner.id === person.id,
    owner: owner.id === person.id,
    effective: from,
    noticeDays: Math.max(0, daysBetween(dateOf(now), from)),
    cause: cause satisfies WithdrawalCause,
    ...{ reason, noticeReason },
    days: days.map(({ date }) => date),
    at: now,
  };
  return { card: withdrawalToConfirm(view, recorded.id, locale) };
}

function refusedForm(speaker: Speaker, open: ToLeave, fields: Fields, found: Finding[]): Reply {
  const { locale, now } = speaker;
  const { facts, regulation, by } = open;
  const { findings, tooSoon } = discreetly(found, by[0]);
  const earliest = firstDayAway(facts, regulation, by[0]);
  const today = dateOf(now);
  const errors = tooSoon && earliest ? { date: agreementNote({ notice: earliest, today }, locale) } : {};
  return formWith(speaker, open, fields, errors, findings);
}

function noRenewal({ recorded, owner }: ToLeave, { locale }: Speaker, fields: Fields = {}, error?: string) {
  const { to } = recorded.agreement;
  const shown = { id: recorded.id, person: owner, to: to ? formatDay(to, locale) : '' };
  return noRenewalForm(shown, locale, fields, error);
}

async function decline(
  parts: Parts,
  speaker: Speaker,
  subject: string | undefined,
  fields: Fields,
): Promise<Reply> {
  const open = await toLeave(parts, speaker, subject);
  if ('reply' in open) return open.reply;
  const errors: Errors = {};
  const reason = textOf(fields, 'reason', errors, speaker.locale) || undefined;
  if (errors.reason) return { form: noRenewal(open, speaker, fields, errors.reason) };
  return ended(parts, speaker, await declineRenewal(parts, speaker, open.recorded.id, reason));
}

/** What came of it; where nothing did, why, beside the agreement as it stands. */
async function ended(parts: Parts, speaker: Speaker, done: Ended): Promise<Reply> {
  const { db } = parts.store;
  const { locale, now } = speaker;
  const today = dateOf(now);
  switch (done.kind) {
    case 'done': {
      const view = await viewEnding(db, done.ending, { id: doneBy(speaker).actorId });
      return { card: withdrawalNotice(view, locale) };
    }
    case 'refused': {
      const { findings, tooSoon } = discreetly(done.findings, done.by);
      const said = findings.map((finding) => findingSentence(finding, locale, today));
      const note = [...said, ...(tooSoon ? [agreementNote('notice-too-late', locale)] : [])].join('\n');
      return { ...(await agreementNow(parts, speaker, done.agreementId)), note };
    }
    case 'changed':
      return {
        ...(await agreementNow(parts, speaker, done.agreementId)),
        note: agreementNote('agreement-changed', locale),
      };
    case 'not-yours':
      return { note: agreementNote('not-yours', locale) };
    case 'gone':
      return { note: agreementNote('draft-gone', locale) };
    case 'problem':
      return { note: problemText(done.problem, locale, today) };
  }
}
