import type { ApplyFormView } from './agreement-views.js';
import type { Field, Form, Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { type FieldOf, refusedFields } from './refused-form.js';
import { TEXT_LIMIT } from './request-form.js';

const EQUIPMENT = ['own', 'employer', 'both'] as const;
const CONTRACTS = ['permanent', 'probation', 'fixed-long', 'fixed-short'] as const;

/** Conditions are declared together, what contract one has is a field of its own. */
const fieldOf: FieldOf = ({ code, numbers }) => {
  if (code !== 'not-eligible' || numbers.why === 'unit') return undefined;
  return numbers.why === 'contract' || numbers.why === 'probation' ? 'contract' : 'declared';
};

/** Somebody applies for an agreement, or to go on with the one they have. */
export function applyForm(view: ApplyFormView, locale: Locale): Form {
  const { words, application } = catalogue(locale);
  const { apply } = application;
  const { purpose, subject } = view;
  return {
    title: apply.title[purpose],
    summary: apply.summary,
    ...refusedFields(fieldsOf(view, locale), view, fieldOf, apply.refused, locale, view.today),
    submit: {
      act: 'agreement-apply-send',
      subject,
      value: purpose,
      label: application.buttons.send,
      style: 'primary',
    },
    others: [],
    dismiss: words.buttons.close,
  };
}

function fieldsOf(view: ApplyFormView, locale: Locale): Field[] {
  const { words, application, agreement } = catalogue(locale);
  const { apply, labels } = application;
  const { kinds, conditions, contract, priorities, reasonAsked } = view;
  const contracts = {
    ...apply.contracts,
    'fixed-long': apply.contracts['fixed-long'](view.contractMonths),
    'fixed-short': apply.contracts['fixed-short'](view.contractMonths),
  };
  const fields: (Field | false)[] = [
    kinds.length > 1 && {
      ...{ name: 'kind', label: apply.kind, kind: 'choice', required: true },
      options: kinds.map((kind) => ({ value: kind, label: apply.kinds[kind] })),
    },
    {
      ...{ name: 'activities', label: words.labels.activities, kind: 'long-text', required: true },
      ...{ hint: apply.activitiesHint, maxLength: TEXT_LIMIT },
    },
    {
      ...{ name: 'places', label: agreement.labels.places, kind: 'long-text', required: true },
      ...{ hint: apply.placesHint, maxLength: TEXT_LIMIT },
    },
    {
      ...{ name: 'equipment', label: apply.equipment, kind: 'choice', required: true },
      options: EQUIPMENT.map((value) => ({ value, label: application.equipment[value] })),
    },
    contract && {
      ...{ name: 'contract', label: apply.contract, kind: 'choice', required: true },
      options: CONTRACTS.map((value) => ({ value, label: contracts[value] })),
    },
    conditions.length > 0 && {
      ...{ name: 'declared', label: apply.declared, kind: 'choices', required: false },
      options: conditions.map((value) => ({ value, label: apply.conditions[value] })),
    },
    priorities.length > 0 && {
      ...{ name: 'priorities', label: labels.priorities, kind: 'choices', required: false },
      hint: apply.prioritiesHint,
      options: priorities.map((value) => ({ value, label: application.priorities([value]) })),
    },
    reasonAsked && {
      ...{ name: 'reason', label: words.labels.requestReason, kind: 'long-text', required: false },
      ...{ hint: apply.reasonHint, maxLength: TEXT_LIMIT },
    },
  ];
  return fields.filter((field) => field !== false);
}
