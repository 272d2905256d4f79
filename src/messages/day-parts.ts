import { dateOf } from '../rules/zoned.js';
import type { Button, Card, Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { dateIn, decisionOf } from './day-story.js';
import { findingSentence } from './findings.js';
import { formatMoment, formatQuota } from './format.js';
import type { DayView } from './views.js';

type Facts = NonNullable<Card['facts']>;
type Lists = NonNullable<Card['lists']>;

/** An absent part is not drawn; an empty one would be. */
export function unlessEmpty<T>(items: T[]): T[] | undefined {
  return items.length > 0 ? items : undefined;
}

/** Who asks and for when: what everybody but the asker has to be told. */
export function personFacts(view: DayView, locale: Locale): Facts {
  const { labels } = catalogue(locale).words;
  return [
    { label: labels.day, value: dateIn(view, locale) },
    { label: labels.person, value: view.person.name },
    { label: labels.unit, value: view.person.unit },
  ];
}

/**
 * What was asked and what was answered; the quota while the day waits: later another day may have changed it, and cards
 * of decided days are not drawn anew for that.
 */
export function dayFacts(view: DayView, locale: Locale, quotaLabel: 'quota' | 'quotaWithDay'): Facts {
  const { labels } = catalogue(locale).words;
  const near = dateOf(view.requestedAt);
  const waits = view.state === 'pending' && !view.begun;
  const quota = waits && view.quota ? formatQuota(view.quota, locale, near) : undefined;
  const facts: { label: string; value: string | undefined }[] = [
    { label: labels.activities, value: view.activities },
    { label: labels.objectives, value: view.objectives },
    { label: labels.place, value: view.place },
    { label: labels.requestReason, value: view.reason },
    { label: labels.decisionReason, value: decisionOf(view)?.reason },
    { label: labels[quotaLabel], value: quota },
  ];
  return facts.flatMap(({ label, value }) => (value ? [{ label, value }] : []));
}

/** The warnings the request was accepted with; nothing of them matters once the day is off. */
export function warningLists(view: DayView, locale: Locale): Lists {
  if (view.warnings.length === 0 || (view.state !== 'pending' && view.state !== 'approved')) return [];
  const near = dateOf(view.requestedAt);
  return [
    {
      heading: catalogue(locale).words.labels.warnings,
      items: view.warnings.map((finding) => ({ text: findingSentence(finding, locale, near) })),
    },
  ];
}

/** When the asker asked. */
export function askedLine(view: DayView, locale: Locale): string {
  const { days } = catalogue(locale);
  const when = formatMoment(view.requestedAt, locale, dateOf(view.requestedAt));
  if (view.approval === 'communicated') return days.communicatedAt(when);
  return view.approval === 'none' ? days.placedAt(when) : days.requestedAt(when);
}

export function dayButton(view: DayView, act: Button['act'], label: string, style?: Button['style']): Button {
  return { act, subject: view.id, version: view.version, label, ...(style && { style }) };
}
