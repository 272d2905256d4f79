import type { Coverage } from '../rules/coverage.js';
import type { LocalDate, Weekday } from '../rules/local-date.js';
import type { Card, Fields, Form, Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { formatDate, formatDay, formatList, formatMoment, formatWeekday } from './format.js';
import { TEXT_LIMIT } from './request-form.js';
import { capital } from './wording.js';

export interface UnitCoverageView {
  unit: { id: string; name: string; size: number };
  coverage: Coverage;
  /** Who set it; absent: nobody did yet. */
  set?: { by: string; at: Date };
  today: LocalDate;
}

/** Sundays are nobody's working days but those of a schedule of its own. */
const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6];

/** How many must be present, and when nobody works remotely. @param wrong fields that can't be read, as typed in `values` */
export function coverageForm(
  { unit, coverage, today }: UnitCoverageView,
  locale: Locale,
  values: Fields = {},
  wrong: readonly ('number' | 'dates')[] = [],
): Form {
  const { coverage: words, words: common } = catalogue(locale);
  const dates = coverage.dates.filter((date) => date >= today).map((date) => formatDay(date, locale));
  return {
    title: words.title,
    summary: words.summary(unit.name),
    notice: { tone: 'neutral', text: [words.intro] },
    facts: [{ label: common.labels.unit, value: unit.name }],
    fields: [
      {
        name: 'number',
        label: words.minPresent,
        kind: 'number',
        required: false,
        value: values.number ?? coverage.minPresent?.toString(),
        hint: words.minPresentHint(unit.size),
        min: '0',
        max: String(unit.size),
        error: wrong.includes('number') ? words.numberWrong(unit.size) : undefined,
      },
      {
        name: 'weekdays',
        label: words.weekdays,
        kind: 'choices',
        required: false,
        value: values.weekdays ?? coverage.weekdays.join(','),
        options: WEEKDAYS.map((weekday) => ({
          value: String(weekday),
          label: capital(formatWeekday(weekday, locale)),
        })),
      },
      {
        name: 'dates',
        label: words.dates,
        kind: 'long-text',
        required: false,
        value: values.dates ?? dates.join('\n'),
        hint: words.datesHint,
        maxLength: TEXT_LIMIT,
        error: wrong.includes('dates') ? words.datesWrong : undefined,
      },
    ],
    submit: { act: 'coverage-send', value: unit.id, label: words.save },
    others: [],
    dismiss: common.buttons.close,
  };
}

/** What the unit asks for, once it is saved. */
export function coverageCard({ unit, coverage, set, today }: UnitCoverageView, locale: Locale): Card {
  const { coverage: words, words: common } = catalogue(locale);
  const { minPresent, weekdays, dates } = coverage;
  const ahead = dates.filter((date) => date >= today);
  const list = (items: string[], none: string) => (items.length > 0 ? formatList(items, locale) : none);
  return {
    summary: `${words.saved}: ${unit.name}`,
    title: words.saved,
    text: [words.intro],
    facts: [
      { label: common.labels.unit, value: unit.name },
      { label: words.minPresent, value: minPresent ? words.outOf(minPresent, unit.size) : words.noMinimum },
      {
        label: words.weekdays,
        value: list(
          weekdays.map((weekday) => formatWeekday(weekday, locale)),
          words.noWeekday,
        ),
      },
      {
        label: words.dates,
        value: list(
          ahead.map((date) => formatDate(date, locale, today)),
          words.noDate,
        ),
      },
    ],
    buttons: [{ act: 'coverage', value: unit.id, label: words.change }],
    footer: set && words.setBy(set.by, formatMoment(set.at, locale, today)),
  };
}
