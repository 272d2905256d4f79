import type { Fields } from '../../messages/card.js';
import { delegationForm, delegationsCard, NEW } from '../../messages/delegation-cards.js';
import { delegationDone, delegationTaken } from '../../messages/delegation-notes.js';
import type { Candidate } from '../../messages/person-field.js';
import { problemText } from '../../messages/problems.js';
import type { Problem } from '../../messages/views.js';
import { addDays, type LocalDate, parseLocalDate } from '../../rules/local-date.js';
import { dateOf } from '../../rules/zoned.js';
import { identitiesOf } from '../../store/identities.js';
import { type Delegated, endDelegationEarly, giveDelegation } from '../delegate.js';
import { viewDelegations } from '../delegation-view.js';
import { findByName } from '../find-person.js';
import type { Parts } from '../parts.js';
import type { Reply } from '../ports.js';
import type { Speaker } from '../speaker.js';
import type { Handlers } from './handler.js';

/** Who decides in a manager's place. */
export const delegating: Handlers = {
  delegate: (parts, speaker, { value }) => open(parts, speaker, value),
  'delegate-send': (parts, speaker, _press, fields) => give(parts, speaker, fields),
  'delegate-end': (parts, speaker, { subject = '' }) => end(parts, speaker, subject),
};

const DAYS_AHEAD = 366;

/** What there is; with a name, or on pressing the button, the form for one more. */
async function open(parts: Parts, speaker: Speaker, value: string | undefined): Promise<Reply> {
  const { now, locale } = speaker;
  const view = await viewDelegations(parts, parts.store.db, speaker.person, now);
  if (!value || view.hindrance) return { card: delegationsCard(view, locale) };
  const today = dateOf(now);
  const person = value === NEW ? undefined : value.replace(/^(ad?|to) /i, '');
  return form(speaker, { person, from: today, until: today });
}

function form(speaker: Speaker, values: Fields, errors: Errors = {}, candidates?: Candidate[]): Reply {
  const today = dateOf(speaker.now);
  const limits = { min: today, max: addDays(today, DAYS_AHEAD) };
  return { form: delegationForm({ values, errors, candidates, ...limits }, speaker.locale) };
}

type Errors = Partial<Record<'person' | 'from' | 'until', string>>;

/** Faults of the person's typing come back at their field, and nothing typed is lost. */
async function give(parts: Parts, speaker: Speaker, fields: Fields): Promise<Reply> {
  const { locale, now } = speaker;
  const text = (problem: Problem) => problemText(problem, locale, dateOf(now));
  const errors: Errors = {};
  const day = (name: 'from' | 'until'): LocalDate | undefined => {
    const date = parseLocalDate((fields[name] ?? '').trim()) ?? undefined;
    if (!date) errors[name] = text({ kind: 'field-required' });
    return date;
  };
  const [from, to] = [day('from'), day('until')];
  const typed = (fields.person ?? '').trim();
  const found = typed ? await findByName(parts.store.db, typed) : undefined;
  let candidates: Candidate[] | undefined;
  if (!found) errors.person = text({ kind: 'field-required' });
  else if (found.kind === 'none') errors.person = text({ kind: 'person-unknown', text: typed });
  else if (found.kind === 'several' && found.more)
    errors.person = text({ kind: 'too-many-people', text: typed });
  else if (found.kind === 'several') candidates = found.candidates;
  if (found?.kind !== 'one' || !from || !to) return form(speaker, fields, errors, candidates);
  const given = await giveDelegation(parts, speaker, found.person, { from, to });
  if (given.kind === 'done') return done(parts, speaker, given);
  const field = FIELD_OF[given.problem.kind];
  if (field) return form(speaker, fields, { [field]: text(given.problem) });
  return { ...(await open(parts, speaker, undefined)), note: text(given.problem) };
}

const FIELD_OF: Partial<Record<Problem['kind'], keyof Errors>> = {
  'delegate-oneself': 'person',
  'delegation-overlap': 'person',
  'past-date': 'from',
  'back-to-front': 'until',
};

async function done(
  parts: Parts,
  speaker: Speaker,
  { delegation, delegate }: Extract<Delegated, { kind: 'done' }>,
): Promise<Reply> {
  const met = (await identitiesOf(parts.store.db, delegate.id)).length > 0;
  const canLookUp = Object.values(parts.ports).some((port) => port.canLookUp);
  const reachable = met || canLookUp;
  const said = { name: delegate.name, ...delegation, today: dateOf(speaker.now), reachable };
  return { ...(await open(parts, speaker, undefined)), note: delegationDone(said, speaker.locale) };
}

async function end(parts: Parts, speaker: Speaker, id: string): Promise<Reply> {
  const ended = await endDelegationEarly(parts, speaker, id);
  if (ended.kind === 'problem') {
    const note = problemText(ended.problem, speaker.locale);
    const { kind } = ended.problem;
    if (kind === 'delegation-gone' || kind === 'delegation-not-yours') return { note };
    return { ...(await open(parts, speaker, undefined)), note };
  }
  const note = delegationTaken(ended.delegate.name, speaker.locale);
  return { ...(await open(parts, speaker, undefined)), note };
}
