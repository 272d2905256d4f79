import type { FieldName, Fields } from '../../messages/card.js';
import { findingSentence } from '../../messages/findings.js';
import { grantedCard, grantRefusal } from '../../messages/grant-cards.js';
import {
  derogationForm,
  extensionForm,
  type GrantMistake,
  type GrantTyped,
} from '../../messages/grant-forms.js';
import { problemText } from '../../messages/problems.js';
import type { Act } from '../../rules/act.js';
import { decide } from '../../rules/decide.js';
import type { Finding } from '../../rules/decision.js';
import { regulationAt } from '../../rules/edition.js';
import type { Facts } from '../../rules/facts.js';
import { derogationsToGrant } from '../../rules/grants.js';
import { type LocalDate, monthOf } from '../../rules/local-date.js';
import { situationOf } from '../../rules/situation.js';
import { dateOf } from '../../rules/zoned.js';
import { membersOf } from '../../store/lines.js';
import { findPerson, type Person } from '../../store/people.js';
import { directorOf, directorsOf } from '../director.js';
import { loadFacts } from '../facts.js';
import { type Granted, grantDerogation, grantExtension } from '../grant-days.js';
import type { Parts } from '../parts.js';
import type { Reply } from '../ports.js';
import { monthsFrom, readDerogation, readExtension, readPerson } from '../read-grant.js';
import type { Speaker } from '../speaker.js';
import type { Handlers } from './handler.js';

/** Another number of days: for a month, or for a time, as the regulation has it. */
export const granting: Handlers = {
  extend: (parts, speaker, { value }) => begin(parts, speaker, value),
  'extend-send': (parts, speaker, _press, fields) => send(parts, speaker, fields),
};

/** `deroga Aldo Riva`: the name, where it means somebody, is filled in. */
async function begin(parts: Parts, speaker: Speaker, named = ''): Promise<Reply> {
  const values: Fields = named ? { person: named } : {};
  const found = named ? await readPerson(parts.store.db, named) : {};
  const person = 'error' in found ? found.error : undefined;
  const candidates = 'candidates' in found ? found.candidates : undefined;
  const known = 'person' in found ? { person: found.person.name } : values;
  return open(parts, speaker, { values: known, errors: person ? { person } : {}, candidates, refusal: [] });
}

/** The form that the regulation of one's people calls for; where it knows none, or it is for others, why. */
async function open(parts: Parts, speaker: Speaker, typed: GrantTyped): Promise<Reply> {
  const today = dateOf(speaker.now);
  const { facts, by, director } = await sample(parts, speaker);
  const regulation = regulationAt(facts.editions, today);
  if (!regulation) {
    return { note: problemText({ kind: 'regulation-missing', date: today }, speaker.locale, today) };
  }
  const { quota, priorities } = regulation;
  const articles = derogationsToGrant(regulation).map((one) => one.derogation);
  const derogates = !quota.extension && articles.length > 0;
  const refused = barred(facts, derogates ? derogation(by, articles[0] ?? '', today) : extension(by, today));
  if (refused.length > 0) return { note: grantRefusal(refused, director, speaker.locale, today) };
  if (derogates) return { form: derogationForm({ ...typed, articles, today }, speaker.locale) };
  const view = {
    ...typed,
    article: quota.extension?.article ?? '',
    months: monthsFrom(today),
    criteria: priorities?.categories ?? [],
  };
  return { form: extensionForm(view, speaker.locale) };
}

type By = 'director' | 'manager' | 'employee';

/** One of those whose days this person sets, or failing that one whose days they decide. */
async function sample(
  parts: Parts,
  { person, now }: Speaker,
): Promise<{ facts: Facts; by: By; director?: string }> {
  const { db } = parts.store;
  const around = await membersOf(db, { unitId: person.unitId, managerId: person.id });
  const directors = await directorsOf(db, around);
  const directed = around.find(({ id }) => directors.get(id) === person.id);
  const led = around.find(({ managerId }) => managerId === person.id);
  const one = directed ?? led;
  const who: Person = (one && (await findPerson(db, one.id))) ?? person;
  return {
    facts: (await loadFacts(parts, db, who, now)).facts,
    director: (await directorOf(db, who))?.name,
    by: directed ? 'director' : led ? 'manager' : 'employee',
  };
}

