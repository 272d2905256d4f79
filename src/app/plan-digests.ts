import { PART_ROOM } from '../messages/digest-card.js';
import { digestUnits } from '../store/digest-choices.js';
import { digestLengths } from '../store/digests.js';
import type { Db } from '../store/types.js';
import { type DueDigest, digestsOn } from './digest-times.js';
import type { Window } from './due.js';
import { type Planned, planToday } from './look.js';
import type { Parts } from './parts.js';
import type { Platform } from './ports.js';

/** Plans the digests (REM-3) that came due in the window, today's alone: late while the working window is open. */
export function planDigests(
  { store, settings, ports }: Pick<Parts, 'store' | 'settings' | 'ports'>,
  db: Db,
  window: Window,
): Promise<void> {
  const names = settings.units.map(({ name }) => name);
  return planToday('digests', store, db, window, async (date) => {
    const platforms = Object.keys(ports) as Platform[];
    const all = digestsOn(settings, await digestUnits(db, names), platforms, date);
    const left = all.filter(({ at, expiresAt }) => at > window.from && expiresAt > window.to);
    const now = left.filter(({ at, kind }) => at <= window.to && kind === 'today');
    const lengths = await digestLengths(db, [...new Set(now.map(({ unit }) => unit.id))], date);
    return left.flatMap((digest) => toMessages(digest, partsFor(lengths.get(digest.unit.id) ?? 0)));
  });
}

/** Names of more people than these take no more messages: who finds no room in the last is counted. */
const MOST_PARTS = 5;

function partsFor(length: number): number {
  return Math.min(MOST_PARTS, Math.max(1, Math.ceil(length / PART_ROOM)));
}

function toMessages(digest: DueDigest, of: number): Planned[] {
  const { unit, platform, channelId, kind, date, at, expiresAt } = digest;
  const common = { unitId: unit.id, platform, date, at, expiresAt };
  const key = `${unit.id}:${date}:${platform}`;
  if (kind === 'next-week') {
    return [{ ...common, key: `digest-preview:${key}`, moment: 'digest-preview', data: { channelId } }];
  }
  const data = of > 1 ? { channelId, of } : { channelId };
  return [
    { ...common, key: `digest:${key}`, moment: 'digest', data },
    ...Array.from({ length: of - 1 }, (_, index): Planned => {
      const part = index + 2;
      return {
        ...common,
        key: `digest-more:${key}:${part}`,
        moment: 'digest-more',
        data: { channelId, part, of },
      };
    }),
  ];
}
