import { expect, test } from 'vitest';
import type { Actor, EnrolAct } from '../../src/rules/act.js';
import { decide } from '../../src/rules/decide.js';
import type { PersonRole } from '../../src/rules/facts.js';
import { factsOf, verdict } from './helpers.js';

const MET = 'metro-milano-2017';
const MIL = 'comune-milano-2021';
const TIV = 'tivoli-2025';
const MON = 'montepulciano-2024';
const PRI = 'privato-l81-2017';

const enrol = (act: Partial<EnrolAct> = {}): EnrolAct => ({ type: 'enrol', by: 'employee', ...act });
const fixedTerm = (months?: number) =>
  enrol({ contract: { kind: 'fixed-term', ...(months ? { months } : {}) } });
const permanent = (probationPassed?: boolean) =>
  enrol({ contract: { kind: 'permanent', ...(probationPassed === undefined ? {} : { probationPassed }) } });
const excluded = (reason?: string) => enrol({ excludedWork: true, ...(reason ? { reason } : {}) });

test.each<[string, string, EnrolAct, string, PersonRole?]>([
  // what is not stated is as it should be
  ...[MET, MIL, TIV, MON, PRI].map((id): [string, string, EnrolAct, string] => [
    id,
    'nothing stated',
    enrol(),
    'accepted',
  ]),
  ...[MET, MIL, TIV, MON, PRI].map((id): [string, string, EnrolAct, string] => [
    id,
    'filed by HR',
    enrol({ by: 'hr' }),
    'accepted',
  ]),
  // MET-6a: only in the two pilot Areas, with suitable duties; no contract is out
  [MET, 'a unit that is listed', enrol({ unitListed: true }), 'accepted'],
  [MET, 'a unit that is not', enrol({ unitListed: false }), 'refused MET-6a'],
  [MET, 'a unit that is not, with a reason', enrol({ unitListed: false, reason: 'x' }), 'refused MET-6a'],
  [MET, 'a dirigente of a unit that is not', enrol({ unitListed: false }), 'refused MET-6a', 'manager'],
  [MET, 'no part of the work remotable', enrol({ remotableWork: false }), 'refused MET-6a'],
  [MET, 'a fixed term of a month', fixedTerm(1), 'accepted'],
  [MET, 'on probation', permanent(false), 'accepted'],
  // MIL-4.1: past probation; more than six months
  [MIL, 'a fixed term of five months', fixedTerm(5), 'refused MIL-4.1'],
  [MIL, 'of six', fixedTerm(6), 'refused MIL-4.1'],
  [MIL, 'of six and a half', fixedTerm(6.5), 'accepted'],
  [MIL, 'of seven', fixedTerm(7), 'accepted'],
  [MIL, 'a fixed term nobody knows', fixedTerm(), 'refused MIL-4.1'],
  [MIL, 'of six, with a reason', { ...fixedTerm(6), reason: 'x' }, 'refused MIL-4.1'],
  [MIL, 'of six, a posizione organizzativa', fixedTerm(6), 'refused MIL-4.1', 'eq'],
  [MIL, 'of six, a dirigente (MIL-20)', fixedTerm(6), 'accepted', 'manager'],
  [MIL, 'permanent, past probation', permanent(true), 'accepted'],
  [MIL, 'permanent, probation not stated', permanent(), 'accepted'],
  [MIL, 'permanent, on probation', permanent(false), 'refused MIL-4.1'],
  [MIL, 'permanent, on probation, a dirigente (MIL-20)', permanent(false), 'accepted', 'manager'],
  [
    MIL,
    'a long fixed term, on probation',
    enrol({ contract: { kind: 'fixed-term', months: 12, probationPassed: false } }),
    'accepted',
  ],
  [MIL, 'no part of the work remotable', enrol({ remotableWork: false }), 'refused MIL-3'],
  [MIL, 'no part, with a reason', enrol({ remotableWork: false, reason: 'x' }), 'refused MIL-3'],
  [MIL, 'a unit not listed: none is asked', enrol({ unitListed: false }), 'accepted'],
  // TIV-3.1, 4.5, 5.1
  [TIV, 'no part of the work remotable', enrol({ remotableWork: false, reason: 'x' }), 'refused TIV-3.1'],
  [TIV, 'work that is out as a rule', excluded(), 'refused TIV-4.5'],
  [TIV, 'work that is out as a rule, with a reason', excluded('x'), 'warned TIV-4.5'],
  [TIV, 'with empty words', excluded(' '), 'refused TIV-4.5'],
  [TIV, 'work that is not out', enrol({ excludedWork: false }), 'accepted'],
  [TIV, 'no skills', enrol({ skills: false }), 'refused TIV-5.1'],
  [TIV, 'no skills, with a reason', enrol({ skills: false, reason: 'x' }), 'refused TIV-5.1'],
  [TIV, 'skills', enrol({ skills: true }), 'accepted'],
  [
    TIV,
    'work that is out, no skills',
    enrol({ excludedWork: true, skills: false }),
    'refused TIV-4.5 TIV-5.1',
  ],
  [TIV, 'a fixed term of a month', fixedTerm(1), 'accepted'],
  [TIV, 'a dirigente, no part remotable', enrol({ remotableWork: false }), 'refused TIV-3.1', 'manager'],
  // MON-4
  [MON, 'no part of the work remotable', enrol({ remotableWork: false }), 'refused MON-4'],
  [MON, 'work that is out elsewhere', excluded(), 'accepted'],
  [MON, 'no skills: none are asked', enrol({ skills: false }), 'accepted'],
  [MON, 'a fixed term of a month', fixedTerm(1), 'accepted'],
  // who applies
  ...(['manager', 'delegate', 'director', 'administration'] as Actor[]).map(
    (by): [string, string, EnrolAct, string] => [TIV, `filed by ${by}`, enrol({ by }), 'refused GEN-ROLE'],
  ),
])('%s, %s', (id, _, act, expected, role = 'employee') => {
  expect(verdict(factsOf(id, { agreement: null, person: { role } }), act)).toBe(expected);
});

