import type { DayState } from '../rules/facts.js';
import { dateOf } from '../rules/zoned.js';
import type { Card, Locale, Tone } from './card.js';
import { catalogue } from './catalogue.js';
import { formatDate, formatMoment } from './format.js';
import type { DayView } from './views.js';

/** Who reads: the person whose day it is, or the one who decides or is told. */
export type Reader = 'asker' | 'approver';

type Standing = DayState | 'toDecide' | 'expired' | 'communicated' | 'placed';

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
  approved: ['approve', 'accept-alternative'],
  rejected: ['reject'],
  cancelled: ['cancel'],
  revoked: ['revoke'],
  recalled: ['recall'],
  swapped: ['swap', 'confirm-swap', 'accept-alternative'],
  suspended: [],
};

/** Dates of another year than that of the request bear their year. */
export function dateIn(view: DayView, locale: Locale): string {
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
  return decision && LEADS_TO[state].includes(decision.act) ? decision : undefined;
}

/** Who decided, and in whose place. */
export function deciderOf(decision: NonNullable<DayView['decision']>, locale: Locale): string {
  const { words } = catalogue(locale);
  return decision.onBehalfOf ? words.onBehalfOf(decision.by, decision.onBehalfOf) : decision.by;
}

function standingOf(view: DayView, reader: Reader): Standing {
  if (view.state === 'pending') {
    if (view.begun) return 'expired';
    return reader === 'approver' ? 'toDecide' : 'pending';
  }
  if (view.state !== 'approved' || decisionOf(view)) return view.state;
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
  return days.decided[view.state](deciderOf(decision, locale), when);
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
  const { days } = catalogue(locale);
  const asking = reader === 'asker';
  const lines: (string | false | undefined)[] = [decidedLine(view, locale, reader)];
  switch (standingOf(view, reader)) {
    case 'pending':
      lines.push(view.approver ? days.whoDecides(view.approver) : days.answerArrives);
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
      lines.push(days.swapped);
      break;
    case 'suspended':
      lines.push(days.suspended);
      break;
  }
  lines.push(asking && view.begun && view.state === 'approved' && days.begun);
  return lines.filter((line) => typeof line === 'string');
}
