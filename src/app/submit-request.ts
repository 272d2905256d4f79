import { randomUUID } from 'node:crypto';
import type { Problem } from '../messages/views.js';
import type { RequestAct } from '../rules/act.js';
import { decide } from '../rules/decide.js';
import type { Decision } from '../rules/decision.js';
import { regulationAt, regulationOn } from '../rules/edition.js';
import type { Facts } from '../rules/facts.js';
import type { LocalDate } from '../rules/local-date.js';
import { requestContents } from '../rules/request-contents.js';
import { dateOf } from '../rules/zoned.js';
import type { AgileDay } from '../store/days.js';
import { isFirstDelivery } from '../store/inbound.js';
import type { NewMessage } from '../store/messages.js';
import { lockPerson } from '../store/people.js';
import { type Approver, approversOf } from './approvers.js';
import { loadFacts } from './facts.js';
import type { Parts } from './parts.js';
import { apply, type Plan } from './plan.js';
import { recordRefusal } from './refusal.js';
import type { Speaker } from './speaker.js';

export interface DayRequest {
  date: LocalDate;
  activities: string;
  objectives: string;
  /** One of the places of the agreement. */
  place?: string;
  reason?: string;
}

export type Submitted =
  | { kind: 'accepted'; day: AgileDay }
  | { kind: 'refused'; decision: Decision }
  | { kind: 'problem'; problem: Problem };

/** An employee asks for a day (or a dirigente communicates one): facts, rules, one transaction. */
export async function submitRequest(parts: Parts, speaker: Speaker, request: DayRequest): Promise<Submitted> {
  const { person, now } = speaker;
  const approvers = await approversOf(parts, person, dateOf(now));
  const [manager] = approvers;
  if (!manager) return { kind: 'problem', problem: { kind: 'approver-missing' } };
  const reachable = approvers.filter(({ platforms }) => platforms.length > 0);
  if (reachable.length === 0) {
    return { kind: 'problem', problem: { kind: 'approver-unreachable', approver: manager.person.name } };
  }

  return parts.store.tx<Submitted>(async (db) => {
    if (!(await isFirstDelivery(db, speaker.requestKey, now))) {
      return { kind: 'problem', problem: { kind: 'repeated' } };
    }
    await lockPerson(db, person.id);
    const { facts } = await loadFacts(parts, db, person, now);
    if (!regulationAt(facts.editions, request.date)) {
      return { kind: 'problem', problem: { kind: 'regulation-missing', date: request.date } };
    }
    const decision = decide(facts, requestAct(facts, request));
    if (decision.outcome === 'refused') {
      const asked = { act: 'request', date: request.date, personId: person.id };
      await recordRefusal(db, speaker, asked, decision.findings);
      return { kind: 'refused', decision };
    }
    const day = newDay(speaker, request, decision);
    await apply(parts.store, db, planRequest(speaker, facts, day, reachable));
    return { kind: 'accepted', day };
  });
}

/** The request as the rules see it. Without listed places in the agreement there is none to choose. */
export function requestAct(facts: Facts, request: DayRequest): RequestAct {
  const listed = facts.person.agreement?.places ?? [];
  const place =
    listed.length > 0
      ? { country: 'IT', indoor: true, listed: listed.includes(request.place ?? '') }
      : undefined;
  const { date, activities, objectives, reason } = request;
  return {
    type: 'request',
    by: 'employee',
    dates: [date],
    activities,
    objectives,
    reason: reason || undefined,
    place,
  };
}

function newDay(speaker: Speaker, request: DayRequest, decision: Decision): AgileDay {
  return {
    id: randomUUID(),
    personId: speaker.person.id,
    date: request.date,
    state: decision.state ?? 'pending',
    version: 1,
    activities: request.activities,
    objectives: request.objectives,
    place: request.place,
    reason: request.reason || undefined,
    findings: decision.findings,
    requestedAt: speaker.now,
    changedAt: speaker.now,
  };
}

function planRequest(speaker: Speaker, facts: Facts, day: AgileDay, approvers: Approver[]): Plan {
  const { person, platform, now } = speaker;
  const { approval } = requestContents(regulationOn(facts.editions, day.date), person.role);
  const moment = approval === 'required' ? 'request-card' : 'communication-card';
  const toApprovers = approvers.flatMap((approver) =>
    approver.platforms.map((on): NewMessage => {
      const key = `${moment}:${day.id}:${approver.person.id}:${on}`;
      return { key, moment, personId: approver.person.id, platform: on, dayId: day.id, at: now };
    }),
  );
  const toAsker: NewMessage = {
    key: `day-card:${day.id}`,
    moment: 'day-card',
    personId: person.id,
    platform,
    dayId: day.id,
    reply: true,
    at: now,
  };
  return {
    insert: day,
    decision: { dayId: day.id, act: 'request', actorId: person.id, platform, at: now },
    audit: {
      at: now,
      actorId: person.id,
      platform,
      act: 'request',
      dayId: day.id,
      personId: person.id,
      changes: { date: day.date, state: [null, day.state] },
      rules: day.findings.map((finding) => finding.rule),
      request: speaker.requestKey,
    },
    messages: [toAsker, ...toApprovers],
    repaint: day.state === 'approved' ? [{ unitId: person.unitId, date: day.date }] : [],
  };
}