test.each<[EnrolAct, string, object]>([
  [fixedTerm(6), MIL, { why: 'contract', months: 6 }],
  [permanent(false), MIL, { why: 'probation' }],
  [enrol({ remotableWork: false }), MIL, { why: 'work' }],
  [excluded(), TIV, { why: 'excluded-work' }],
  [enrol({ skills: false }), TIV, { why: 'skills' }],
  [enrol({ unitListed: false }), MET, { why: 'unit' }],
])('why not: %j', (act, id, numbers) => {
  expect(decide(factsOf(id), act).findings).toMatchObject([{ code: 'not-eligible', numbers }]);
});

// MIL-6.3: to everybody; TIV-13.1: to dirigenti and EQ
test.each<[string, PersonRole, string | undefined, string]>([
  [MIL, 'employee', undefined, 'refused MIL-6.3'],
  [MIL, 'employee', ' ', 'refused MIL-6.3'],
  [MIL, 'employee', 'x', 'accepted'],
  [MIL, 'manager', undefined, 'refused MIL-6.3'],
  [TIV, 'employee', undefined, 'accepted'],
  [TIV, 'eq', undefined, 'refused TIV-13.1'],
  [TIV, 'manager', undefined, 'refused TIV-13.1'],
  [TIV, 'manager', 'x', 'accepted'],
  [MET, 'employee', undefined, 'accepted'],
  [MON, 'employee', undefined, 'accepted'],
])('%s: a no to the application of %s, for the reason %j', (id, role, reason, expected) => {
  const facts = factsOf(id, { agreement: null, person: { role } });
  expect(verdict(facts, { type: 'refuse-enrolment', by: 'manager', reason })).toBe(expected);
});

test.each<[Actor, string]>([
  ['employee', 'refused GEN-ROLE'],
  ['delegate', 'refused GEN-ROLE'],
  ['manager', 'accepted'],
  ['director', 'accepted'],
  ['hr', 'accepted'],
  ['administration', 'accepted'],
])('a no said by %s', (by, expected) => {
  expect(verdict(factsOf(MIL), { type: 'refuse-enrolment', by, reason: 'x' })).toBe(expected);
});
