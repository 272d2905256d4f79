import type { Problem } from '../messages/views.js';
import type { RequestAct } from '../rules/act.js';
import { decide } from '../rules/decide.js';
import type { Decision, Quota } from '../rules/decision.js';
import { regulationAt } from '../rules/edition.js';
import type { DayKind, Facts } from '../rules/facts.js';
import { type LocalDate, monthOf } from '../rules/local-date.js';
import { quotaOn } from '../rules/quota.js';
import { requestContents } from '../rules/request-contents.js';
import { lockBank } from '../store/bank.js';
import { lockConnections } from '../store/connections.js';
import type { AgileDay } from '../store/days.js';
import { isFirstAndLocked } from '../store/inbound.js';
import type { Approver } from './approvers.js';
import { COWORKING, completed } from './day-kinds.js';
import { countsConnections, loadFacts, toFact } from './facts.js';
import type { Parts } from './parts.js';
import { apply } from './plan.js';
import { newDay, planRequest } from './plan-request.js';
import { receiversOf } from './receivers.js';
import { recordRefusal } from './refusal.js';
import type { Speaker } from './speaker.js';

export interface DayRequest {
  date: LocalDate;
  activities: string;
  objectives: string;
  /** One of the places of the agreement. */
  place?: string;
  reason?: string;
  /** Absent: agile. */
  kind?: DayKind;
  /** A day of the bank (MIL-7.8), with its criterion if any, and why the notice is short if it is. */
  useBank?: boolean;
  criterion?: string;
  noticeReason?: string;
  /** More days than the quota, on the article of the act that allows it (TIV-6.2). */
  derogation?: { article: string; documented: boolean };
}

export interface Accepted {
  kind: 'accepted';
  day: AgileDay;
  /** Who was written to. */
  approvers: Approver[];
  /** With this day. */
  quota?: Quota;
  /** The head of the unit asks something of its presence. */
  hasCoverage: boolean;
}

export type Submitted =
  | Accepted
  | { kind: 'refused'; decision: Decision }
  | { kind: 'problem'; problem: Problem };

/** An employee asks for a day (or a dirigente communicates one): facts, rules, one transaction. */
export async function submitRequest(parts: Parts, speaker: Speaker, request: DayRequest): Promise<Submitted> {
  const { person, now } = speaker;
  const { date } = request;
  const regulation = regulationAt(parts.settings.profiles(person), date);
  const draws = Boolean(request.useBank && regulation?.quota.bank);
  const receivers = await receiversOf(parts, person, date, now, { draws, over: speaker.over });
  if ('problem' in receivers) return { kind: 'problem', problem: receivers.problem };
  const { approvers } = receivers;

  const approval = regulation && requestContents(regulation, person.role).approval;
  const takesConnection = approval !== 'required' && countsConnections(parts.settings, person);

  return parts.store.act<Submitted>(async (db) => {
    // sent together and carried out in this order: person, bank, connections, and only then what the register says
    const [isFirst, { facts, hasCoverage }] = await Promise.all([
      isFirstAndLocked(db, { key: speaker.requestKey, now, personId: person.id }),
      Promise.all([
        draws && lockBank(db, { unitId: person.unitId, month: monthOf(date) }),
        takesConnection && lockConnections(db, date),
        loadFacts(parts, db, person, now, { date }),
      ]).then(([, , known]) => known),
    ]);
    if (!isFirst) return { kind: 'problem', problem: { kind: 'repeated' } };
    if (!regulation) return { kind: 'problem', problem: { kind: 'regulation-missing', date } };
    const asked = completed(facts, request);
    const decision = decide(facts, requestAct(facts, asked));
    if (decision.outcome === 'refused') {
      const what = { act: 'request', date, personId: person.id };
      await recordRefusal(db, speaker, what, decision.findings);
      return { kind: 'refused', decision };
    }
    const day = newDay(speaker, asked, decision, draws, approvers);
    await apply(parts.store, db, planRequest(speaker, day, approvers));
    const quota = quotaOn({ ...facts, days: [...facts.days, toFact(day)] }, date);
    return { kind: 'accepted', day, approvers, quota, hasCoverage };
  });
}

/** The request as the rules see it. Without listed places in the agreement there is none to choose. */
export function requestAct(facts: Facts, request: DayRequest): RequestAct {
  const { agreement, remoteAgreement } = facts.person;
  const listed = (request.kind === 'remote' ? remoteAgreement : agreement)?.places ?? [];
  const isListed = listed.includes(request.place ?? '');
  const municipalSite = request.kind === 'remote' && request.place === COWORKING && !isListed;
  const place =
    listed.length > 0 ? { country: 'IT', indoor: true, listed: isListed, municipalSite } : undefined;
  const { date, activities, objectives, reason, kind, useBank, criterion, noticeReason, derogation } =
    request;
  return {
    type: 'request',
    by: 'employee',
    dates: [date],
    activities,
    objectives,
    reason: reason || undefined,
    place,
    kind,
    useBank,
    criterion,
    noticeReason,
    derogation,
  };
}
