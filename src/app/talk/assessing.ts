import { agreementNote } from '../../messages/agreement-notes.js';
import type { TermsAsked } from '../../messages/agreement-views.js';
import { assessForm } from '../../messages/assess-form.js';
import type { Fields } from '../../messages/card.js';
import { problemText } from '../../messages/problems.js';
import { refuseForm } from '../../messages/refuse-form.js';
import type { Finding } from '../../rules/decision.js';
import type { Agreement } from '../../rules/facts.js';
import { dateOf } from '../../rules/zoned.js';
import { lastAgreement } from '../../store/agreements.js';
import { type Application, findApplication } from '../../store/applications.js';
import { findPerson, type Person } from '../../store/people.js';
import { assessApplication, isExtension, termsToBegin } from '../agreement/assess.js';
import { partiesOf } from '../agreement/parties.js';
import { type Errors, textOf } from '../agreement/read-apply.js';
import { fieldsOfTerms, readTerms, termsAsked } from '../agreement/read-terms.js';
import { refuseApplication } from '../agreement/refuse.js';
import { regulationFor } from '../agreement/regulation.js';
import { factsFor } from '../agreement/withdrawal.js';
import { loadFacts } from '../facts.js';
import type { Parts } from '../parts.js';
import type { Reply } from '../ports.js';
import { reasonProblem } from '../read-proposal.js';
import type { Speaker } from '../speaker.js';
import { applicationReply } from './agreeing.js';
import { stepped } from './agreement-outcome.js';
import type { Handlers } from './handler.js';

/** What whoever assesses an application does with it. */
export const assessing: Handlers = {
  'agreement-assess': (parts, speaker, { subject }) => assess(parts, speaker, subject),
  'agreement-assess-send': (parts, speaker, { subject }, fields) => propose(parts, speaker, subject, fields),
  'agreement-refuse': async (parts, speaker, { subject }) => {
    const open = await toAssess(parts, speaker, subject);
    return 'reply' in open ? open.reply : { form: refuseForm(open.shown, speaker.locale) };
  },
  'agreement-refuse-send': (parts, speaker, { subject }, fields) => refuse(parts, speaker, subject, fields),
};

interface ToAssess {
  application: Application;
  owner: Person;
  asked: TermsAsked;
  /** What the form does not ask is taken from there. */
  base: Agreement;
  shown: { id: string; version: number; person: { name: string; unit: string } };
}

/** An application this person may assess, or what to tell them instead. */
async function toAssess(
  parts: Parts,
  speaker: Speaker,
  id: string | undefined,
): Promise<ToAssess | { reply: Reply }> {
  const { db } = parts.store;
  const { locale, now, person } = speaker;
  const application = await findApplication(db, id);
  const owner = application && (await findPerson(db, application.personId));
  if (!owner) return { reply: { note: agreementNote('application-gone', locale) } };
  const today = dateOf(now);
  const regulation = regulationFor(parts.settings, owner, today);
  if (!regulation)
    return { reply: { note: problemText({ kind: 'regulation-missing', date: today }, locale) } };
  const { assessors } = await partiesOf(parts.settings, db, owner, regulation);
  if (!assessors.some((one) => one.id === person.id))
    return { reply: { note: agreementNote('not-your-step', locale) } };
  if (application.state !== 'submitted' && application.state !== 'assessed') {
    return {
      reply: {
        ...(await applicationReply(parts, speaker, application)),
        note: agreementNote('not-now', locale),
      },
    };
  }
  const loaded = await loadFacts(parts, db, owner, now);
  const facts = factsFor(loaded.facts, application.kind);
  return {
    application,
    owner,
    asked: termsAsked(regulation, facts.person, application.kind, isExtension(regulation, application)),
    base: await termsToBegin(db, regulation, facts, application),
    shown: {
      id: application.id,
      version: application.version,
      person: { name: owner.name, unit: owner.unit },
    },
  };
}

async function assess(parts: Parts, speaker: Speaker, id: string | undefined): Promise<Reply> {
  const open = await toAssess(parts, speaker, id);
  if ('reply' in open) return open.reply;
  const { opinion, objectives } = open.application;
  const values = { ...fieldsOfTerms(open.base, speaker.locale), opinion, objectives };
  return formWith(parts, speaker, open, values, {});
}

async function formWith(
  parts: Parts,
  { locale, now }: Speaker,
  { application, asked, shown, base }: ToAssess,
  values: Fields,
  errors: Errors,
  refusal?: Finding[],
): Promise<Reply> {
  const current = asked.extension
    ? await lastAgreement(parts.store.db, application.personId, application.kind)
    : null;
  const ends = current && (current.agreement.renewedTo ?? current.agreement.to);
  // a figure "di norma" gives way to a reason in the agreement, and so does another number of days
  const lifted = refusal?.some(({ severity, code }) => severity === 'default' || code === 'quantity');
  const reasonAsked = lifted || Boolean(values.reason) || base.reason !== undefined;
  const view = {
    ...shown,
    ...asked,
    asked: application.asked,
    values,
    errors,
    refusal,
    reasonAsked,
    today: dateOf(now),
  };
  return { form: assessForm({ ...view, renewedFrom: ends ?? undefined }, locale) };
}

async function propose(
  parts: Parts,
  speaker: Speaker,
  id: string | undefined,
  fields: Fields,
): Promise<Reply> {
  const open = await toAssess(parts, speaker, id);
  if ('reply' in open) return open.reply;
  const { locale } = speaker;
  const errors: Errors = {};
  const opinion = textOf(fields, 'opinion', errors, locale);
  if (opinion === '') errors.opinion = problemText({ kind: 'field-required' }, locale);
  const objectives = textOf(fields, 'objectives', errors, locale);
  const read = readTerms(fields, open.asked, open.base, locale);
  const wrong = { ...errors, ...('errors' in read ? read.errors : {}) };
  if ('errors' in read || Object.keys(wrong).length > 0) return formWith(parts, speaker, open, fields, wrong);
  const proposal = { opinion, objectives, terms: read.terms };
  const done = await assessApplication(parts, speaker, open.application.id, proposal);
  if (done.kind === 'refused') return formWith(parts, speaker, open, fields, {}, done.findings);
  return stepped(parts, speaker, done);
}

async function refuse(
  parts: Parts,
  speaker: Speaker,
  id: string | undefined,
  fields: Fields,
): Promise<Reply> {
  const open = await toAssess(parts, speaker, id);
  if ('reply' in open) return open.reply;
  const { locale } = speaker;
  const reason = (fields.reason ?? '').trim();
  const problem = reasonProblem(reason, true);
  if (problem) return { form: refuseForm(open.shown, locale, fields, problemText(problem, locale)) };
  return stepped(parts, speaker, await refuseApplication(parts, speaker, open.application.id, reason));
}
