import { randomUUID } from 'node:crypto';
import type { Fields } from '../../messages/card.js';
import { findingSentence } from '../../messages/findings.js';
import { bankCard, grantRefusal } from '../../messages/grant-cards.js';
import { bankForm, type GrantTyped } from '../../messages/grant-forms.js';
import { problemText } from '../../messages/problems.js';
import { unitsCard } from '../../messages/units-card.js';
import { decide } from '../../rules/decide.js';
import { monthOf } from '../../rules/local-date.js';
import { dateOf } from '../../rules/zoned.js';
import { bankHoldings } from '../../store/bank.js';
import type { UnitSize } from '../../store/unit-days.js';
import { giveToBank, missingOn } from '../grant-days.js';
import type { Parts } from '../parts.js';
import type { Reply } from '../ports.js';
import { type BankAct, monthsFrom, readBank, readPerson } from '../read-grant.js';
import { capacityIn, factsOfUnit, setBankTo } from '../set-bank.js';
import type { Speaker } from '../speaker.js';
import { headsOf, unitMeant, unitsHeadedBy } from '../unit-heads.js';
import type { Handlers } from './handler.js';

/** The bank of days of a unit (App. 12 art. 7.8). `value`: the unit, and of a form which one it is. */
export const banking: Handlers = {
  bank: (parts, speaker, { value }) => open(parts, speaker, value, { values: {}, errors: {}, refusal: [] }),
  'bank-send': (parts, speaker, { value = '' }, fields) => {
    const [unitId, form] = value.split('/');
    // to give is to add: the same form sent twice gives once
    const requestKey = form ? `bank-form:${form}` : speaker.requestKey;
    return send(parts, { ...speaker, requestKey }, unitId, fields);
  },
};

/** Months shown: days of the bank are for the same month, so few are of use. */
const MONTHS_SHOWN = 3;

async function open(
  parts: Parts,
  speaker: Speaker,
  unitId: string | undefined,
  typed: GrantTyped,
): Promise<Reply> {
  const { locale } = speaker;
  const found = await unitOf(parts, speaker, unitId);
  if ('reply' in found) return found.reply;
  const view = { ...typed, ...(await holdings(parts, speaker, found.unit)), key: randomUUID() };
  return { form: bankForm(view, locale) };
}

/** The unit meant, if this person keeps its bank; where the regulation has none, or it is for another, why. */
async function unitOf(
  parts: Parts,
  speaker: Speaker,
  unitId: string | undefined,
): Promise<{ unit: UnitSize } | { reply: Reply }> {
  const { db } = parts.store;
  const { locale } = speaker;
  const today = dateOf(speaker.now);
  const { headed, seen } = await unitsHeadedBy(db, speaker.person);
  const named = unitMeant(headed, unitId);
  if (!named && headed.length > 1) return { reply: { card: unitsCard(headed, 'bank', locale) } };
  const unit = named ?? headed[0] ?? seen[0];
  if (!unit) return { reply: { note: problemText({ kind: 'gone' }, locale) } };
  const facts = await factsOfUnit(parts, db, speaker, unit.id);
  const by = await capacityIn(db, speaker.person, unit.id);
  const missing = missingOn(facts, today);
  if (missing) return { reply: { note: problemText(missing, locale) } };
  const { findings } = decide(facts, { type: 'set-bank', by, month: monthOf(today), available: 0 });
  if (findings.length === 0) return { unit };
  const [head] = (await headsOf(db, unit.id)).filter(({ id }) => id !== speaker.person.id);
  return { reply: { note: grantRefusal(findings, head?.name, locale, today) } };
}

async function holdings(parts: Parts, { now }: Speaker, unit: UnitSize) {
  const months = monthsFrom(dateOf(now)).slice(0, MONTHS_SHOWN);
  return { unit, holdings: await bankHoldings(parts.store.db, unit.id, months) };
}

async function send(
  parts: Parts,
  speaker: Speaker,
  unitId: string | undefined,
  fields: Fields,
): Promise<Reply> {
  const found = await unitOf(parts, speaker, unitId);
  if ('reply' in found) return found.reply;
  const { unit } = found;
  const read = readBank(fields, dateOf(speaker.now));
  if ('errors' in read) {
    return open(parts, speaker, unit.id, { values: fields, errors: read.errors, refusal: [] });
  }
  return read.verdict === 'give'
    ? give(parts, speaker, unit, read, fields)
    : set(parts, speaker, unit, read, fields);
}

async function set(
  parts: Parts,
  speaker: Speaker,
  unit: UnitSize,
  { month, days }: BankAct,
  values: Fields,
): Promise<Reply> {
  const { locale, now } = speaker;
  const done = await setBankTo(parts, speaker, { unitId: unit.id, month, available: days });
  if (done.kind !== 'done') {
    const refusal =
      done.kind === 'problem'
        ? [problemText(done.problem, locale)]
        : done.findings.map((one) => findingSentence(one, locale, dateOf(now)));
    return open(parts, speaker, unit.id, { values, errors: {}, refusal });
  }
  const view = await holdings(parts, speaker, unit);
  return { card: bankCard(view, { month, available: days }, dateOf(now), locale) };
}

async function give(
  parts: Parts,
  speaker: Speaker,
  unit: UnitSize,
  { month, days }: BankAct,
  values: Fields,
): Promise<Reply> {
  const { locale, now } = speaker;
  const again = (typed: Partial<GrantTyped>) =>
    open(parts, speaker, unit.id, { values, errors: {}, refusal: [], ...typed });
  const found = await readPerson(parts.store.db, values.person);
  if (!('person' in found)) {
    const { error, candidates } = found;
    return again({ errors: error ? { person: error } : {}, candidates });
  }
  const granted = await giveToBank(parts, speaker, found.person.id, { month, days });
  switch (granted.kind) {
    case 'problem':
      if (granted.problem.kind === 'repeated') break;
      return again({ refusal: [problemText(granted.problem, locale)] });
    case 'refused':
      return again({ refusal: granted.findings.map((one) => findingSentence(one, locale, dateOf(now))) });
  }
  const gift = { name: found.person.name, days };
  const view = await holdings(parts, speaker, unit);
  return { card: bankCard(view, { month, available: 0, gift }, dateOf(now), locale) };
}
