import { dateOf } from '../rules/zoned.js';
import type { Card, Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { deciderOf, type Reader } from './day-story.js';
import { formatDate, formatInPeriod, formatList, formatMoment } from './format.js';
import { awayStory, moveFacts, moveStory } from './move-story.js';
import { impedimentsOf, keptAt, proposalOf } from './proposal.js';
import type { DayView } from './views.js';

type Facts = NonNullable<Card['facts']>;

/** What the two sides did about an approved day: dates proposed and answered, an impediment, what a day that ended counts. */
export function changesStory(view: DayView, locale: Locale, reader: Reader): string[] {
  const { changes } = catalogue(locale);
  const asking = reader === 'asker';
  const lines = [...awayStory(view, locale, reader), ...moveStory(view, locale, reader)];
  const near = dateOf(view.requestedAt);
  const { name } = view.person;
  const proposal = proposalOf(view);
  if (proposal?.late) lines.push(changes.proposalLate);
  else if (proposal) {
    const by = proposal.made ? deciderOf(proposal.made, locale, reader) : undefined;
    lines.push(asking ? changes.toAnswer(by) : changes.waitsFor(name, by));
  }
  const kept = keptAt(view);
  if (kept) lines.push(asking ? changes.youKept : changes.theyKept(name));
  const [impediment] = impedimentsOf(view);
  if (impediment) {
    const when = formatMoment(impediment.at, locale, near);
    lines.push(asking ? changes.youReported(when) : changes.theyReported(name, when));
  }
  const counted = countLine(view, locale);
  if (counted) lines.push(counted);
  return lines;
}

/** Whether a day that was taken back counts. */
export function countLine({ state, used, again, requestedAt }: DayView, locale: Locale): string | undefined {
  if (used === undefined || (state !== 'recalled' && state !== 'revoked')) return undefined;
  const { counts, countsNot } = catalogue(locale).changes;
  if (used) return counts;
  return countsNot(again && formatInPeriod(again, locale, dateOf(requestedAt)));
}

export function changesFacts(view: DayView, locale: Locale): Facts {
  const { labels } = catalogue(locale).changes;
  const near = dateOf(view.requestedAt);
  const facts = moveFacts(view, locale);
  const days = (dates: Parameters<typeof formatDate>[0][]) =>
    formatList(
      dates.map((date) => formatDate(date, locale, near)),
      locale,
      'disjunction',
    );
  const proposal = proposalOf(view);
  if (proposal && proposal.dates.length > 0) facts.push({ label: labels.dates, value: days(proposal.dates) });
  if (proposal && proposal.lost.length > 0) facts.push({ label: labels.lost, value: days(proposal.lost) });
  const reason = proposal?.made?.reason;
  if (reason && !proposal.late) facts.push({ label: labels.proposalReason, value: reason });
  const [impediment] = impedimentsOf(view);
  if (impediment?.reason) facts.push({ label: labels.impediment, value: impediment.reason });
  return facts;
}
