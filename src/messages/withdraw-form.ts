import type { FindingCode } from '../rules/decision.js';
import type { WithdrawalCause, WithdrawFormView } from './agreement-views.js';
import type { Field, FieldName, Fields, Form, Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { formatDate } from './format.js';
import { refusedFields } from './refused-form.js';
import { TEXT_LIMIT } from './request-form.js';

/** At which field what the rules found can be mended. */
const FIELDS: Partial<Record<FindingCode, FieldName>> = {
  'notice-short': 'date',
  'fixed-term': 'date',
  'reason-missing': 'reason',
};

/** Asks how, from when and why an agreement is left. */
export function withdrawForm(view: WithdrawFormView, locale: Locale): Form {
  const { words, withdrawal } = catalogue(locale);
  const { id, owner, person, today } = view;
  return {
    title: withdrawal.title,
    summary: owner ? withdrawal.summary.own : withdrawal.summary.their(person.name),
    facts: owner
      ? undefined
      : [
          { label: words.labels.person, value: person.name },
          { label: words.labels.unit, value: person.unit },
        ],
    ...refusedFields(
      fieldsOf(view, locale),
      view,
      ({ code }) => FIELDS[code],
      withdrawal.refused,
      locale,
      today,
    ),
    submit: { act: 'withdraw-send', subject: id, label: withdrawal.submit, style: 'danger' },
    others: [{ act: 'agreement', subject: id, label: words.buttons.back }],
    dismiss: words.buttons.close,
  };
}

export function causeIn(cause: WithdrawalCause, locale: Locale): string {
  const { causes } = catalogue(locale).withdrawal;
  if (cause === 'notice' || cause === 'justified' || cause === 'waiver') return causes[cause];
  return causes.ground(cause.slice('ground:'.length));
}

function fieldsOf(view: WithdrawFormView, locale: Locale): Field[] {
  const { withdrawal } = catalogue(locale);
  const { causes, earliest, reasonRequired, noticeReasonAsked, today } = view;
  const text = { kind: 'long-text', maxLength: TEXT_LIMIT } as const;
  const fields: (Field | false)[] = [
    causes.length > 1 && {
      ...{ name: 'cause', label: withdrawal.cause, kind: 'choice', required: true },
      options: causes.map((value) => ({ value, label: causeIn(value, locale) })),
    },
    {
      ...{ name: 'date', label: withdrawal.date, kind: 'date', required: true, min: today },
      ...(earliest && { hint: withdrawal.dateHint(formatDate(earliest, locale, today)) }),
    },
    {
      ...{ name: 'reason', label: withdrawal.reason, required: reasonRequired, ...text },
      hint: withdrawal.reasonHint,
    },
    noticeReasonAsked && {
      ...{ name: 'noticeReason', label: withdrawal.noticeReason, required: false, ...text },
    },
  ];
  return fields.filter((field) => field !== false);
}

/** The declaration that an agreement is not to be renewed tacitly. */
export function noRenewalForm(
  { id, person, to }: { id: string; person: { name: string }; to: string },
  locale: Locale,
  values: Fields = {},
  error?: string,
): Form {
  const { words, withdrawal } = catalogue(locale);
  const { noRenewal } = withdrawal;
  return {
    title: noRenewal.title,
    summary: noRenewal.summary(person.name),
    notice: { tone: 'warning', text: [noRenewal.effect(to)] },
    fields: [
      {
        ...{ name: 'reason', label: noRenewal.reason, kind: 'long-text', required: false },
        ...{ hint: noRenewal.reasonHint, maxLength: TEXT_LIMIT, value: values.reason, error },
      },
    ],
    submit: { act: 'no-renewal-send', subject: id, label: words.buttons.confirm, style: 'danger' },
    others: [{ act: 'agreement', subject: id, label: words.buttons.back }],
    dismiss: words.buttons.close,
  };
}
