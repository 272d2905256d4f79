import { addMonths } from '../rules/local-date.js';
import type { Field, Form, Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { formatPeriod, formatQuota, formatWeekday } from './format.js';
import { formatDates } from './format-dates.js';
import { readingButtons } from './problems.js';
import type { Period, ProgrammeFormView } from './programme-views.js';
import { contentsFields, filled, kindField, reasonField } from './request-fields.js';
import { capital } from './wording.js';

/** What somebody types is a line. */
export const LONGEST_PHRASE = 200;

/** Asks for several days: a phrase, weekdays of a period, or both; what they state is the same for all. */
export function programmeForm(view: ProgrammeFormView, locale: Locale): Form {
  const { words, programme } = catalogue(locale);
  const { understood = [], readings = [], quota, today, draft } = view;
  return {
    title: programme.formTitle,
    summary: programme.formSummary,
    notice:
      understood.length > 0
        ? {
            tone: 'neutral',
            text: [programme.understood(understood.length, formatDates(understood, locale, today))],
          }
        : undefined,
    facts: quota && [{ label: words.labels.quota, value: formatQuota(quota, locale, today) }],
    fields: filled(fieldsOf(view, locale), view),
    submit: { act: 'plan-check', subject: draft, label: programme.check, style: 'primary' },
    others: readingButtons(readings, locale, today, 'plan-check').map((button) => ({
      ...button,
      subject: draft,
    })),
    dismiss: words.buttons.close,
  };
}

function fieldsOf(view: ProgrammeFormView, locale: Locale): Field[] {
  const { programme } = catalogue(locale);
  const weekdays = view.weekdays.map((day) => ({
    value: String(day),
    label: capital(formatWeekday(day, locale)),
  }));
  const periods = view.periods.map((period) => ({
    value: period.value,
    label: capital(periodWords(period, view, locale)),
  }));
  return [
    {
      ...{ name: 'dates', label: programme.dates, kind: 'text', required: false, hint: programme.datesHint },
      maxLength: LONGEST_PHRASE,
    },
    {
      ...{ name: 'weekdays', label: programme.weekdays, kind: 'choices', required: false, options: weekdays },
      hint: programme.weekdaysHint,
    },
    { name: 'month', label: programme.period, kind: 'choice', required: false, options: periods },
    ...kindField(view, locale),
    ...contentsFields(view, locale, true),
    ...(view.reasonAsked ? [reasonField(locale)] : []),
  ];
}

function periodWords({ first, months }: Period, { today }: ProgrammeFormView, locale: Locale): string {
  const from = formatPeriod(first.slice(0, 7), locale, today);
  if (months === 1) return from;
  const last = formatPeriod(addMonths(first, months - 1).slice(0, 7), locale, today);
  return catalogue(locale).programme.months(from, last);
}
