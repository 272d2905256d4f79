import type { FieldName, Fields, Locale } from '../../messages/card.js';
import { problemText } from '../../messages/problems.js';
import { TEXT_LIMIT } from '../../messages/request-form.js';
import type { Regulation } from '../../regulations/schema.js';
import type { EnrolAct } from '../../rules/act.js';
import type { Asked, Condition, Contract, Equipment } from '../../rules/application.js';
import type { DayKind, PersonRole } from '../../rules/facts.js';

export type Errors = Partial<Record<FieldName, string>>;

/** What the act wants to know from whoever applies. */
export interface Questions {
  kinds: readonly [DayKind, ...DayKind[]];
  conditions: Condition[];
  contract: boolean;
  contractMonths: number;
  priorities: string[];
}

/** @param remoteWork lavoro da remoto is offered */
export function questionsOf(regulation: Regulation, role: PersonRole, remoteWork: boolean): Questions {
  const { remotableWork, excludedWork, skills, contract } = regulation.enrolment;
  const { priorities } = regulation;
  return {
    kinds: remoteWork && regulation.remoteWork ? ['agile', 'remote'] : ['agile'],
    conditions: [
      ...(remotableWork ? (['work'] as const) : []),
      ...(excludedWork ? (['not-excluded'] as const) : []),
      ...(skills ? (['skills'] as const) : []),
    ],
    contract: contract?.roles.includes(role) ?? false,
    contractMonths: contract?.fixedTermAboveMonths ?? 0,
    priorities: priorities
      ? [...priorities.categories, ...(priorities.further ?? []).flatMap(({ categories }) => categories)]
      : [],
  };
}

const EQUIPMENT: readonly string[] = ['own', 'employer', 'both'] satisfies Equipment[];
const CONTRACTS: readonly string[] = [
  'permanent',
  'probation',
  'fixed-long',
  'fixed-short',
] satisfies Contract[];

/** The form as it was sent; what is not offered there is not read. */
export function readAsked(
  fields: Fields,
  questions: Questions,
  locale: Locale,
): { kind: DayKind; asked: Asked } | { errors: Errors } {
  const errors: Errors = {};
  const required = (name: FieldName): string => {
    const text = textOf(fields, name, errors, locale);
    if (text === '') errors[name] ??= problemText({ kind: 'field-required' }, locale);
    return text;
  };
  const one = (name: FieldName, known: readonly string[]): string => {
    const value = required(name);
    if (value !== '' && !known.includes(value))
      errors[name] = problemText({ kind: 'field-required' }, locale);
    return value;
  };
  const kind = questions.kinds.length > 1 ? one('kind', questions.kinds) : questions.kinds[0];
  const asked: Asked = {
    activities: required('activities'),
    places: linesOf(required('places')),
    equipment: one('equipment', EQUIPMENT) as Equipment,
    priorities: chosen(fields.priorities, questions.priorities),
    declared: chosen(fields.declared, questions.conditions) as Condition[],
    contract: questions.contract ? (one('contract', CONTRACTS) as Contract) : undefined,
    reason: textOf(fields, 'reason', errors, locale) || undefined,
  };
  return Object.keys(errors).length > 0 ? { errors } : { kind: kind as DayKind, asked };
}

/** The application as the rules see it. */
export function enrolAct(
  asked: Asked,
  { conditions, contractMonths }: Questions,
  unitListed: boolean | undefined,
): EnrolAct {
  const declares = (condition: Condition) =>
    conditions.includes(condition) ? asked.declared.includes(condition) : undefined;
  const notExcluded = declares('not-excluded');
  return {
    type: 'enrol',
    by: 'employee',
    contract: asked.contract && contractIn(asked.contract, contractMonths),
    unitListed,
    remotableWork: declares('work'),
    excludedWork: notExcluded === undefined ? undefined : !notExcluded,
    skills: declares('skills'),
    reason: asked.reason,
  };
}

function contractIn(contract: Contract, months: number): NonNullable<EnrolAct['contract']> {
  switch (contract) {
    case 'permanent':
      return { kind: 'permanent', probationPassed: true };
    case 'probation':
      return { kind: 'permanent', probationPassed: false };
    case 'fixed-long':
      return { kind: 'fixed-term', months: months + 1 };
    case 'fixed-short':
      return { kind: 'fixed-term', months };
  }
}

/** What was typed in a field; too long a text is a mistake. */
export function textOf(fields: Fields, name: FieldName, errors: Errors, locale: Locale): string {
  const text = (fields[name] ?? '').trim();
  if (text.length > TEXT_LIMIT) errors[name] = problemText({ kind: 'too-long', limit: TEXT_LIMIT }, locale);
  return text;
}

/** One a line, or separated by semicolons. */
export function linesOf(text: string): string[] {
  return text
    .split(/[\n;]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Of several options those that are offered. */
export function chosen(value: string | undefined, known: readonly string[]): string[] {
  return (value ?? '').split(',').filter((one) => known.includes(one));
}
