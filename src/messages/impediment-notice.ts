import { dateOf } from '../rules/zoned.js';
import type { Card, Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { recallButton } from './day-buttons.js';
import { personFacts } from './day-parts.js';
import { dateIn, statusOf, storyOf } from './day-story.js';
import { formatMoment } from './format.js';
import { impedimentsOf } from './proposal.js';
import type { DayView } from './views.js';

/** Reports shown one by one; a worse day than that is told by the last ones. */
const SHOWN = 3;

/** To the manager: what keeps the worker from working, and the recall where the act allows it. */
export function impedimentNotice(view: DayView, locale: Locale): Card {
  const { changes } = catalogue(locale);
  const { name } = view.person;
  const near = dateOf(view.requestedAt);
  const reports = impedimentsOf(view).slice(0, SHOWN);
  const last = reports[0]?.at;
  const when = last ? formatMoment(last, locale, near) : dateIn(view, locale);
  const sentence = changes.reported(name, when);
  const recall = view.can?.includes('recall');
  return {
    summary: changes.reportedOn(name, dateIn(view, locale)),
    title: changes.impedimentTitle(name),
    status: statusOf(view, locale, 'approver'),
    text: [sentence, ...(view.state === 'approved' ? [] : storyOf(view, locale, 'approver'))],
    facts: [
      ...personFacts(view, locale),
      ...reports.map(({ reason = '' }) => ({ label: changes.labels.impediment, value: reason })),
    ],
    buttons: recall ? [recallButton(view, locale)] : undefined,
  };
}
