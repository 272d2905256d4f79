import type { Fields, Locale } from '../messages/card.js';
import { fieldOf, findingSentence } from '../messages/findings.js';
import type { ContentsView } from '../messages/views.js';
import type { Regulation } from '../regulations/schema.js';
import type { Finding } from '../rules/decision.js';
import type { PersonRole } from '../rules/facts.js';
import type { LocalDate } from '../rules/local-date.js';
import { requestContents } from '../rules/request-contents.js';
import { COWORKING, kindsOf, lastStated, placesOf } from './day-kinds.js';
import type { PersonalFacts } from './facts.js';

/** What a request must state, with what was typed so far, or what was stated the last time. */
export function contentsView(
  { facts, days }: PersonalFacts,
  regulation: Regulation,
  role: PersonRole,
  values: Fields,
): Omit<ContentsView, 'errors' | 'reasonAsked'> {
  const asks = requestContents(regulation, role);
  const kinds = kindsOf(facts);
  const kind = kinds.find((one) => one === values.kind) ?? kinds[0];
  const places = placesOf(facts, kind, asks.places);
  const isFresh = values.activities === undefined && values.objectives === undefined;
  const last = isFresh && (asks.activities || asks.objectives) ? lastStated(days, kind) : undefined;
  const place = values.place ?? last?.place;
  const stated = last && { activities: last.activities, objectives: last.objectives };
  return {
    values: { ...stated, ...values, kind, place: places.find((one) => one === place) ?? places[0] },
    asks: { activities: asks.activities, objectives: asks.objectives },
    kinds,
    places,
    coworking: COWORKING,
    asLastTime: last !== undefined,
  };
}

/** What is empty is said where it is to be written; the rest of a refusal stands above the form. */
export function isShownAtField({ code }: Finding): boolean {
  return (
    code === 'contents-missing' ||
    code === 'place-not-allowed' ||
    code === 'reason-missing' ||
    code === 'derogation-unproven'
  );
}

/** Errors at the fields where they can be mended. */
export function errorsOf(findings: Finding[], locale: Locale, today: LocalDate): ContentsView['errors'] {
  const errors: ContentsView['errors'] = {};
  for (const finding of findings) {
    const sentence = findingSentence(finding, locale, today);
    const missing = String(finding.numbers.missing ?? '').split(',');
    for (const name of ['activities', 'objectives', 'reason'] as const) {
      if (missing.includes(name)) errors[name] = sentence;
    }
    if (missing.includes('documents')) errors.documented = sentence;
    const field = fieldOf(finding);
    if (field && finding.code !== 'contents-missing') errors[field] = sentence;
  }
  return errors;
}
