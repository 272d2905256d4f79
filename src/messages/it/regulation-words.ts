import type { PersonRole } from '../../rules/facts.js';
import type { Attachment, Party, Phase, Severity, Unit } from '../regulation-kinds.js';
import { capital, plural, series } from '../wording.js';

const ROLES: Record<PersonRole, string> = {
  employee: 'dipendenti',
  eq: 'titolari di incarico EQ',
  manager: 'dirigenti',
};

/** Who acts, after a passive: «è autorizzata ...». */
const BY: Record<Party, string> = {
  employee: 'dalla persona interessata',
  manager: 'dal dirigente',
  delegate: 'da un delegato',
  director: 'dal direttore',
  hr: 'dall’ufficio del personale',
  administration: 'dall’amministrazione',
  'segretario-generale': 'dal Segretario generale',
  employer: 'dal datore di lavoro',
};

const ATTACHMENTS: Record<Attachment, string> = {
  'safety-notice': 'l’informativa sulla sicurezza',
  'it-notice': 'l’informativa sulla sicurezza informatica',
  'workstation-declaration': 'la dichiarazione sulla postazione',
};

/** A file may name others: they are shown as they are written. */
const CATEGORIES: Record<string, string> = {
  fragile: 'lavoratori fragili',
  disability: 'disabilità certificata',
  'severe-disability': 'disabilità grave',
  'disabled-child': 'figli con disabilità',
  pregnancy: 'gravidanza',
  nursing: 'permessi di allattamento',
  'child-first-year': 'primo anno di vita del bambino',
  'post-maternity-3y': 'tre anni dopo la maternità',
  'child-under-14': 'figli conviventi fino a 14 anni',
  'child-up-to-14': 'figli fino a 14 anni',
  'child-up-to-12': 'figli fino a 12 anni',
  caregiver: 'caregiver',
  care: 'emergenza di cura, propria o familiare',
  'family-care': 'familiari non autosufficienti',
  'serious-illness-74': 'malattia oncologica, cronica o invalidante dal 74 %',
  'return-after-sickness': 'rientro dopo una malattia lunga',
  'life-saving-therapy': 'terapie salvavita',
  'age-60': '60 anni o più',
  'home-outside': 'residenza fuori dal comune',
  distance: 'distanza e trasporti',
  'distance-60km': 'più di 60 km da casa alla sede',
  'cross-unit-project': 'progetti fra più direzioni',
};

const GROUNDS: Record<string, string> = {
  inactivity: 'inattività',
  'terms-breach': 'violazione dei tempi o delle modalità',
  'band-breach': 'violazione ripetuta delle fasce',
  'objectives-missed': 'obiettivi non raggiunti',
  priority: 'precedenza di altri',
};

const PERMITS: Record<string, string> = {
  personal: 'permessi personali',
  'nursing-39': 'riposi giornalieri dei genitori (D.Lgs. 151/2001 art. 39)',
  'l104-33': 'permessi della L. 104/1992 art. 33',
};

const named = (names: Record<string, string>, keys: readonly string[]) =>
  keys.map((key) => (Object.hasOwn(names, key) ? names[key] : key) as string);

const namesFor = (whose?: readonly PersonRole[]) =>
  whose?.every((role) => role === 'manager') ? { ...BY, manager: 'dal superiore' } : BY;

export const eitherOf = (items: readonly string[]) => series('it', items, 'disjunction');
export const list = (items: readonly string[]) => series('it', items);
export const roleNames = (keys: readonly PersonRole[]) => list(named(ROLES, keys));

/** All of them; a dirigente's own dirigente is the superior. */
export const byAll = (keys: readonly Party[], whose?: readonly PersonRole[]) =>
  list(named(namesFor(whose), keys));
/** Any one of them. */
export const byOneOf = (keys: readonly Party[], whose?: readonly PersonRole[]) =>
  series('it', named(namesFor(whose), keys), 'disjunction');
export const attachmentNames = (keys: readonly Attachment[]) => list(named(ATTACHMENTS, keys));
export const categoryNames = (keys: readonly string[]) => named(CATEGORIES, keys).join('; ');
export const groundNames = (keys: readonly string[]) => named(GROUNDS, keys).join('; ');
export const permitNames = (keys: readonly string[]) => list(named(PERMITS, keys));

/** `Dirigenti: ...`; a rule for everybody names nobody. */
export function forRoles(keys: readonly PersonRole[], sentence: string): string {
  return keys.length === Object.keys(ROLES).length
    ? capital(sentence)
    : `${capital(roleNames(keys))}: ${sentence}`;
}

export const days = (count: number) =>
  plural('it', count, { one: `${count} giornata`, other: `${count} giornate` });
export const months = (count: number) =>
  plural('it', count, { one: `${count} mese`, other: `${count} mesi` });
export const noticeDays = (count: number, unit: Unit) =>
  unit === 'working-days'
    ? plural('it', count, { one: `${count} giorno lavorativo`, other: `${count} giorni lavorativi` })
    : plural('it', count, { one: `${count} giorno`, other: `${count} giorni` });

/** `3 ore`, `1 ora e 30 minuti`. */
export function duration(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const parts = [
    hours > 0 && plural('it', hours, { one: `${hours} ora`, other: `${hours} ore` }),
    rest > 0 && plural('it', rest, { one: `${rest} minuto`, other: `${rest} minuti` }),
  ];
  return list(parts.filter((part) => part !== false));
}

const PHASES = { experimental: 'nella fase sperimentale', ordinary: 'dopo la fase sperimentale' } as const;

/** `nella fase sperimentale ...`; what holds in any phase names none. */
export function inPhase(phase: Phase, sentence: string): string {
  return phase === 'any' ? sentence : `${PHASES[phase]} ${sentence}`;
}

/** «Di norma»: a reason lifts it. */
export const unlessReason = (severity: Severity) =>
  severity === 'default' ? ' (di norma: altrimenti serve una motivazione)' : '';
