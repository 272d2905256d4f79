import type { PastPerson } from '../app/replay-values.js';
import type { LocalDate } from '../rules/local-date.js';
import { dateOf } from '../rules/zoned.js';
import { parsed } from './parsed.js';
import { regulationLookup } from './regulation-lookup.js';
import { factsOf, type RuleCase } from './rule-cases.js';
import { ruleCasesOf } from './simulate.js';

interface Period {
  from: LocalDate;
  to: LocalDate;
}

/** A case file is JSON; a record of days is CSV. */
export function isCaseFile(content: Buffer): boolean {
  return /^\uFEFF?\s*\{/.test(content.subarray(0, 64).toString('utf8'));
}

/** @throws CaseFileError */
export function casesOf(content: Buffer, name: string): RuleCase[] {
  return ruleCasesOf(parsed(content.toString('utf8'), name), (notice) => console.error(notice));
}

/** Cases are judged whole unless a period is given. */
export function periodOfCases({ from, to }: Partial<Period>): Period {
  return { from: from ?? ('0001-01-01' as LocalDate), to: to ?? ('9999-12-31' as LocalDate) };
}

/** Each case as somebody with one act, asked of its own regulation and of the new one. */
export function* peopleOfCases(
  cases: RuleCase[],
  { from, to }: Period,
  { file, under }: { file: string; under?: string },
): Generator<PastPerson> {
  const lookup = regulationLookup(file);
  for (const one of cases) {
    const date = dateOfCase(one);
    if (date < from || to < date) continue;
    const { person, localHolidays: holidays, ...facts } = factsOf(one, lookup(under ?? one.regulation));
    const { agreement, remoteAgreement, ...rest } = person;
    const { action: act, now: at } = one;
    const kind = act.type === 'request' ? act.kind : facts.days.findLast((day) => day.date === date)?.kind;
    yield {
      name: one.id,
      unit: '',
      facts: rest,
      agreements: [
        ...(agreement ? [{ kind: 'agile' as const, agreement }] : []),
        ...(remoteAgreement ? [{ kind: 'remote' as const, agreement: remoteAgreement }] : []),
      ],
      absences: facts.absences,
      delegations: facts.delegations,
      holidays,
      policy: facts.policy,
      before: facts.editions,
      days: facts.days,
      acts: [{ entry: '', at, date, kind, act, becomes: 'pending', counted: true, assumed: [] }],
    };
  }
}

function dateOfCase({ action, now }: RuleCase): LocalDate {
  if (action.type === 'request') return action.dates.at(-1) ?? dateOf(now);
  return 'date' in action ? action.date : dateOf(now);
}
