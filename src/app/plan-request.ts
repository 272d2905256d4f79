import { randomUUID } from 'node:crypto';
import type { Decision } from '../rules/decision.js';
import { monthOf } from '../rules/local-date.js';
import type { AgileDay } from '../store/days.js';
import type { NewMessage } from '../store/messages.js';
import type { Approver } from './approvers.js';
import type { Plan } from './plan.js';
import { doneBy, type Speaker } from './speaker.js';
import type { DayRequest } from './submit-request.js';

/**
 * The row of a request that was accepted.
 * @param draws a day of the bank, not of the person's own quota
 */
export function newDay(
  { person, now }: Speaker,
  request: DayRequest,
  decision: Decision,
  draws: boolean,
  approvers: Approver[] = [],
): AgileDay {
  const derogated = decision.findings.some(({ code }) => code === 'derogation');
  return {
    id: randomUUID(),
    personId: person.id,
    date: request.date,
    kind: request.kind ?? 'agile',
    state: decision.state ?? 'pending',
    version: 1,
    activities: request.activities,
    objectives: request.objectives,
    place: request.place,
    reason: request.reason || undefined,
    noticeReason: request.noticeReason || undefined,
    bankUnitId: draws ? person.unitId : undefined,
    criterion: draws ? request.criterion || undefined : undefined,
    derogation: derogated ? request.derogation?.article : undefined,
    documented: derogated && request.derogation?.documented === true,
    ...passedOn(decision, approvers, now),
    alternatives: [],
    findings: decision.findings,
    requestedAt: now,
    changedAt: now,
  };
}

/** A superior who is asked in the place of who is not there may decide on this day from now on. */
function passedOn(
  { state = 'pending' }: Decision,
  approvers: Approver[],
  at: Date,
): Pick<AgileDay, 'escalatedTo' | 'escalatedAt'> {
  const superior = approvers.find(({ inPlaceOf }) => inPlaceOf);
  return superior && state === 'pending' ? { escalatedTo: superior.person.id, escalatedAt: at } : {};
}

/** All that an accepted request writes. */
export function planRequest(speaker: Speaker, day: AgileDay, approvers: Approver[]): Plan {
  const { person, platform, now } = speaker;
  const { actorId, onBehalfOf } = doneBy(speaker);
  const { bankUnitId } = day;
  return {
    insert: day,
    draw: bankUnitId ? { unitId: bankUnitId, month: monthOf(day.date) } : undefined,
    decision: { dayId: day.id, act: 'request', actorId, onBehalfOf, platform, at: now },
    audit: {
      at: now,
      actorId,
      platform,
      act: 'request',
      dayId: day.id,
      personId: person.id,
      changes: { date: day.date, state: [null, day.state], onBehalfOf },
      rules: day.findings.map((finding) => finding.rule),
      request: speaker.requestKey,
    },
    messages: [toAsker(speaker, day), ...toApprovers(day, approvers, now)],
    repaint: day.state === 'approved' ? [{ unitId: person.unitId, date: day.date }] : [],
  };
}

/** What waits for a decision is put to them with buttons, whatever the profile usually does; the rest is told. */
function toApprovers(day: AgileDay, approvers: Approver[], at: Date): NewMessage[] {
  const moment = day.state === 'pending' ? 'request-card' : 'communication-card';
  return approvers.flatMap(({ person, platforms }) =>
    platforms.map((platform) => {
      const key = `${moment}:${day.id}:${person.id}:${platform}`;
      return { key, moment, personId: person.id, platform, dayId: day.id, at };
    }),
  );
}

/** An answer to what they just did; where the office did it for them, news like any other. */
function toAsker({ person, actor, platform, now: at }: Speaker, { id: dayId }: AgileDay): NewMessage {
  const card = { key: `day-card:${dayId}`, moment: 'day-card' as const, personId: person.id, dayId, at };
  return actor ? card : { ...card, platform, reply: true };
}
