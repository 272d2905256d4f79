import type { DayState } from '../rules/facts.js';
import type { LocalDate } from '../rules/local-date.js';
import { dateOf } from '../rules/zoned.js';
import type { Card, Locale, Tone } from './card.js';
import { catalogue } from './catalogue.js';
import { enteredLine, isCovered, whoDecides } from './cover.js';
import { formatDate, formatMoment } from './format.js';
import type { DayView } from './views.js';

/** Who reads: the person whose day it is, or the one who decides or is told. */
export type Reader = 'asker' | 'approver';

/** How a day stands, as its reader sees it. */
export type Standing = DayState | 'toDecide' | 'expired' | 'communicated' | 'placed';

const TONES: Record<Standing, Tone> = {
  pending: 'neutral',
  toDecide: 'warning',
  expired: 'bad',
  approved: 'good',
  communicated: 'good',
  placed: 'good',
  rejected: 'bad',
  cancelled: 'neutral',
  revoked: 'bad',
  recalled: 'warning',
  swapped: 'neutral',
  suspended: 'neutral',
};

/** The acts that bring a day into a state: a decision about something else does not tell how the day stands. */
const LEADS_TO: Record<DayState, string[]> = {
  pending: [],
  approved: ['approve', 'accept-alternative', 'confirm-swap'],
  rejected: ['reject'],
  cancelled: ['cancel', 'absence'],
  revoked: ['revoke'],
  recalled: ['recall'],
  swapped: ['swap', 'confirm-swap', 'accept-alternative'],
  suspended: [],
};

/** Is the act one that brings a day into that state? */
export function leadsTo(act: string, state: DayState): boolean {
  return LEADS_TO[state].includes(act);
}

/** Dates of another year than that of the request bear their year. */
export function dateIn(view: Pick<DayView, 'date' | 'requestedAt'>, locale: Locale): string {
  return formatDate(view.date, locale, dateOf(view.requestedAt));
}

/** What kind of day it is, in words. */
export function kindIn({ kind = 'agile' }: DayView, locale: Locale): string {
  return catalogue(locale).words.kinds[kind];
}

/** Can it still be decided or cancelled? */
export function isLive({ state, begun }: DayView): boolean {
  return !begun && (state === 'pending' || state === 'approved');
}

/** The decision that made the day what it is now, if one did. */
export function decisionOf({ state, decision }: DayView): DayView['decision'] {
  return decision && leadsTo(decision.act, state) ? decision : undefined;
}

/** Who decided, and in whose place. */
export function deciderOf(
  decision: NonNullable<DayView['decision']>,
  locale: Locale,
  reader: Reader = 'approver',
): string {
  const { words, approvals } = catalogue(locale);
  if (decision.office) {
    const by = approvals.office(decision.by);
    return reader === 'asker' ? approvals.onYourBehalf(by) : words.onBehalfOf(by, decision.onBehalfOf ?? '');
  }
  return decision.onBehalfOf ? words.onBehalfOf(decision.by, decision.onBehalfOf) : decision.by;
}

export function standingOf(view: DayView, reader: Reader): Standing {
  if (view.state === 'pending') {
    if (view.begun) return 'expired';
    return reader === 'approver' ? 'toDecide' : 'pending';
  }
  if (view.state !== 'approved' || (decisionOf(view) && !view.movedFrom)) return view.state;
  if (view.approval === 'communicated') return 'communicated';
  return view.approval === 'none' ? 'placed' : 'approved';
}

export function statusOf(view: DayView, locale: Locale, reader: Reader): NonNullable<Card['status']> {
  const standing = standingOf(view, reader);
  return { text: catalogue(locale).days.status[standing], tone: TONES[standing] };
}

/** Who decided and when, as one sentence. */
function decidedLine(view: DayView, locale: Locale, reader: Reader): string | undefined {
  const { days } = catalogue(locale);
  const decision = decisionOf(view);
  if (!decision || view.state === 'pending' || view.state === 'suspended') return undefined;
  const when = formatMoment(decision.at, locale, dateOf(view.requestedAt));
  if (reader === 'asker' && view.state === 'cancelled' && decision.by === view.person.name) {
    return days.youCancelled(when);
  }
  const by = deciderOf(decision, locale, reader);
  const own = reader === 'asker' && decision.by === view.person.name;
  if (view.state === 'swapped' && own) return catalogue(locale).changes.youMoved(when);
  if (view.state === 'approved' && view.movedFrom) return movedLine(view, by, when, locale, reader);
  return days.decided[view.state](by, when);
}

/** Of a day that took the place of another. */
function movedLine(view: DayView, by: string, when: string, locale: Locale, reader: Reader): string {
  const { changes } = catalogue(locale);
  const from = formatDate(view.movedFrom ?? view.date, locale, dateOf(view.requestedAt));
  if (view.decision?.act !== 'accept-alternative') return changes.confirmed(by, from, when);
  const own = reader === 'asker' && view.decision.by === view.person.name;
  return own ? changes.youTook(from, when) : changes.theyTook(by, from, when);
}

function holdsInstead(view: DayView, date: LocalDate, locale: Locale): string {
  return catalogue(locale).changes.holdsInstead(formatDate(date, locale, dateOf(view.requestedAt)));
}

/** One line that tells how the day stands: who decided and when, or the status and what it means. */
export function headlineOf(view: DayView, locale: Locale, reader: Reader): string {
  const decided = decidedLine(view, locale, reader);
  if (decided) return decided;
  const [first] = storyOf(view, locale, reader);
  const status = `${statusOf(view, locale, reader).text}.`;
  return first ? `${status} ${first}` : status;
}

/** What happened to the day so far, in sentences; the first tells the most. */
export function storyOf(view: DayView, locale: Locale, reader: Reader): string[] {
  const { days, approvals } = catalogue(locale);
  const asking = reader === 'asker';
  const lines: (string | false | undefined)[] = [decidedLine(view, locale, reader)];
  switch (standingOf(view, reader)) {
    case 'pending':
      lines.push([...whoDecides(view, locale), days.answerArrives].join(' '));
      break;
    case 'toDecide':
      if (view.mayNotDecide === 'any-more') lines.push(approvals.notAnyMore);
      if (isCovered(view) || view.mayNotDecide) lines.push(...whoDecides(view, locale));
      break;
    case 'expired':
      lines.push(days.expired);
      break;
    case 'communicated':
      if (!asking) lines.push(days.nothingToDo);
      else if (view.approver) lines.push(days.told(view.approver));
      break;
    case 'placed':
      lines.push(days.placed);
      break;
    case 'swapped':
      lines.push(view.movedTo ? holdsInstead(view, view.movedTo, locale) : days.swapped);
      break;
    case 'suspended':
      lines.push(days.suspended);
      break;
  }
  lines.push(asking && view.begun && view.state === 'approved' && days.begun);
  lines.push(enteredLine(view, locale, reader));
  return lines.filter((line) => typeof line === 'string');
}
