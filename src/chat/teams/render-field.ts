import type { Field } from '../../messages/card.js';
import { type Element, paragraph, smallPrint } from './elements.js';
import { clip } from './limits.js';
import { plain } from './markdown.js';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const WHOLE = /^-?\d{1,9}$/;

/** Not empty, which clients take for "use your own word"; and nothing a person types. */
export const UNTICKED = '-unticked-';
/** More choices than these stand behind a menu, where the client has one for several. */
const MOST_BOXES = 12;

/** Teams' own check of a required field would also hold back the other buttons of the form: the server checks. */
export function input(field: Field): Element[] {
  const error = field.error
    ? [paragraph(field.error, { color: 'attention', weight: 'bolder', size: 'small', spacing: 'none' })]
    : [];
  const hint = field.hint ? [smallPrint(field.hint, { spacing: 'none' })] : [];
  return [
    {
      ...control(field),
      id: field.name,
      // The words of a box stand beside it.
      ...(field.kind !== 'toggle' && { label: plain(field.label) }),
      spacing: 'medium',
    },
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
    case 'time':
      return { type: 'Input.Time', ...(value && TIME.test(value) && { value }) };
    case 'number':
      return {
        type: 'Input.Number',
        ...asked,
        ...(value && WHOLE.test(value) && { value: Number(value) }),
        ...(min && WHOLE.test(min) && { min: Number(min) }),
        ...(max && WHOLE.test(max) && { max: Number(max) }),
      };
    case 'toggle':
      return {
        type: 'Input.Toggle',
        title: plain(field.label),
        wrap: true,
        valueOn: 'yes',
        valueOff: UNTICKED,
        value: value === 'yes' ? value : UNTICKED,
      };
    case 'choices':
      return {
        type: 'Input.ChoiceSet',
        isMultiSelect: true,
        style: options.length > MOST_BOXES ? 'compact' : 'expanded',
        wrap: true,
        choices: options.map(choice),
        ...asked,
        ...(value && { value: value.split(',').filter(isOption(field)).join(',') }),
      };
    case 'choice':
      return {
        type: 'Input.ChoiceSet',
        style: 'compact',
        wrap: true,
        choices: options.map(choice),
        ...asked,
        ...(value && isOption(field)(value) && { value }),
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

type Option = NonNullable<Field['options']>[number];

function choice({ label, value }: Option): { title: string; value: string } {
  // a choice without a title is refused with the whole card
  return { title: plain(label) || '–', value };
}

function isOption({ options = [] }: Field): (value: string) => boolean {
  return (value) => options.some((option) => option.value === value);
}
