import type { Edition } from '../regulations/schema.js';
import type { Agreement, PersonRole, Policy } from '../rules/facts.js';
import { addDays, addMonths, firstOfMonth, type LocalDate, laterOf, mondayOf } from '../rules/local-date.js';
import type { AgreementVersion, PersonRow } from '../store/import-people.js';
import type { Person } from '../store/people.js';
import type { Mistake } from './csv.js';
import { personOf, versionOf } from './employee-changes.js';
import { readEmployees } from './employee-file.js';
import { personFacts } from './facts.js';
import type { Filed } from './filed-in-time.js';
import type { PastAct, PastPerson } from './replay-values.js';

/** What is asked, and what surrounds it. */
export interface Frame {
  /** Agile days that are judged; those around are context. */
  period: { from: LocalDate; to: LocalDate };
  /** What requests were decided under then. */
  before: (person: { unit: string; role: PersonRole }) => readonly Edition[];
  holidays: ReadonlySet<LocalDate>;
  policy: Policy;
  filed: Filed;
}

/** Whole months and weeks: days there use the quota of days that are judged. */
export function contextOf({ from, to }: Frame['period']): Frame['period'] {
  const first = firstOfMonth(from);
  const monday = mondayOf(from);
  const lastOfMonth = addDays(addMonths(firstOfMonth(to), 1), -1);
  return { from: monday < first ? monday : first, to: laterOf(addDays(mondayOf(to), 6), lastOfMonth) };
}

export type KnownPerson = Pick<PastPerson, 'name' | 'unit' | 'facts' | 'agreements'> & {
  /** The register says that the course was not done; when it was, nobody knows. */
  trained: boolean;
};

type Agreements = PastPerson['agreements'];

export function knownPerson(
  row: Omit<PersonRow, 'id' | 'managerId'>,
  agreements: Agreements,
  granted: Partial<Pick<PastPerson['facts'], 'extensions' | 'derogations'>> = {},
): KnownPerson {
  const facts = personFacts({
    disabled: false,
    afternoonReturnDays: [],
    ...stated(row),
  } as unknown as Person);
  return {
    name: row.email,
    unit: row.unit,
    // no rule about days asks whether somebody is protected: it is left behind here
    facts: { extensions: [], derogations: [], ...granted, ...facts, trainingDone: true, disabled: false },
    agreements,
    trained: facts.trainingDone,
  };
}

/** People by e-mail, as a file of `giornate import employees` states them. */
export function peopleOfFile(content: Buffer, mistakes: Mistake[]): Map<string, KnownPerson> {
  const file = readEmployees(content);
  mistakes.push(...file.mistakes);
  const people = new Map<string, KnownPerson>();
  for (const employee of file.people) {
    const agreements = employee.agreements.flatMap(({ kind, agreement: row }) => {
      if (!row) return [];
      // signed in good time, where the file does not say when
      const signedOn = row.signedOn ?? addMonths(row.from, -1);
      return [{ kind, agreement: agreementOf(versionOf({ ...row, signedOn }, '', kind, undefined)) }];
    });
    people.set(employee.email, knownPerson(personOf(employee, undefined), agreements));
  }
  return people;
}

export function agreementOf(version: AgreementVersion): Agreement {
  const { personId: _, version: __, kind: ___, suspendedFrom: from, mendedOn, fixBy, ...rest } = version;
  const suspension = from ? { from, mendedOn: mendedOn ?? undefined, fixBy: fixBy ?? undefined } : undefined;
  return { ...(stated(rest) as unknown as Agreement), to: version.to, suspension };
}

/** A value that is null is not there. */
function stated(row: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
}

/** Whether the course had been done when somebody asked, the record does not say. */
export function trained(known: KnownPerson, acts: PastAct[]): PastAct[] {
  if (known.trained) return acts;
  return acts.map((past) =>
    past.act?.type === 'request' && !past.untrained
      ? { ...past, assumed: [...past.assumed, 'training'] }
      : past,
  );
}
