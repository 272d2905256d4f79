import { regulation } from '../../src/regulations/index.js';
import type { Act, RequestAct } from '../../src/rules/act.js';
import { decide } from '../../src/rules/decide.js';
import type { Agreement, Day, DayState, Facts, PersonFacts } from '../../src/rules/facts.js';
import { type LocalDate, localDate, localTime } from '../../src/rules/local-date.js';
import { instantOf } from '../../src/rules/zoned.js';

/** `2026-05-11 09:12`, wall time. */
export function at(text: string): Date {
  const [day = '', time = ''] = text.split(' ');
  return instantOf(localDate(day), localTime(time));
}

export const d = (text: string) => localDate(text);

export function band(from: string, to: string, weekdays?: number[]) {
  return {
    from: localTime(from),
    to: localTime(to),
    ...(weekdays ? { weekdays: weekdays as Agreement['weekdays'] } : {}),
  };
}

const AGREEMENTS: Record<string, Agreement> = {
  'metro-milano-2017': {
    signedOn: d('2026-01-20'),
    from: d('2026-02-02'),
    to: d('2027-02-01'),
    phase: 'experimental',
    daysPerMonth: 4,
    contactBands: [band('10:00', '13:00')],
    places: ['home'],
    signedBy: ['employee', 'manager', 'hr'],
  },
  'comune-milano-2021': {
    signedOn: d('2026-01-14'),
    from: d('2026-02-01'),
    to: d('2028-12-31'),
    daysPerMonth: 8,
    contactBands: [band('09:30', '14:30')],
    signedBy: ['employee', 'director', 'hr'],
    attachments: ['safety-notice', 'it-notice'],
  },
  'tivoli-2025': {
    signedOn: d('2026-01-15'),
    from: d('2026-01-19'),
    to: d('2027-01-18'),
    daysPerWeek: 2,
    contactBands: [band('10:00', '12:00'), band('14:30', '16:30')],
    signedBy: ['employee', 'manager'],
    attachments: ['workstation-declaration', 'safety-notice'],
  },
  'montepulciano-2024': {
    signedOn: d('2026-03-02'),
    from: d('2026-03-09'),
    to: d('2026-09-08'),
    daysPerWeek: 2,
    contactBands: [band('09:00', '12:00')],
    signedBy: ['employee', 'manager'],
  },
  'privato-l81-2017': {
    signedOn: d('2026-01-20'),
    from: d('2026-02-02'),
    to: null,
    contactBands: [band('10:00', '12:00')],
    signedBy: ['employee', 'employer'],
  },
};

export interface World {
  /** Wall time of the act. */
  now?: string;
  person?: Partial<PersonFacts>;
  /** Changes of the usual agreement; null: none. */
  agreement?: Partial<Agreement> | null;
  /** `2026-05-05 approved`. */
  days?: (string | Day)[];
  facts?: Partial<Facts>;
  holidays?: string[];
}

/** A believable employee of the profile, changed as the test says. */
export function factsOf(profile: string, world: World = {}): Facts {
  const usual = AGREEMENTS[profile] as Agreement;
  return {
    now: at(world.now ?? '2026-05-11 09:00'),
    editions: regulation(profile),
    localHolidays: new Set((world.holidays ?? []).map(d)),
    policy: profile === 'comune-milano-2021' ? { maxDaysPerMonth: 8 } : {},
    days: (world.days ?? []).map((day) => (typeof day === 'string' ? parseDay(day) : day)),
    absences: [],
    delegations: [],
    ...world.facts,
    person: {
      role: 'employee',
      workdays: [1, 2, 3, 4, 5],
      disabled: false,
      trainingDone: true,
      weeklyHours: 36,
      afternoonReturnDays: [],
      extensions: [],
      derogations: [],
      agreement: world.agreement === null ? null : { ...usual, ...world.agreement },
      ...world.person,
    },
  };
}

function parseDay(text: string): Day {
  const [date = '', state = 'approved', ...changed] = text.split(' ');
  return {
    date: d(date),
    state: state as DayState,
    ...(changed.length > 0 ? { changedAt: at(changed.join(' ')) } : {}),
  };
}

export function request(dates: string | string[], more: Partial<RequestAct> = {}): RequestAct {
  const list: LocalDate[] = [dates].flat().map(d);
  return { type: 'request', by: 'employee', dates: list, activities: 'Drafts', objectives: 'Three', ...more };
}

/** `accepted`, `warned MET-10a`, `refused MET-4a MET-10a`: rules once each, sorted. */
export function verdict(facts: Facts, act: Act): string {
  const { outcome, findings } = decide(facts, act);
  const rules = [...new Set(findings.map((finding) => finding.rule))].sort().join(' ');
  return `${outcome === 'accepted-with-warning' ? 'warned' : outcome} ${rules}`.trim();
}
