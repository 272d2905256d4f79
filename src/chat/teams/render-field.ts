import type { Field } from '../../messages/card.js';
import { type Element, paragraph, smallPrint } from './elements.js';
import { clip } from './limits.js';
import { plain } from './markdown.js';

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Teams' own check of a required field would also hold back the other buttons of the form: the server checks. */
export function input(field: Field): Element[] {
  const error = field.error
    ? [paragraph(field.error, { color: 'attention', weight: 'bolder', size: 'small', spacing: 'none' })]
    : [];
  const hint = field.hint ? [smallPrint(field.hint, { spacing: 'none' })] : [];
  return [
    { ...control(field), id: field.name, label: plain(field.label), spacing: 'medium' },
    ...error,
    ...hint,
  ];
}

function control(field: Field): Element {
  const { kind, value, placeholder, maxLength, options = [], min, max } = field;
  const asked = placeholder ? { placeholder: clip(plain(placeholder), 200) } : {};
  switch (kind) {
    case 'date':
      return {
        type: 'Input.Date',
        ...(value && DATE.test(value) && { value }),
        ...(min && { min }),
        ...(max && { max }),
      };
    case 'choice':
      return {
        type: 'Input.ChoiceSet',
        style: 'compact',
        wrap: true,
        choices: options.map((option) => ({ title: plain(option.label), value: option.value })),
        ...asked,
        ...(options.some((option) => option.value === value) && { value }),
      };
    case 'text':
    case 'long-text':
      return {
        type: 'Input.Text',
        isMultiline: kind === 'long-text',
        ...asked,
        ...(maxLength && { maxLength }),
        ...(value && { value }),
      };
  }
}
