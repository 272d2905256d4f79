import type { Fields } from '../../messages/card.js';
import { unpackDates } from '../../messages/packed-dates.js';
import { problemCard } from '../../messages/problems.js';
import { programmeCheckCard } from '../../messages/programme-check-card.js';
import { programmeSentCard } from '../../messages/programme-forms.js';
import { parseLocalDate } from '../../rules/local-date.js';
import { dateOf } from '../../rules/zoned.js';
import { findDraft, insertDraft, saveDraft } from '../../store/drafts.js';
import { findProgramme } from '../../store/programmes.js';
import {
  checkProgramme,
  checkView,
  eachRequest,
  fieldFindings,
  PROGRAMME_DRAFT,
  type ProgrammeDraft,
} from '../check-programme.js';
import { errorsOf } from '../contents-view.js';
import { loadFacts } from '../facts.js';
import type { Parts } from '../parts.js';
import type { Reply } from '../ports.js';
import { programmeDates, writtenDates } from '../programme-dates.js';
import { type ProgrammeRemarks, programmeFormFor } from '../programme-form.js';
import { viewProgramme } from '../programme-view.js';
import { tooLong } from '../read-request.js';
import { readLater } from '../receivers.js';
import { sendProgramme } from '../send-programme.js';
import type { Speaker } from '../speaker.js';
import type { Handlers } from './handler.js';
import { programmeOrGone } from './programme-now.js';
import { whyNot } from './why-not.js';

/** Asking for several days at once: written down, checked, sent. */
export const planning: Handlers = {
  plan: (parts, speaker, { subject, value }, fields) =>
    subject
      ? correct(parts, speaker, subject)
      : planFor(parts, speaker, value ? { ...fields, dates: value } : fields),
  'plan-check': (parts, speaker, { subject, value }, fields) =>
    check(parts, speaker, value ? { ...fields, dates: value } : fields, subject),
  'plan-send': (parts, speaker, { subject = '', version = 0 }) => send(parts, speaker, subject, version),
};

/** The form, with the days that were said so far; where nothing else must be stated, at once what fits of them. */
export async function planFor(parts: Parts, speaker: Speaker, fields: Fields): Promise<Reply> {
  const { person, now } = speaker;
  const values = inWords(fields, speaker);
  const { understood, errors, readings } = programmeDates(values, speaker);
  const [date] = understood;
  const known = await loadFacts(parts, parts.store.db, person, now, date && { date });
  const hindered = await whyNot(parts, known, speaker);
  if (hindered) return hindered;
  // nothing is wrong with a form that is empty still
  const remarks = values.dates ? { understood, errors, readings } : {};
  const form = programmeFormFor(known, speaker, values, remarks);
  const unsaid = form.fields.some(({ required }) => required);
  return understood.length > 1 && Object.keys(errors).length === 0 && !unsaid
    ? check(parts, speaker, values)
    : { form };
}

/** Dates that a button carried, and the one day of the other form, as a person would write them. */
function inWords({ date = '', dates = '', ...fields }: Fields, speaker: Speaker): Fields {
  const carried = unpackDates(dates);
  const day = parseLocalDate(date);
  if (carried) return { ...fields, dates: writtenDates(carried, speaker) };
  if (dates === '' && day) return { ...fields, dates: writtenDates([day], speaker) };
  return { ...fields, dates };
}

async function correct(parts: Parts, speaker: Speaker, draftId: string): Promise<Reply> {
  const { db } = parts.store;
  const draft = await findDraft<ProgrammeDraft>(db, draftId, PROGRAMME_DRAFT);
  if (!draft || draft.personId !== speaker.person.id) return programmeOrGone(parts, speaker, draftId);
  const { fields, reasonAsked } = draft.data;
  return formAgain(parts, speaker, fields, { reasonAsked, draft: draftId });
}

async function check(parts: Parts, speaker: Speaker, typed: Fields, draftId?: string): Promise<Reply> {
  const { db } = parts.store;
  const fields = inWords(typed, speaker);
  const { dates, errors, readings } = programmeDates(fields, speaker);
  const wrong = { ...tooLong(fields, speaker), ...errors };
  if (Object.keys(wrong).length > 0) {
    return formAgain(parts, speaker, fields, { errors: wrong, readings, draft: draftId });
  }
  const checked = await checkProgramme(parts, db, speaker, eachRequest(fields), dates);
  const unstated = fieldFindings(checked);
  if (unstated.length > 0) {
    const said = errorsOf(unstated, speaker.locale, dateOf(speaker.now));
    return formAgain(parts, speaker, fields, { errors: said, draft: draftId });
  }
  const { fits, misfits } = checked.several;
  const reasonAsked = misfits.some(({ findings }) => findings.some(({ severity }) => severity === 'default'));
  const said = { fields, dates, fits: fits.map(({ date }) => date), reasonAsked };
  const draft = await keep(parts, speaker, said, draftId);
  return { card: programmeCheckCard(await checkView(db, speaker, draft, checked), speaker.locale) };
}

/** The draft that is corrected, if it is still this person's to correct; else a new one. */
async function keep(
  { store: { db } }: Parts,
  { person, now }: Speaker,
  said: Omit<ProgrammeDraft, 'revision'>,
  draftId = '',
): Promise<{ id: string; revision: number }> {
  const draft = await findDraft<ProgrammeDraft>(db, draftId, PROGRAMME_DRAFT);
  if (draft?.personId !== person.id) {
    const data: ProgrammeDraft = { ...said, revision: 1 };
    const id = await insertDraft(db, { personId: person.id, kind: PROGRAMME_DRAFT, data, createdAt: now });
    return { id, revision: 1 };
  }
  const revision = draft.data.revision + 1;
  await saveDraft(db, draft.id, PROGRAMME_DRAFT, { ...said, revision } satisfies ProgrammeDraft);
  return { id: draft.id, revision };
}

async function formAgain(
  parts: Parts,
  speaker: Speaker,
  fields: Fields,
  remarks: ProgrammeRemarks,
): Promise<Reply> {
  const [date] = programmeDates(fields, speaker).dates;
  const known = await loadFacts(parts, parts.store.db, speaker.person, speaker.now, date && { date });
  return { form: programmeFormFor(known, speaker, fields, remarks) };
}

async function send(parts: Parts, speaker: Speaker, draftId: string, revision: number): Promise<Reply> {
  const { locale, now } = speaker;
  const sent = await sendProgramme(parts, speaker, draftId, revision);
  switch (sent.kind) {
    case 'changed':
      return { card: programmeCheckCard(sent.check, locale) };
    case 'again':
      return programmeOrGone(parts, speaker, draftId);
    case 'problem':
      return { card: problemCard(sent.problem, locale, dateOf(now)) };
    case 'sent': {
      const { db } = parts.store;
      const programme = await findProgramme(db, draftId);
      const view = programme && (await viewProgramme(parts, db, programme, speaker.person.id));
      const later = await readLater(parts, sent.approvers, now);
      return view
        ? { card: programmeSentCard(view, locale, later) }
        : programmeOrGone(parts, speaker, draftId);
    }
  }
}
