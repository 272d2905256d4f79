import type { ActName } from '../messages/card.js';
import { isAwayOn } from '../rules/absence.js';
import type { Act, Actor } from '../rules/act.js';
import { decide } from '../rules/decide.js';
import type { Finding } from '../rules/decision.js';
import { regulationAt } from '../rules/edition.js';
import type { Facts } from '../rules/facts.js';
import { mayAskPermit } from '../rules/hourly.js';
import { addDays } from '../rules/local-date.js';
import { swapDates } from '../rules/swap.js';
import { dateOf } from '../rules/zoned.js';
import type { AgileDay } from '../store/days.js';

/** Stands for whatever a person would write. */
const STATED = '-';

/** What can be offered on a day, and the act that shows whether the rules would take it, were everything stated. */
const OWN: { act: ActName; probe(day: AgileDay): Act }[] = [
  { act: 'impediment', probe: ({ date }) => ({ type: 'impediment', by: 'employee', date }) },
];

/** The same of the other side; of several acts one that they take is enough. */
const OTHERS: { act: ActName; probe(day: AgileDay, by: Actor, facts: Facts): Act[] }[] = [
  { act: 'propose', probe: proposals },
  {
    act: 'recall',
    probe: ({ date }, by) => [
      { type: 'recall', by, date, cause: 'technical', reason: STATED },
      { type: 'recall', by, date, cause: 'service', reason: STATED },
    ],
  },
  { act: 'revoke', probe: ({ date }, by) => [{ type: 'revoke', by, date, reason: STATED }] },
];

/** Among so many days there is one that can be proposed, whatever weekends and holidays there are. */
const DAYS_LOOKED_AT = 14;

function proposals({ date }: AgileDay, by: Actor, { editions }: Facts): Act[] {
  const later = Array.from({ length: DAYS_LOOKED_AT }, (_, index) => addDays(date, index + 1));
  return later
    .filter((other) => regulationAt(editions, other))
    .map((other) => ({ type: 'propose-alternatives', by, date, alternatives: [other], reason: STATED }));
}

/**
 * Acts that the cards of a day offer: never one that the rules would refuse whatever is written.
 * @param by as whom the reader may act on the day; null: not at all
 */
export function offersOf(facts: Facts, day: AgileDay, by: Actor | null = 'manager'): ActName[] {
  if (!regulationAt(facts.editions, day.date)) return [];
  const passes = (act: Act) => decide(facts, act).outcome !== 'refused';
  const own = OWN.filter(({ probe }) => passes(probe(day)));
  const others =
    by && by !== 'employee' ? OTHERS.filter(({ probe }) => probe(day, by, facts).some(passes)) : [];
  return [
    ...[...own, ...others].map(({ act }) => act),
    ...hoursAndHealth(facts, day),
    ...(by ? moves(facts, day, by) : []),
  ];
}

/** Of a move: either side files it and may take it back, the other one answers; until then nothing more is asked. */
function moves(facts: Facts, { date, swap }: AgileDay, by: Actor): ActName[] {
  const passes = (act: Act) => decide(facts, act).outcome !== 'refused';
  const answers: ActName[] = [];
  if (swap && passes({ type: 'confirm-swap', by, date, to: swap.to })) answers.push('swap-confirm');
  if (swap && passes({ type: 'decline-swap', by, date, to: swap.to })) answers.push('swap-decline');
  if (answers.length > 0) return answers;
  const [to] = swapDates(facts, date);
  if (swap && passes({ type: 'withdraw-swap', by, date })) answers.push('swap-withdraw');
  if (to && passes({ type: 'swap', by, date, to, reason: STATED })) answers.push('swap');
  return answers;
}

/** Sickness is of today and of the days right ahead; a permit may be planned. */
export const DAYS_NEAR = 7;

function hoursAndHealth(facts: Facts, { date, state }: AgileDay): ActName[] {
  const today = dateOf(facts.now);
  if (state !== 'approved' || date < today || isAwayOn(facts, date)) return [];
  const acts: ActName[] = [];
  if (mayAskPermit(facts, date)) acts.push('permit');
  if (date <= addDays(today, DAYS_NEAR)) acts.push('sick');
  return acts;
}

/** Why an act of the other side is not offered: what stands against all that could be written, else all there is. */
export function hindrances(facts: Facts, day: AgileDay, by: Actor, act: ActName): Finding[] {
  if (!regulationAt(facts.editions, day.date)) return [];
  const probes = OTHERS.find((one) => one.act === act)?.probe(day, by, facts) ?? [];
  const found = probes.map((probe) => decide(facts, probe).findings);
  const key = ({ rule, code }: Finding) => `${rule} ${code}`;
  const distinct = new Map(found.flat().map((finding) => [key(finding), finding]));
  const always = [...distinct.values()].filter((one) =>
    found.every((all) => all.some((x) => key(x) === key(one))),
  );
  return always.length > 0 ? always : [...distinct.values()];
}
