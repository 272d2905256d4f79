import type { Under } from '../../messages/bundle-card.js';
import type { Locale } from '../../messages/card.js';
import { type News, newsLine } from '../../messages/news-lines.js';
import { dayBegins } from '../../rules/day-begins.js';
import { regulationAt } from '../../rules/edition.js';
import { dateOf } from '../../rules/zoned.js';
import { type AgileDay, findDays } from '../../store/days.js';
import { lastDecision, otherDateOf } from '../../store/decisions.js';
import { decisionsOn } from '../../store/history.js';
import type { DueMessage, Moment } from '../../store/messages.js';
import { findPerson, type Person } from '../../store/people.js';
import { findPermit } from '../../store/permits.js';
import { findProgramme } from '../../store/programmes.js';
import type { Db } from '../../store/types.js';
import type { Parts } from '../parts.js';
import { viewPermit } from '../permit-view.js';
import { dayOf } from './day.js';

/** How a held message reads among others (REM-4). */
export interface BundleLine {
  /** Its heading; absent: it says nothing by itself there, it only leads to the queue. */
  under?: Under;
  /** A button sends what it is about, as it stands then. */
  opens: boolean;
  /** It waits in its reader's queue too. */
  inQueue?: boolean;
  /** The title of its card says it; the summary tells how things stand. */
  byTitle?: boolean;
  /** News of its own each time; absent: of several about one subject the last says all. */
  each?: boolean;
  /** What happened; absent: the summary of its card, which does not grow old. null: not true any more. */
  news?(parts: Parts, db: Db, message: DueMessage): Promise<News | null>;
}

const asked = { under: 'asked', opens: true, inQueue: true } as const;
const own = { under: 'own', opens: true } as const;
const others = { under: 'others', opens: true } as const;
const told = { under: 'others', opens: false } as const;
const TO_QUEUE = { opens: false } as const;

/** Every moment that may be written to a person. */
export const BUNDLE_LINES: Record<Moment, BundleLine> = {
  'request-card': {
    ...asked,
    news: whileItWaits((name, { kind, date }) => ({ what: 'asked', name, kind, dates: [date] })),
  },
  'plan-request': { ...asked, news: programmeAsked },
  'swap-request': { ...asked, news: moveAsked },
  'permit-request': { ...asked, news: permitAsked },
  'application-card': { under: 'asked', opens: true, byTitle: true },
  'approval-reminder': TO_QUEUE,
  'last-call': TO_QUEUE,
  'queue-card': TO_QUEUE,

  'alternatives-notice': { ...own, news: proposed },
  'day-card': { ...own, news: entered },
  'plan-card': own,
  'decision-notice': own,
  'plan-notice': { ...own, each: true },
  'lapsed-notice': own,
  'undecided-notice': { ...own, news: whileItWaits((_name, { date }) => ({ what: 'unanswered', date })) },
  'passed-on-notice': own,
  'swap-notice': own,
  'report-reminder': { ...own, byTitle: true },
  'permit-card': own,
  'permit-notice': own,
  'absence-card': own,
  'grant-notice': { under: 'own', opens: false, each: true },
  'contact-band-reminder': { under: 'own', opens: false, each: true },
  'disconnection-reminder': { under: 'own', opens: false, each: true },
  'daily-summary': { under: 'own', opens: false },
  'agreement-ending': own,

  'communication-card': { ...others, news: communicated },
  'moved-card': { ...others, news: moved },
  'alternatives-answer': others,
  'impediment-notice': others,
  'delegation-card': others,
  'delegation-notice': others,
  'application-notice': others,
  'withdrawal-notice': { ...others, each: true },
  'report-card': others,
  'agreements-ending': others,
  'cancel-notice': told,
  'absence-notice': told,
  'absence-undone': { ...told, each: true },
  'undelivered-notice': { ...told, each: true },
  'unreachable-notice': told,
  'lapsed-to-decider': { ...told, each: true },

  // to a channel, standing, or not written to anybody: never held
  digest: told,
  'digest-more': told,
  'digest-preview': told,
  home: told,
  'slack-status': told,
  'slack-status-clear': told,
  bundle: told,
};

