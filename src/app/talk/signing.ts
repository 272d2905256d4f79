import { agreementNote } from '../../messages/agreement-notes.js';
import { applicationCard } from '../../messages/application-card.js';
import type { Fields } from '../../messages/card.js';
import { findingSentence } from '../../messages/findings.js';
import { problemText } from '../../messages/problems.js';
import { paperForm, READ, signForm } from '../../messages/sign-form.js';
import type { Signer } from '../../rules/facts.js';
import { parseLocalDate } from '../../rules/local-date.js';
import { dateOf } from '../../rules/zoned.js';
import { type Application, findApplication } from '../../store/applications.js';
import { retractApplication } from '../agreement/refuse.js';
import { type Signing, signApplication } from '../agreement/sign.js';
import { termsVersion, viewApplication } from '../agreement/view.js';
import type { Parts } from '../parts.js';
import type { Reply } from '../ports.js';
import type { Speaker } from '../speaker.js';
import { applicationReply } from './agreeing.js';
import { stepped } from './agreement-outcome.js';
import type { Handlers } from './handler.js';

/** Signing an agreement, and recording who signed it on paper. `value`: the version of the terms that were read. */
export const signing: Handlers = {
  'agreement-sign': (parts, speaker, { subject, value = '' }) => open(parts, speaker, subject, value, {}),
  'agreement-sign-send': (parts, speaker, { subject, value = '' }, fields) =>
    sign(parts, speaker, subject, value, fields),
};

/** `4`, or `4 paper`. */
function readValue(value: string): { version: number; paper: boolean } {
  const [version = '', how] = value.split(' ');
  return { version: Number.parseInt(version, 10) || 0, paper: how === 'paper' };
}

async function open(
  parts: Parts,
  speaker: Speaker,
  subject: string | undefined,
  value: string,
  fields: Fields,
  errors: Parameters<typeof signForm>[0]['errors'] = {},
): Promise<Reply> {
  const { locale, person } = speaker;
  const application = await findApplication(parts.store.db, subject);
  if (!application) return { note: agreementNote('application-gone', locale) };
  const { version, paper } = readValue(value);
  const stale = await isStale(parts, speaker, application, version);
  if (stale) return stale;
  const view = await viewApplication(parts, parts.store.db, application, person);
  const parties = paper ? view.capacity.records : view.capacity.signs;
  if (parties.length === 0) {
    const shown = await applicationReply(parts, speaker, application);
    return shown.card ? { ...shown, note: agreementNote('nothing-to-sign', locale) } : shown;
  }
  const form = { application: view, parties, values: fields, errors };
  return { form: paper ? paperForm(form, locale) : signForm(form, locale) };
}

/** Nobody signs what they did not read, nor what is not there to be signed any more. */
async function isStale(
  parts: Parts,
  speaker: Speaker,
  application: Application,
  version: number,
): Promise<Reply | undefined> {
  const { locale } = speaker;
  const now = application.state === 'assessed';
  if (now && version === termsVersion(application)) return undefined;
  const shown = await applicationReply(parts, speaker, application);
  return shown.card ? { ...shown, note: agreementNote(now ? 'terms-changed' : 'not-now', locale) } : shown;
}

async function sign(
  parts: Parts,
  speaker: Speaker,
  subject = '',
  value: string,
  fields: Fields,
): Promise<Reply> {
  const { locale, now } = speaker;
  const { version, paper } = readValue(value);
  const read = paper ? readPaper(fields, speaker) : await readDeclared(parts, speaker, subject, fields);
  if ('errors' in read) return open(parts, speaker, subject, value, fields, read.errors);
  const application = await findApplication(parts.store.db, subject);
  const stale = application && (await isStale(parts, speaker, application, version));
  if (stale) return stale;
  const done = await signApplication(parts, speaker, subject, version, read);
  if (done.kind !== 'refused') return stepped(parts, speaker, done);
  // the last signature, on terms that the act takes no more
  const view = await viewApplication(parts, parts.store.db, done.application, speaker.person);
  const why = done.findings.map((finding) => findingSentence(finding, locale, dateOf(now)));
  return {
    card: applicationCard(view, locale),
    note: [agreementNote({ assessor: view.assessor }, locale), ...why].join('\n'),
  };
}

type Errors = Parameters<typeof signForm>[0]['errors'];

/** The person acknowledges every attachment; the others that they have read it. */
async function readDeclared(
  parts: Parts,
  { person, locale }: Speaker,
  subject: string,
  fields: Fields,
): Promise<Signing | { errors: Errors }> {
  const application = await findApplication(parts.store.db, subject);
  const view = application && (await viewApplication(parts, parts.store.db, application, person));
  const attachments = view?.capacity.signs.includes('employee') ? view.attachments : [];
  const own = attachments.length > 0;
  const declared = (fields.declared ?? '').split(',');
  const needed: string[] = own ? [READ, ...attachments] : ['yes'];
  if (needed.every((one) => declared.includes(one))) return { how: 'chat' };
  return { errors: { declared: agreementNote(own ? 'declare-all' : 'declare-read', locale) } };
}

function readPaper(fields: Fields, { locale, now }: Speaker): Signing | { errors: Errors } {
  const required = problemText({ kind: 'field-required' }, locale);
  const on = parseLocalDate(fields.date ?? '');
  const future = on !== null && on > dateOf(now);
  const errors: Errors = {
    ...(fields.chosen ? {} : { chosen: required }),
    ...(on && !future ? {} : { date: future ? agreementNote('signed-in-future', locale) : required }),
  };
  if (Object.keys(errors).length > 0 || !on) return { errors };
  return { how: 'paper', party: fields.chosen as Signer, on };
}

/** An application of one's own, given up before all have signed. */
export async function retract(parts: Parts, speaker: Speaker, subject: string): Promise<Reply> {
  return stepped(parts, speaker, await retractApplication(parts, speaker, subject));
}