function extension(by: By, today: LocalDate): Act {
  return { type: 'extend', by, month: monthOf(today), daysPerMonth: 0, criterion: '-' };
}

function derogation(by: By, article: string, today: LocalDate): Act {
  const actor = by === 'director' ? 'administration' : by;
  return { type: 'derogate', by: actor, article, from: today, to: today, daysPerWeek: 0 };
}

/** What holds for everybody this person might name: not whether one of them has an agreement. */
function barred(facts: Facts, act: Act): Finding[] {
  const general = ['not-possible', 'wrong-actor'];
  return decide(facts, act).findings.filter(({ code }) => general.includes(code));
}

async function send(parts: Parts, speaker: Speaker, fields: Fields): Promise<Reply> {
  const today = dateOf(speaker.now);
  const derogates = fields.derogation !== undefined || fields.from !== undefined;
  const read = derogates ? readDerogation(fields, today) : readExtension(fields, today);
  const found = await readPerson(parts.store.db, fields.person);
  const errors: Partial<Record<FieldName, GrantTyped['errors'][FieldName]>> = {
    ...('errors' in read && read.errors),
    ...('error' in found && found.error && { person: found.error }),
  };
  const typed: GrantTyped = { values: fields, errors, refusal: [] };
  if ('errors' in read || !('person' in found)) {
    const candidates = 'candidates' in found ? found.candidates : undefined;
    return open(parts, speaker, { ...typed, candidates });
  }
  const { id } = found.person;
  const wrong = 'article' in read ? await weekWrong(parts, speaker, found.person, read) : undefined;
  if (wrong) return open(parts, speaker, { ...typed, errors: { number: wrong } });
  const granted =
    'article' in read
      ? await grantDerogation(parts, speaker, id, read)
      : await grantExtension(parts, speaker, id, read);
  if (granted.kind !== 'done') return notGranted(parts, speaker, typed, granted);
  const { owner, before } = granted;
  const grant =
    'article' in read
      ? { grant: 'derogation' as const, ...read }
      : { grant: 'extension' as const, month: read.month, days: read.daysPerMonth, before: before?.limit };
  return { card: grantedCard(grant, owner.name, today, speaker.locale) };
}

/** More days than a week of theirs has, or no more than agreed: a derogation only ever adds. */
async function weekWrong(
  parts: Parts,
  { now }: Speaker,
  owner: Person,
  { from, daysPerWeek }: { from: LocalDate; daysPerWeek: number },
): Promise<GrantMistake | undefined> {
  const { facts } = await loadFacts(parts, parts.store.db, owner, now, { date: from });
  if (!regulationAt(facts.editions, from)) return undefined;
  const { person, workdays } = situationOf(facts, from);
  const { daysPerWeek: agreed = 0, weeks = 1 } = person.agreement ?? {};
  if (weeks === 1 && daysPerWeek <= agreed) return { kind: 'not-more', agreed };
  const most = workdays.length;
  return daysPerWeek > most ? { kind: 'number', least: 1, most } : undefined;
}

function notGranted(
  parts: Parts,
  speaker: Speaker,
  typed: GrantTyped,
  granted: Exclude<Granted, { kind: 'done' }>,
): Reply | Promise<Reply> {
  const { locale, now } = speaker;
  if (granted.kind === 'problem') {
    const text = problemText(granted.problem, locale);
    return granted.problem.kind === 'repeated'
      ? { note: text }
      : open(parts, speaker, { ...typed, refusal: [text] });
  }
  const refusal = granted.findings.map((one) => findingSentence(one, locale, dateOf(now)));
  return open(parts, speaker, { ...typed, refusal });
}
