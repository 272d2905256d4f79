import type { AbsenceFormView } from './absence-views.js';
import type { Field, Form, Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { sourceOf } from './findings.js';
import { formatDate, formatList } from './format.js';

/** From when to when: nothing else is asked. */
export function absenceForm(view: AbsenceFormView, locale: Locale): Form {
  const { words, absences } = catalogue(locale);
  const { from, until, errors, problem, today, next, more, leads } = view;
  const date = (name: 'from' | 'until', label: string, value?: string, error?: string): Field => ({
    ...{ name, label, kind: 'date', required: true, min: today, value, error },
  });
  const named = next.map((one) => formatDate(one, locale, today));
  const days = more > 0 ? [...named, absences.moreDays(more)] : named;
  const said = [
    absences.discretion,
    absences.duties(sourceOf(view.source, locale)),
    ...(leads ? [absences.standIns] : []),
  ];
  return {
    title: absences.formTitle,
    summary: absences.formSummary,
    notice: problem ? { tone: 'bad', text: [problem] } : { tone: 'neutral', text: said },
    facts: days.length > 0 ? [{ label: absences.yourDays, value: formatList(days, locale) }] : undefined,
    fields: [
      date('from', absences.firstDay, from, errors.from),
      { ...date('until', absences.lastDay, until, errors.until), hint: absences.lastDayHint },
    ],
    submit: { act: 'sick-send', label: words.buttons.confirm, style: 'primary' },
    others: [],
    dismiss: words.buttons.close,
  };
}
