import type { Fields } from '../messages/card.js';
import { type LocalTime, parseLocalTime, type Weekday } from '../rules/local-date.js';
import { insertAudit } from '../store/audit.js';
import { lockUnit } from '../store/coverage.js';
import { type DigestChoice, digestChoice, saveDigestChoice } from '../store/digest-choices.js';
import { isFirstDelivery } from '../store/inbound.js';
import type { Parts } from './parts.js';
import type { Speaker } from './speaker.js';
import { heads } from './unit-heads.js';

/** What the form of a digest asks. */
export interface DigestAsked extends Pick<DigestChoice, 'weekdays' | 'off'> {
  at: LocalTime;
  preview: boolean;
  /** On the platform it was asked on: post it there from now on. */
  channelId?: string;
}

/** What a form states; null: its time can't be read. @param here the channel it was opened in */
export function readDigest(
  { time = '', weekdays = '', preview, posted, here: isHere }: Fields,
  here?: string,
): DigestAsked | null {
  const at = parseLocalTime(time.trim());
  if (!at) return null;
  const days = [...new Set(weekdays.split(','))].map(Number).filter(isWorkingWeekday).sort();
  return {
    ...{ at, weekdays: days.length === 5 ? [] : days, preview: preview === 'yes', off: posted !== 'yes' },
    ...(isHere === 'yes' && { channelId: here }),
  };
}

function isWorkingWeekday(value: number): value is Weekday {
  return Number.isInteger(value) && value >= 1 && value <= 5;
}

/** @returns false where this person does not head the unit */
export async function setDigest(
  parts: Parts,
  { person, platform, now, requestKey }: Speaker,
  unitId: string,
  { channelId, ...asked }: DigestAsked,
): Promise<boolean> {
  return parts.store.tx(async (db) => {
    await lockUnit(db, unitId);
    if (!(await heads(db, person, unitId))) return false;
    if (!(await isFirstDelivery(db, requestKey, now))) return true;
    const before = await digestChoice(db, unitId);
    const { slackChannel, teamsChannel } = before ?? {};
    await saveDigestChoice(db, unitId, {
      ...asked,
      slackChannel: platform === 'slack' ? (channelId ?? slackChannel) : slackChannel,
      teamsChannel: platform === 'teams' ? (channelId ?? teamsChannel) : teamsChannel,
      setById: person.id,
      setAt: now,
    });
    const changes = { unitId, ...asked, ...(channelId && { channelId }) };
    const act = 'digest';
    await insertAudit(db, {
      at: now,
      actorId: person.id,
      platform,
      act,
      changes,
      rules: [],
      request: requestKey,
    });
    return true;
  });
}
