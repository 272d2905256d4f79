import type { Field, Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { clip } from './wording.js';

/** Somebody whom a typed name may mean. */
export interface Candidate {
  id: string;
  name: string;
  unit: string;
}

const LABEL = 75;

/**
 * Asks for a colleague by name or e-mail; where what was typed means several, for one of them.
 * @param value as typed before
 */
export function personField(
  given: { label: string; hint: string; value?: string; error?: string; candidates?: Candidate[] },
  locale: Locale,
): Field {
  const { label, hint, value, error, candidates } = given;
  if (!candidates)
    return { name: 'person', label, kind: 'text', required: true, hint, value, error, maxLength: 120 };
  return {
    name: 'person',
    label,
    kind: 'choice',
    required: true,
    hint: catalogue(locale).people.whichHint,
    options: candidates.map((one) => ({ value: one.id, label: candidateLabel(one) })),
  };
}

export function candidateLabel({ name, unit }: Candidate): string {
  return clip(`${name} (${unit})`, LABEL);
}
