import type { Regulation } from '../regulations/schema.js';
import { bandsOfWeekday, minutesOf, stretches } from './bands.js';
import type { Finding } from './decision.js';
import type { Agreement, ContactBand } from './facts.js';
import { finding } from './finding.js';
import type { Weekday } from './local-date.js';
import type { Situation } from './situation.js';
import { averageDay } from './workdays.js';

type LengthRule = Regulation['bands']['length'][number];

/** What is wrong with the contact bands of an agreement being signed. */
export function bandFindings(now: Situation, agreement: Agreement): Finding[] {
  const { bands, window } = now.regulation;
  const { role } = now.person;
  const found: Finding[] = [];
  if (bands.wholeWindow?.roles.includes(role)) return found;
  const outside = window.bandsOf.includes(role) ? outsideWindow(now, agreement.contactBands) : [];
  found.push(...outside);
  const usual = bands.usualPlace;
  if (usual?.enforced && usual.roles.includes(role)) {
    const { from: opens, to: closes } = usual;
    const places = [usual, ...(usual.further ?? [])];
    const strays = agreement.contactBands.filter(
      // one outside the window is named by that rule
      (band) =>
        places.every(({ from, to }) => isOutside(band, from, to)) &&
        !isOutside(band, window.opens, window.closes),
    );
    found.push(
      ...strays.map(({ from, to }) => finding(usual, 'band-outside', { from, to, opens, closes }, 'default')),
    );
  }
  const lengths = bands.length
    .filter((rule) => rule.roles.includes(role))
    .flatMap((rule) => lengthFindings(now, rule, agreement.contactBands));
  found.push(...lengths);
  if (lengths.length === 0) found.push(...reasonFindings(now, agreement.contactBands));
  return found;
}

function isOutside(band: ContactBand, opens: string, closes: string): boolean {
  return band.from < opens || band.to > closes;
}

function outsideWindow(now: Situation, bands: readonly ContactBand[]): Finding[] {
  const { window } = now.regulation;
  const { opens, closes } = window;
  return bands
    .filter((band) => isOutside(band, opens, closes))
    .map(({ from, to }) => finding(window, 'band-outside', { from, to, opens, closes }));
}

/** Each day of the week on which the rule holds, with the first one that fails it: one finding a rule. */
function lengthFindings(now: Situation, rule: LengthRule, bands: readonly ContactBand[]): Finding[] {
  for (const weekday of weekdaysOf(now, rule)) {
    const minutes = minutesOn(bandsOfWeekday(bands, weekday), rule);
    const ownDay = Math.floor(averageDay(now.person));
    const required = rule.shortDayIsEnough ? Math.min(rule.minutes, ownDay) : rule.minutes;
    const enough = rule.bound === 'above' && ownDay > required ? minutes > required : minutes >= required;
    if (!enough) return [finding(rule, 'band-short', { minutes, required, weekday })];
    if (rule.notAboveOwnDay && minutes > ownDay) {
      return [finding(rule, 'band-long', { minutes, most: ownDay, weekday })];
    }
  }
  return [];
}

function weekdaysOf(now: Situation, rule: LengthRule): readonly Weekday[] {
  const { saturday, sunday } = now.regulation.calendar;
  const weekdays = now.workdays.filter((weekday) => {
    // no band is owed on a weekday that can never be agile
    if (weekday === 6) return saturday.bookable !== 'never';
    return weekday !== 7 || sunday.bookable !== 'never';
  });
  if (rule.on === 'every-day') return weekdays;
  return weekdays.filter((weekday) => now.person.afternoonReturnDays.includes(weekday));
}

/** The longest stretch, or all together; only what lies within, where the rule names hours. */
function minutesOn(bands: readonly ContactBand[], rule: Pick<LengthRule, 'counted' | 'within'>): number {
  const lengths = stretches(bands).map(({ from, to }) => {
    if (!rule.within) return to - from;
    return Math.min(to, minutesOf(rule.within.to)) - Math.max(from, minutesOf(rule.within.from));
  });
  if (rule.counted === 'longest') return Math.max(0, ...lengths);
  return lengths.reduce((sum, length) => sum + Math.max(0, length), 0);
}

/** A band longer than the minimum needs a reason in the agreement (TIV-20.10). */
function reasonFindings(now: Situation, bands: readonly ContactBand[]): Finding[] {
  const rule = now.regulation.bands.reasonAbove;
  if (!rule?.roles.includes(now.person.role)) return [];
  const longest = Math.max(
    0,
    ...now.workdays.map((weekday) => minutesOn(bandsOfWeekday(bands, weekday), { counted: 'together' })),
  );
  if (longest <= rule.minutes) return [];
  return [finding(rule, 'band-long', { minutes: longest, most: rule.minutes, weekday: 0 }, 'default')];
}
