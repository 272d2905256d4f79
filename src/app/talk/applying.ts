import { agreementNote } from '../../messages/agreement-notes.js';
import { applicationSent } from '../../messages/application-card.js';
import { applyForm } from '../../messages/apply-form.js';
import type { Fields } from '../../messages/card.js';
import { problemCard, problemText } from '../../messages/problems.js';
import type { Finding } from '../../rules/decision.js';
import { dateOf } from '../../rules/zoned.js';
import { findAgreement, lastAgreement } from '../../store/agreements.js';
import { type Application, lastSigned, openApplication } from '../../store/applications.js';
import { applyForAgreement } from '../agreement/apply.js';
import { type Errors, type Questions, questionsOf, readAsked } from '../agreement/read-apply.js';
import { regulationFor } from '../agreement/regulation.js';
import { viewApplication } from '../agreement/view.js';
import type { Parts } from '../parts.js';
import type { Reply } from '../ports.js';
import type { Speaker } from '../speaker.js';
import { applicationReply } from './agreeing.js';
import type { Handlers } from './handler.js';

/** Asking for an agreement, for another one, or to go on with the one there is. */
export const applying: Handlers = {
  'agreement-apply': (parts, speaker, { subject }) => openForm(parts, speaker, { purpose: 'new', subject }),
  'agreement-renew': (parts, speaker, { subject }) =>
    openForm(parts, speaker, { purpose: 'renewal', subject }),
  'agreement-apply-send': (parts, speaker, { value, subject }, fields) =>
    send(parts, speaker, { purpose: value === 'renewal' ? 'renewal' : 'new', subject }, fields),
};

interface Aim {
  purpose: Application['purpose'];
  /** The agreement it is about; absent: the first one. */
  subject?: string;
}

/** What the act asks of whoever applies, or why it can't be asked now. An agreement is of its own kind. */
async function questions(
  parts: Parts,
  { person, now, locale }: Speaker,
  { subject }: Aim,
): Promise<Questions | { reply: Reply }> {
  const today = dateOf(now);
  const regulation = regulationFor(parts.settings, person, today);
  if (!regulation) {
    return { reply: { card: problemCard({ kind: 'regulation-missing', date: today }, locale, today) } };
  }
  const asked = questionsOf(regulation, person.role, parts.settings.remoteWork);
  const about = subject ? await findAgreement(parts.store.db, subject) : null;
  return about?.personId === person.id ? { ...asked, kinds: [about.kind] } : asked;
}

async function openForm(parts: Parts, speaker: Speaker, aim: Aim): Promise<Reply> {
  const { db } = parts.store;
  const asked = await questions(parts, speaker, aim);
  if ('reply' in asked) return asked.reply;
  const [kind, other] = asked.kinds;
  const open = await openApplication(db, speaker.person.id, other ? undefined : kind);
  if (open) return already(parts, speaker, open);
  const last = await lastSigned(db, speaker.person.id, kind);
  const current = await lastAgreement(db, speaker.person.id, kind);
  const values: Fields = {
    kind,
    activities: last?.asked.activities,
    places: (current?.agreement.places ?? last?.asked.places ?? []).join('\n'),
    equipment: last?.asked.equipment,
    contract: last?.asked.contract,
    declared: last?.asked.declared.join(','),
    priorities: last?.asked.priorities.join(','),
  };
  return formWith(speaker, asked, aim, values, {});
}

function formWith(
  { locale, now }: Speaker,
  asked: Questions,
  aim: Aim,
  values: Fields,
  errors: Errors,
  refusal?: Finding[],
): Reply {
  // a rule "di norma" is lifted by a reason: it is asked for once it is needed
  const reasonAsked = refusal?.some(({ severity }) => severity === 'default') || Boolean(values.reason);
  const today = dateOf(now);
  return { form: applyForm({ ...asked, ...aim, values, errors, refusal, reasonAsked, today }, locale) };
}

async function already(parts: Parts, speaker: Speaker, open: Application): Promise<Reply> {
  const note = agreementNote('open-already', speaker.locale);
  return { ...(await applicationReply(parts, speaker, open)), note };
}

async function send(parts: Parts, speaker: Speaker, aim: Aim, fields: Fields): Promise<Reply> {
  const { locale, person, now } = speaker;
  const asked = await questions(parts, speaker, aim);
  if ('reply' in asked) return asked.reply;
  const read = readAsked(fields, asked, locale);
  if ('errors' in read) return formWith(speaker, asked, aim, fields, read.errors);
  const applied = await applyForAgreement(parts, speaker, { ...read, purpose: aim.purpose }, asked);
  switch (applied.kind) {
    case 'submitted': {
      const view = await viewApplication(parts, parts.store.db, applied.application, person);
      return { card: applicationSent(view, locale) };
    }
    case 'open':
      return already(parts, speaker, applied.application);
    case 'refused':
      return formWith(speaker, asked, aim, fields, {}, applied.findings);
    case 'problem':
      return { note: problemText(applied.problem, locale, dateOf(now)) };
  }
}
