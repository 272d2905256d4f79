import type { PersonRole } from '../../rules/facts.js';
import type { Attachment, Party, Phase, Severity, Unit } from '../regulation-kinds.js';
import { capital, plural, series } from '../wording.js';

const ROLES: Record<PersonRole, string> = {
  employee: 'employees',
  eq: 'senior officers (EQ)',
  manager: 'heads of unit (dirigenti)',
};

const BY: Record<Party, string> = {
  employee: 'the person concerned',
  manager: 'the head of unit',
  delegate: 'a delegate',
  director: 'the director',
  hr: 'the personnel office',
  administration: 'the administration',
  'segretario-generale': 'the secretary general',
  employer: 'the employer',
};

const ATTACHMENTS: Record<Attachment, string> = {
  'safety-notice': 'the safety notice',
  'it-notice': 'the IT safety notice',
  'workstation-declaration': 'the declaration about the workstation',
};

const CATEGORIES: Record<string, string> = {
  fragile: 'fragile workers',
  disability: 'certified disability',
  'severe-disability': 'severe disability',
  'disabled-child': 'a disabled child',
  pregnancy: 'pregnancy',
  nursing: 'nursing leave',
  'child-first-year': 'the first year of a child',
  'post-maternity-3y': 'three years after maternity leave',
  'child-under-14': 'a child up to 14 at home',
  'child-up-to-14': 'a child up to 14',
  'child-up-to-12': 'a child up to 12',
  caregiver: 'carers',
  care: 'a care emergency, one’s own or in the family',
  'family-care': 'relatives who are not self-sufficient',
  'serious-illness-74': 'an oncological, chronic or disabling illness from 74 %',
  'return-after-sickness': 'the return from a long illness',
  'life-saving-therapy': 'life-saving therapy',
  'age-60': 'age 60 or more',
  'home-outside': 'a home outside the municipality',
  distance: 'distance and transport',
  'distance-60km': 'more than 60 km from home to the office',
  'cross-unit-project': 'projects across units',
};

const GROUNDS: Record<string, string> = {
  inactivity: 'inactivity',
  'terms-breach': 'breach of times or manner',
  'band-breach': 'repeated breach of the contact bands',
  'objectives-missed': 'objectives missed',
  priority: 'precedence of others',
};

const PERMITS: Record<string, string> = {
  personal: 'personal leave',
  'nursing-39': 'parents’ daily rests (D.Lgs. 151/2001 art. 39)',
  'l104-33': 'leave under L. 104/1992 art. 33',
};

const named = (names: Record<string, string>, keys: readonly string[]) =>
  keys.map((key) => (Object.hasOwn(names, key) ? names[key] : key) as string);
const namesFor = (whose?: readonly PersonRole[]) =>
  whose?.every((role) => role === 'manager') ? { ...BY, manager: 'the superior' } : BY;

export const eitherOf = (items: readonly string[]) => series('en', items, 'disjunction');
export const list = (items: readonly string[]) => series('en', items);
export const roleNames = (keys: readonly PersonRole[]) => list(named(ROLES, keys));
/** All of them; a head of unit's own head is the superior. */
export const all = (keys: readonly Party[], whose?: readonly PersonRole[]) =>
  list(named(namesFor(whose), keys));
/** Any one of them. */
export const oneOf = (keys: readonly Party[], whose?: readonly PersonRole[]) =>
  series('en', named(namesFor(whose), keys), 'disjunction');
export const attachmentNames = (keys: readonly Attachment[]) => list(named(ATTACHMENTS, keys));
export const categoryNames = (keys: readonly string[]) => named(CATEGORIES, keys).join('; ');
export const groundNames = (keys: readonly string[]) => named(GROUNDS, keys).join('; ');
export const permitNames = (keys: readonly string[]) => list(named(PERMITS, keys));

/** `Senior officers (EQ): ...`; a rule for everybody names nobody. */
export function forRoles(keys: readonly PersonRole[], sentence: string): string {
  return keys.length === Object.keys(ROLES).length
    ? capital(sentence)
    : `${capital(roleNames(keys))}: ${sentence}`;
}

export const days = (count: number) => plural('en', count, { one: `${count} day`, other: `${count} days` });
export const months = (count: number) =>
  plural('en', count, { one: `${count} month`, other: `${count} months` });
export const noticeDays = (count: number, unit: Unit) =>
  unit === 'working-days'
    ? plural('en', count, { one: `${count} working day`, other: `${count} working days` })
    : days(count);

/** `3 hours`, `1 hour and 30 minutes`. */
export function duration(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const parts = [
    hours > 0 && plural('en', hours, { one: `${hours} hour`, other: `${hours} hours` }),
    rest > 0 && plural('en', rest, { one: `${rest} minute`, other: `${rest} minutes` }),
  ];
  return list(parts.filter((part) => part !== false));
}

const PHASES = { experimental: 'in the pilot phase', ordinary: 'after the pilot phase' } as const;

/** `in the pilot phase ...`; what holds in any phase names none. */
export function inPhase(phase: Phase, sentence: string): string {
  return phase === 'any' ? sentence : `${PHASES[phase]} ${sentence}`;
}

/** A rule that holds "di norma": a reason lifts it. */
export const unlessReason = (severity: Severity) =>
  severity === 'default' ? ' (as a rule: otherwise a reason is needed)' : '';