/** The line of a message whose card would tell how things stand; the others say their summary. */
export async function newsOf(
  parts: Parts,
  db: Db,
  message: DueMessage,
  locale: Locale,
): Promise<string | null> {
  const news = await BUNDLE_LINES[message.moment].news?.(parts, db, message);
  return news ? newsLine(news, locale, dateOf(parts.clock.now())) : null;
}

type Tell = (name: string, day: AgileDay) => News;

function whileItWaits(tell: Tell): NonNullable<BundleLine['news']> {
  return async (parts, db, message) => {
    const day = await dayOf(db, message);
    const owner = day?.state === 'pending' ? await findPerson(db, day.personId) : null;
    return day && owner && !hasBegun(parts, owner, day) ? tell(owner.name, day) : null;
  };
}

function hasBegun({ settings, clock }: Parts, owner: Person, { date }: AgileDay): boolean {
  const regulation = regulationAt(settings.profiles(owner), date);
  return regulation ? clock.now() >= dayBegins(regulation, date) : date <= dateOf(clock.now());
}

/** Those of the days that still wait; where none needs a decision, those that stand. */
async function programmeAsked(parts: Parts, db: Db, { subjectId = '' }: DueMessage): Promise<News | null> {
  const programme = await findProgramme(db, subjectId);
  const owner = programme && (await findPerson(db, programme.personId));
  if (!owner) return null;
  const days = (await findDays(db, programme.dayIds)).filter((day) => !hasBegun(parts, owner, day));
  const waiting = days.filter(({ state }) => state === 'pending');
  const standing = days.filter(({ state }) => state === 'approved');
  const shown = waiting.length > 0 ? waiting : standing;
  const [first] = shown;
  if (!first) return null;
  const what = waiting.length > 0 ? 'asked' : 'communicated';
  const dates = shown.map(({ date }) => date).toSorted();
  return { what, name: owner.name, kind: first.kind, dates };
}

async function moveAsked(_parts: Parts, db: Db, message: DueMessage): Promise<News | null> {
  const day = await dayOf(db, message);
  if (day?.state !== 'approved' || !day.swap) return null;
  const filed = (await decisionsOn(db, day.id)).findLast(({ act }) => act === 'swap');
  const by = filed?.actorId ? await findPerson(db, filed.actorId) : null;
  return by && { what: 'move-asked', name: by.name, from: day.date, to: day.swap.to };
}

async function proposed(parts: Parts, db: Db, message: DueMessage): Promise<News | null> {
  const day = await dayOf(db, message);
  const owner = day?.state === 'approved' ? await findPerson(db, day.personId) : null;
  if (!day || !owner || day.alternatives.length === 0 || hasBegun(parts, owner, day)) return null;
  return { what: 'proposed', date: day.date };
}

async function permitAsked(parts: Parts, db: Db, { subjectId = '' }: DueMessage): Promise<News | null> {
  const permit = await findPermit(db, subjectId);
  const view = permit && (await viewPermit(parts, db, permit));
  if (view?.standing !== 'pending') return null;
  const { person, date, from, to } = view;
  return { what: 'permit-asked', name: person.name, date, from, to };
}

/** A card of one's own day is held only where the personnel office entered it. */
async function entered(_parts: Parts, db: Db, message: DueMessage): Promise<News | null> {
  const day = await dayOf(db, message);
  const live = day?.state === 'pending' || day?.state === 'approved';
  return day && live ? { what: 'entered', kind: day.kind, date: day.date } : null;
}

async function communicated(_parts: Parts, db: Db, message: DueMessage): Promise<News | null> {
  const day = await dayOf(db, message);
  const owner = day?.state === 'approved' ? await findPerson(db, day.personId) : null;
  return day && owner && { what: 'communicated', name: owner.name, kind: day.kind, dates: [day.date] };
}

async function moved(_parts: Parts, db: Db, message: DueMessage): Promise<News | null> {
  const day = await dayOf(db, message);
  const owner = day?.state === 'approved' ? await findPerson(db, day.personId) : null;
  const made = day && (await lastDecision(db, day.id));
  const from = made && (await otherDateOf(db, day.personId, made));
  return day && owner && from ? { what: 'moved', name: owner.name, from, to: day.date } : null;
}
