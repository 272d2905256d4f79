import type { FindingCode } from '../rules/decision.js';
import { addDays } from '../rules/local-date.js';
import type { AssessFormView } from './agreement-views.js';
import type { Field, FieldName, Form, Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { unlessEmpty } from './day-parts.js';
import { formatDay, formatWeekday } from './format.js';
import { refusedFields } from './refused-form.js';
import { TEXT_LIMIT } from './request-form.js';

const MOST_DAYS = '31';

/** At which field a term of the agreement can be mended. */
const FIELDS: Partial<Record<FindingCode, FieldName>> = {
  'term-too-long': 'until',
  'open-ended': 'until',
  quantity: 'days',
  'quantity-missing': 'days',
  'presence-missing': 'presence',
  'places-missing': 'places',
  'band-outside': 'bands',
  'band-short': 'bands',
  'band-long': 'bands',
};

/** The opinion and the terms of whoever assesses; filled with what the act usually gives. */
export function assessForm(view: AssessFormView, locale: Locale): Form {
  const { words, application } = catalogue(locale);
  const { assess } = application;
  const { id, version, person, asked } = view;
  const facts = [
    { label: words.labels.person, value: person.name },
    { label: words.labels.unit, value: person.unit },
    { label: words.labels.activities, value: asked.activities },
    { label: application.labels.equipment, value: application.equipment[asked.equipment] },
    { label: application.labels.priorities, value: application.priorities(asked.priorities) },
    { label: words.labels.requestReason, value: asked.reason ?? '' },
  ];
  return {
    title: assess.title,
    summary: assess.summary(person.name),
    facts: unlessEmpty(facts.filter(({ value }) => value !== '')),
    ...refusedFields(
      fieldsOf(view, locale),
      view,
      ({ code }) => FIELDS[code],
      assess.refused,
      locale,
      view.today,
    ),
    submit: {
      ...{ act: 'agreement-assess-send', subject: id, version, label: application.buttons.propose },
      style: 'primary',
    },
    others: [{ act: 'show', subject: id, version, label: words.buttons.back }],
    dismiss: words.buttons.close,
  };
}

function fieldsOf(view: AssessFormView, locale: Locale): Field[] {
  const { words, application, agreement } = catalogue(locale);
  const { assess, labels } = application;
  const { per, weekdays, presence, bands, untilRequired, phase, reasonAsked, renewedFrom, extension } = view;
  const text = { maxLength: TEXT_LIMIT };
  const fields: (Field | false)[] = [
    {
      ...{ name: 'opinion', label: labels.opinion, kind: 'long-text', required: true, ...text },
      hint: assess.opinionHint,
    },
    {
      ...{ name: 'days', label: assess.days, kind: 'number', required: true },
      ...{ min: '1', max: MOST_DAYS },
    },
    per.length > 1 && {
      ...{ name: 'per', label: assess.per, kind: 'choice', required: true },
      options: per.map((value) => ({ value, label: assess.periods[value] })),
    },
    weekdays.length > 0 && {
      ...{ name: 'weekdays', label: agreement.labels.weekdays, kind: 'choices', required: false },
      hint: assess.weekdaysHint,
      options: weekdays.map((day) => ({ value: String(day), label: formatWeekday(day, locale) })),
    },
    presence && {
      ...{ name: 'presence', label: agreement.labels.presence, kind: 'number', required: false },
      ...{ min: '0', max: '6' },
    },
    bands && {
      ...{ name: 'bands', label: words.labels.bands(2), kind: 'text', required: false },
      ...{ hint: assess.bandsHint, maxLength: 300 },
    },
    { name: 'places', label: agreement.labels.places, kind: 'long-text', required: false, ...text },
    !extension && { name: 'from', label: assess.from, kind: 'date', required: true },
    {
      ...{ name: 'until', label: assess.until, kind: 'date', required: untilRequired },
      ...(renewedFrom
        ? { hint: assess.renewedFrom(formatDay(renewedFrom, locale)), min: addDays(renewedFrom, 1) }
        : {}),
      ...(untilRequired ? {} : { hint: assess.untilOpen }),
    },
    phase && {
      ...{ name: 'phase', label: agreement.labels.phase, kind: 'choice', required: true },
      options: (['experimental', 'ordinary'] as const).map((value) => ({
        value,
        label: agreement.phases[value],
      })),
    },
    {
      ...{ name: 'objectives', label: assess.objectives, kind: 'long-text', required: false, ...text },
      hint: assess.objectivesHint,
    },
    reasonAsked && {
      ...{ name: 'reason', label: assess.reason, kind: 'long-text', required: false, ...text },
      hint: assess.reasonHint,
    },
  ];
  return fields.filter((field) => field !== false);
}
