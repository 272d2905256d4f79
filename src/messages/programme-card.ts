import { dateOf } from '../rules/zoned.js';
import type { Card, Item, Locale, Tone } from './card.js';
import { catalogue } from './catalogue.js';
import { isCovered, whoDecides } from './cover.js';
import { askedLine, dayFacts, personFacts, unlessEmpty } from './day-parts.js';
import { decisionOf, isLive, kindIn, type Reader, type Standing, standingOf } from './day-story.js';
import { formatDate, formatQuota } from './format.js';
import type { ProgrammeView } from './programme-views.js';
import { queueItem } from './queue-lines.js';
import type { DayView } from './views.js';
import { capital, clip } from './wording.js';

/** In the order in which they are told. */
const ORDER: readonly Standing[] = [
  ...(['toDecide', 'pending', 'approved', 'communicated', 'placed', 'rejected', 'expired'] as const),
  ...(['cancelled', 'revoked', 'recalled', 'swapped', 'suspended'] as const),
];
/** Of a decision, on the line of its day. */
const REASON_ROOM = 120;

/** The asker's one card for all days asked for together, true to the end of the last of them. */
export function programmeCard(view: ProgrammeView, locale: Locale): Card {
  const { programme, days } = catalogue(locale);
  const [first] = view.days;
  const title = programme.title(view.days.length, first ? kindIn(first, locale) : '');
  const waits = view.days.some((day) => standingOf(day, 'asker') === 'pending');
  const who = waits && view.approver ? [[...deciders(view, locale), days.answerArrives].join(' ')] : [];
  const status = statusOf(view, locale, 'asker');
  return {
    summary: `${title}. ${status.text}`,
    title,
    status,
    text: unlessEmpty(who),
    facts: unlessEmpty(factsOf(view, locale, 'asker')),
    lists: [{ heading: programme.days, items: view.days.map((day) => dayItem(day, locale, 'asker')) }],
    footer: first && askedLine(first, locale),
  };
}

/** As the card of a single day says it. */
function deciders({ approver, cover, days: [first] }: ProgrammeView, locale: Locale): string[] {
  return first ? whoDecides({ approver, cover, requestedAt: first.requestedAt }, locale) : [];
}

/** For who decides, or is told: each day can be decided by itself, or all together. */
export function programmeRequestCard(view: ProgrammeView, locale: Locale): Card {
  const { programme, words } = catalogue(locale);
  const [first] = view.days;
  const open = view.mayDecide ? waitingOf(view) : [];
  const done = view.days.filter((day) => !open.includes(day));
  const title = requestTitle(view, locale);
  const status = statusOf(view, locale, 'approver');
  const lists = [
    { heading: programme.toDecide, items: open.map((day) => openItem(view, day, locale)) },
    {
      heading: open.length > 0 ? programme.decided : programme.days,
      items: done.map((day) => dayItem(day, locale, 'approver')),
    },
  ];
  return {
    summary: `${title}. ${status.text}`,
    title,
    status,
    text: unlessEmpty(waitingOf(view).length > 0 && isCovered(view) ? deciders(view, locale) : []),
    facts: unlessEmpty(factsOf(view, locale, 'approver')),
    lists: lists.filter(({ items }) => items.length > 0),
    buttons:
      open.length > 0
        ? [
            { act: 'plan-approve', subject: view.id, label: programme.approveAll, style: 'primary' },
            { act: 'plan-reject', subject: view.id, label: words.buttons.reject, style: 'danger' },
            { act: 'queue', label: programme.openQueue },
          ]
        : undefined,
    footer: first && askedLine(first, locale),
  };
}

/** Days that somebody can still decide. */
export function waitingOf({ days }: ProgrammeView): DayView[] {
  return days.filter((day) => standingOf(day, 'approver') === 'toDecide');
}

function requestTitle({ days }: ProgrammeView, locale: Locale): string {
  const { programme } = catalogue(locale);
  const [first] = days;
  if (!first) return programme.title(0, '');
  const asked = days.some(({ approval, state }) => approval === 'required' || state === 'pending');
  const say = asked ? programme.requestTitle : programme.communicationTitle;
  return say(first.person.name, days.length, kindIn(first, locale));
}

/** `2 da decidere, 3 approvate, 1 respinta`. */
function statusOf({ days }: ProgrammeView, locale: Locale, reader: Reader): NonNullable<Card['status']> {
  const { counts } = catalogue(locale).programme;
  const standings = days.map((day) => standingOf(day, reader));
  const told = ORDER.flatMap((standing) => {
    const count = standings.filter((one) => one === standing).length;
    return count > 0 ? [counts[standing](count)] : [];
  });
  return { text: capital(told.join(', ')), tone: toneOf(standings) };
}

function toneOf(standings: readonly Standing[]): Tone {
  if (standings.includes('toDecide')) return 'warning';
  if (standings.includes('pending')) return 'neutral';
  const well: readonly Standing[] = ['approved', 'communicated', 'placed'];
  return standings.every((standing) => well.includes(standing)) ? 'good' : 'neutral';
}

/** What was stated is the same for all; the quota where it still matters. */
function factsOf(
  { days, quotas }: ProgrammeView,
  locale: Locale,
  reader: Reader,
): NonNullable<Card['facts']> {
  const [first] = days;
  if (!first) return [];
  const { programme } = catalogue(locale);
  const near = dateOf(first.requestedAt);
  const stated = dayFacts({ ...first, quota: undefined, decision: undefined }, locale, 'quota');
  // the day itself is in the list
  const who = reader === 'approver' ? personFacts(first, locale).slice(0, -1) : [];
  const live = days.some(isLive) && quotas.length > 0 && quotas.length <= MOST_QUOTAS;
  const value = quotas.map((quota) => formatQuota(quota, locale, near)).join('; ');
  return [...who, ...stated, ...(live ? [{ label: programme.quotaWithDays, value }] : [])];
}

/** More quotas (weeks of a quarter) are no help. */
const MOST_QUOTAS = 4;

/** A day and how it stands; one about which something can still be done opens its own card. */
function dayItem(day: DayView, locale: Locale, reader: Reader): Item {
  const { words } = catalogue(locale);
  const { id: subject, version } = day;
  const item: Item = {
    text: capital(formatDate(day.date, locale, dateOf(day.requestedAt))),
    detail: detailOf(day, locale, reader),
  };
  if (!isLive(day)) return item;
  return { ...item, button: { act: 'open', subject, version, label: words.buttons.open } };
}

function detailOf(day: DayView, locale: Locale, reader: Reader): string {
  const { days, programme } = catalogue(locale);
  const status = days.status[standingOf(day, reader)];
  const decision = decisionOf(day);
  const theirOwn = decision?.by === day.person.name;
  if (!decision || theirOwn || day.state === 'recalled') return status;
  const said = programme.by(status, decision.by);
  return decision.reason ? `${said}: ${clip(decision.reason, REASON_ROOM)}` : said;
}

/** A day that waits, what speaks against it, and the one tap that approves it. */
function openItem(view: ProgrammeView, day: DayView, locale: Locale): Item {
  const { words } = catalogue(locale);
  const near = dateOf(day.requestedAt);
  const line = view.lines.find(({ id }) => id === day.id);
  return {
    text: capital(formatDate(day.date, locale, near)),
    detail: line && queueItem(line, locale, near).detail,
    button: { act: 'plan-approve', subject: view.id, value: day.id, label: words.buttons.approve },
  };
}
