import type { ImpedimentDuty } from '../rules/impediment.js';
import type { Locale } from './card.js';
import { catalogue } from './catalogue.js';

/** What the act asks of whoever can't work because of a technical impediment, with its article. */
export function dutyText(duty: ImpedimentDuty | undefined, locale: Locale): string {
  const { changes } = catalogue(locale);
  if (!duty) return changes.counts;
  const { helpDesk, office, absence } = duty.impediment;
  const sentences = [helpDesk && changes.helpDesk, changes.office[office], absence && changes.absence];
  const asked = sentences.filter((one) => typeof one === 'string').join(' ');
  return `${asked.replace(/\.$/, '')} (${duty.article}, ${duty.rule}). ${changes.counts}`;
}
