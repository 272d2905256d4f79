import type { Regulation } from '../regulations/schema.js';
import type { Finding } from './decision.js';
import type { Agreement } from './facts.js';
import { finding } from './finding.js';
import { addDays, addMonths, firstOfMonth, type LocalDate, laterOf } from './local-date.js';
import type { Situation } from './situation.js';

/** Does a figure of this phase bind the agreement? One that names no phase is of the pilot. */
export function inPhase(figure: 'any' | 'experimental' | 'ordinary', agreement: Agreement): boolean {
  return figure === 'any' || figure === (agreement.phase ?? 'experimental');
}

/** First day of force (MIL-6.4: the month after that of the signature, whatever is written). */
export function agreementStart(regulation: Regulation, agreement: Agreement): LocalDate {
  if (regulation.agreement.start.counts === 'as-written') return agreement.from;
  const nextMonth = firstOfMonth(addMonths(agreement.signedOn, 1));
  return laterOf(agreement.from, nextMonth);
}

/** What governs a day: an agreement signed before its turn leaves the days until then to the one it follows. */
export function agreementInTurn(
  regulation: Regulation,
  agreement: Agreement | null,
  date: LocalDate,
): Agreement | null {
  if (!agreement?.previous || date >= agreementStart(regulation, agreement)) return agreement;
  const { previous, withdrawnFrom } = agreement;
  const ends = [previous.withdrawnFrom, withdrawnFrom].filter((end) => end !== undefined).sort();
  return agreementInTurn(regulation, { ...previous, withdrawnFrom: ends[0] }, date);
}

/** Last day of the longest term the act allows: date + months - 1 day (R3); null: it sets none. */
export function longestTerm(regulation: Regulation, agreement: Agreement): LocalDate | null {
  const { months, countedFrom } = regulation.agreement.term;
  if (months === null) return null;
  return addDays(addMonths(countedFrom === 'start' ? agreement.from : agreement.signedOn, months), -1);
}

/** Last day of the longest renewal the act allows; null: it sets none, or there is none to be longer than. */
export function longestRenewal(regulation: Regulation, agreement: Agreement): LocalDate | null {
  const { renewalMonths } = regulation.agreement.term;
  if (!renewalMonths || !agreement.to) return null;
  return addDays(addMonths(addDays(agreement.to, 1), renewalMonths), -1);
}

/** Last day by the term alone; null: open-ended or tacitly renewed. */
function termEnd(regulation: Regulation, agreement: Agreement): LocalDate | null {
  const { atEnd, capsDays } = regulation.agreement.term;
  if (atEnd === 'tacit-renewal') return agreement.noRenewal ? agreement.to : null;
  const written = agreement.renewedTo ?? agreement.to;
  if (!capsDays) return written;
  const renewal = agreement.renewedTo ? longestRenewal(regulation, agreement) : null;
  const longest = renewal ?? longestTerm(regulation, agreement);
  return longest !== null && (written === null || written > longest) ? longest : written;
}

/** Last day of the agreement, a withdrawal in; null: open-ended or tacitly renewed. */
export function agreementEnd(regulation: Regulation, agreement: Agreement): LocalDate | null {
  const end = termEnd(regulation, agreement);
  const last = agreement.withdrawnFrom && addDays(agreement.withdrawnFrom, -1);
  return last && (end === null || last < end) ? last : end;
}

/** First day of an agreement that is still to begin, where none before it holds until then. */
export function startAhead(
  regulation: Regulation,
  agreement: Agreement,
  today: LocalDate,
): LocalDate | undefined {
  const starts = agreementStart(regulation, agreement);
  if (starts <= today) return undefined;
  const before = agreementInTurn(regulation, agreement, today);
  const ends = before && before !== agreement ? agreementEnd(regulation, before) : undefined;
  return ends === null || (ends && ends >= today) ? undefined : starts;
}

/** Why no agreement is in force on a day (R15); empty: one is. */
export function agreementFindings(now: Situation, date: LocalDate): Finding[] {
  const { regulation, person } = now;
  const { agreement } = person;
  const rules = regulation.agreement;
  if (!agreement) return [finding(rules.required, 'agreement-missing')];
  const found: Finding[] = [];
  if (agreement.signedOn > now.today) {
    found.push(finding(rules.required, 'agreement-unsigned', { signedOn: agreement.signedOn }));
  }
  const start = agreementStart(regulation, agreement);
  if (date < start) found.push(finding(rules.start, 'agreement-not-started', { from: start }));
  if (agreement.withdrawnFrom && agreement.withdrawnFrom <= date) {
    found.push(finding(rules.withdrawn, 'agreement-withdrawn', { from: agreement.withdrawnFrom }));
  }
  const lapse = rules.transfer;
  const moved = person.transfer?.on;
  if (
    lapse &&
    moved &&
    // an agreement signed with the new unit is not ended by the move to it
    agreement.signedOn < moved &&
    moved <= date &&
    lapse.roles.includes(person.role) &&
    inPhase(lapse.phase, agreement)
  ) {
    found.push(finding(lapse, 'agreement-lapsed', { on: moved }));
  }
  const end = termEnd(regulation, agreement);
  if (end !== null && end < date) found.push(finding(rules.term, 'agreement-ended', { to: end }));
  found.push(...suspensionFindings(now, agreement, date));
  return found;
}

/** Lavoro da remoto stops while the workstation is unsuitable, and ends where it is not mended (TIV-10.7). */
function suspensionFindings(now: Situation, agreement: Agreement, date: LocalDate): Finding[] {
  const rule = now.kind === 'remote' ? now.regulation.remoteWork?.suspension : undefined;
  const { suspension } = agreement;
  if (!rule || !suspension || date < suspension.from) return [];
  const { from, mendedOn, fixBy } = suspension;
  const inTime = mendedOn !== undefined && (fixBy === undefined || mendedOn <= fixBy);
  if (inTime && date >= mendedOn) return [];
  if (fixBy !== undefined && now.today > fixBy && !inTime) {
    return [finding(rule, 'agreement-ended', { to: fixBy })];
  }
  return [finding(rule, 'agreement-suspended', { from, ...(fixBy ? { fixBy } : {}) })];
}
