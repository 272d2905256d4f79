import { minutesOf } from '../rules/bands.js';
import type { LocalTime } from '../rules/local-date.js';
import type { Regulation } from './schema.js';
import type { Mistake } from './tree.js';

type Path = Mistake['path'];
interface Stretch {
  from: LocalTime;
  to: LocalTime;
}

const MINUTES_PER_DAY = 24 * 60;

/** Window, contact bands and rest fit into each other. */
export function hoursSense(regulation: Regulation): Mistake[] {
  const { window, dailyRest } = regulation;
  const open = minutesOf(window.closes) - minutesOf(window.opens);
  if (open <= 0) {
    const message = `must be after ${window.opens}, when the window opens`;
    return [{ path: ['window', 'closes'], message }];
  }
  const found = bandsSense(regulation, open);
  const rest = (MINUTES_PER_DAY - open) / 60;
  if (dailyRest?.written && dailyRest.hours > rest) {
    const message = `the window ${window.opens}-${window.closes} leaves ${rest} hours of rest, fewer than these`;
    found.push({ path: ['dailyRest', 'hours'], message });
  }
  return found;
}

function bandsSense({ window, bands }: Regulation, open: number): Mistake[] {
  const found: Mistake[] = [];
  bands.length.forEach((rule, index) => {
    const path: Path = ['bands', 'length', index];
    if (rule.within) found.push(...stretchSense([...path, 'within'], rule.within, window));
    const room = rule.within ? minutesOf(rule.within.to) - minutesOf(rule.within.from) : open;
    if (rule.minutes > room || (rule.bound === 'above' && rule.minutes === room)) {
      const where = rule.within
        ? `${rule.within.from}-${rule.within.to}`
        : `${window.opens}-${window.closes}`;
      const message = `${rule.minutes} minutes do not fit into ${where} (${room} minutes)`;
      found.push({ path: [...path, 'minutes'], message });
    }
    const unseen = rule.roles.filter((role) => bands.wholeWindow?.roles.includes(role));
    if (unseen.length > 0) {
      const message = `${unseen.join(', ')}: reachable in the whole window (bands.wholeWindow), no length is looked at`;
      found.push({ path: [...path, 'roles'], message });
    }
  });
  if (bands.usualPlace) {
    const path: Path = ['bands', 'usualPlace'];
    found.push(...stretchSense(path, bands.usualPlace, window));
    bands.usualPlace.further?.forEach((one, index) => {
      found.push(...stretchSense([...path, 'further', index], one, window));
    });
  }
  const { reasonAbove } = bands;
  const owed = bands.length.filter(({ roles }) => roles.some((role) => reasonAbove?.roles.includes(role)));
  const most = Math.max(0, ...owed.map(({ minutes }) => minutes));
  if (reasonAbove && reasonAbove.minutes < most) {
    const message = `must be at least ${most}, the minutes that bands.length asks for`;
    found.push({ path: ['bands', 'reasonAbove', 'minutes'], message });
  }
  return found;
}

function stretchSense(path: Path, { from, to }: Stretch, { opens, closes }: Regulation['window']): Mistake[] {
  if (to <= from) return [{ path: [...path, 'to'], message: `must be after ${from}` }];
  const early = from < opens;
  if (!early && to <= closes) return [];
  const message = `must lie within the window ${opens}-${closes}`;
  return [{ path: [...path, early ? 'from' : 'to'], message }];
}
