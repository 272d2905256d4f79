import { regulation } from '../../../src/regulations/index.js';
import type { Edition } from '../../../src/regulations/schema.js';
import type { LocalDate } from '../../../src/rules/local-date.js';
import { changedFrom, own } from '../own-regulation.js';

export const PROFILES = [
  'metro-milano-2017',
  'comune-milano-2021',
  'tivoli-2025',
  'montepulciano-2024',
] as const;
export type Profile = (typeof PROFILES)[number];

/** The few numbers that the oracles need, read from the printed acts. */
export interface Figures {
  opens: string;
  closes: string;
  /** Most days a month (MET-4a, MIL-7.1), or the standard number (TIV-20.4). */
  perMonth?: number;
  perWeek?: number;
  /** MON-7.3eq. */
  senior?: number;
  /** Days of notice of a request. */
  notice?: number;
}

const ACTS: Record<Profile, Figures> = {
  'metro-milano-2017': { opens: '08:00', closes: '20:00', perMonth: 4, notice: 3 },
  'comune-milano-2021': { opens: '07:00', closes: '21:00', notice: 3 },
  'tivoli-2025': { opens: '07:30', closes: '20:00', perMonth: 8, perWeek: 2 },
  'montepulciano-2024': { opens: '07:30', closes: '19:00', senior: 2 },
};

/** What the organisation's own edition makes of them from a day on. */
const OWN: Record<Profile, Figures> = {
  'metro-milano-2017': { opens: '09:00', closes: '19:00', perMonth: 2, notice: 2 },
  'comune-milano-2021': { opens: '08:30', closes: '20:00', perMonth: 3, notice: 5 },
  'tivoli-2025': { opens: '09:00', closes: '18:30', perMonth: 5, perWeek: 1 },
  'montepulciano-2024': { opens: '08:15', closes: '20:00', senior: 1 },
};

const PATHS: Record<Profile, [path: string, change: (figures: Figures) => object][]> = {
  'metro-milano-2017': [['quota.perMonth', ({ perMonth }) => ({ most: perMonth })]],
  'comune-milano-2021': [['quota.perMonth', ({ perMonth }) => ({ most: perMonth })]],
  'tivoli-2025': [
    ['quota.perMonth', ({ perMonth }) => ({ standard: perMonth })],
    ['quota.perWeek', ({ perWeek }) => ({ standard: perWeek })],
  ],
  'montepulciano-2024': [['quota.senior', ({ senior }) => ({ daysPerWeek: senior })]],
};

const made = new Map<string, readonly Edition[]>();

/** The act as it is, or with an edition of the organisation's own from `cut` on. */
export function editionsOf(profile: Profile, cut: LocalDate | null): readonly Edition[] {
  if (!cut) return regulation(profile);
  const key = `${profile} ${cut}`;
  const editions = made.get(key) ?? own(profile, changes(profile, cut));
  made.set(key, editions);
  return editions;
}

function changes(profile: Profile, cut: LocalDate): Record<string, unknown> {
  const { opens, closes, notice } = OWN[profile];
  const quota: Record<string, unknown> = {};
  for (const [path, change] of PATHS[profile]) {
    const figure = changedFrom(profile, path, cut, { ...change(OWN[profile]) }).quota as object;
    Object.assign(quota, figure);
  }
  const { notice: before } = notice
    ? (changedFrom(profile, 'notice.before.0', cut, { days: notice }) as {
        notice: { before: Record<string, unknown> };
      })
    : { notice: null };
  return {
    ...changedFrom(profile, 'window', cut, { opens, closes }),
    quota,
    // a list replaces the whole one: the same notice for everybody
    ...(before ? { notice: { before: [withEverybody(before.before[0])], latestHour: 'none' } } : {}),
  };
}

function withEverybody(figure: unknown): unknown {
  const { editions } = figure as { editions: object[] };
  return { editions: editions.map((one) => ({ ...one, roles: ['employee', 'eq', 'manager'] })) };
}

export function figuresOn(profile: Profile, cut: LocalDate | null, date: LocalDate): Figures {
  return cut && date >= cut ? { ...ACTS[profile], ...OWN[profile] } : ACTS[profile];
}
