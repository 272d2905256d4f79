import { isRestorableLater } from '../rules/absence.js';
import type { Finding } from '../rules/decision.js';
import type { LocalDate } from '../rules/local-date.js';
import type { AbsenceView, OwnAbsenceView } from './absence-views.js';
import type { Card, Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { findingSentence, sourceOf } from './findings.js';
import { formatDate, formatMoment, formatSpan } from './format.js';
import { capital } from './wording.js';

/** What is pressed to enter one more: the form, not the list. */
export const ANOTHER = 'another';

/** The person's own: what became of their days, what they still owe, and the way back. Not a word on sickness. */
export function absenceCard(view: OwnAbsenceView, locale: Locale): Card {
  const { absences } = catalogue(locale);
  const away = absences.youAreAway(formatSpan(view.from, view.to, locale, view.near));
  return {
    summary: `${absences.recorded}. ${away}`,
    title: absences.cardTitle,
    status: { text: absences.recorded, tone: 'neutral' },
    text: [away, absences.discretion, absences.duties(sourceOf(view.source, locale))],
    lists: daysOf(view, locale),
    buttons: view.undo
      ? [{ act: 'sick-undo', subject: view.id, label: absences.undo, style: 'danger' }]
      : undefined,
  };
}

/** Those not over yet, each with the way back; and the way to one more, where there are days to be away from. */
export function absencesCard(views: readonly OwnAbsenceView[], more: boolean, locale: Locale): Card {
  const { absences } = catalogue(locale);
  const spans = views.map(({ from, to, near }) => capital(formatSpan(from, to, locale, near)));
  const items = views.map(({ id: subject, undo }, index) => ({
    text: spans[index] ?? '',
    button: undo
      ? ({ act: 'sick-undo', subject, label: absences.undo, style: 'danger' } as const)
      : undefined,
  }));
  return {
    summary: `${absences.openTitle}: ${spans.join('; ')}`,
    title: absences.openTitle,
    lists: [{ heading: absences.recorded, items }],
    buttons: more ? [{ act: 'sick', value: ANOTHER, label: absences.another }] : undefined,
  };
}

/** Why an absence can't be taken back now, and what would free it. */
export function undoRefusal(findings: readonly Finding[], locale: Locale, near: LocalDate): string {
  const { absences } = catalogue(locale);
  const why = findings.map((finding) => findingSentence(finding, locale, near));
  return [...why, isRestorableLater(findings) ? absences.makeRoom : absences.askOffice].join('\n');
}

/** What the person's card becomes once the absence is taken back; `at`: when they did. */
export function absenceUndoneCard({ at, near }: { at?: Date; near: LocalDate }, locale: Locale): Card {
  const { absences } = catalogue(locale);
  const { cardTitle: title, undone } = absences;
  const text = at ? absences.undoneAt(formatMoment(at, locale, near)) : absences.undoneText;
  return {
    summary: text,
    title,
    status: { text: undone, tone: 'neutral' },
    text: [text],
  };
}

/** In place of the form: that it is recorded, and where the card is that stays. */
export function absenceSentCard(view: AbsenceView, locale: Locale): Card {
  const { absences, forms } = catalogue(locale);
  const span = capital(formatSpan(view.from, view.to, locale, view.near));
  return {
    summary: `${absences.recorded}: ${formatSpan(view.from, view.to, locale, view.near)}`,
    title: absences.recorded,
    text: [forms.cardInChat(span)],
    lists: daysOf(view, locale),
  };
}

/** To who decides on the person's days: that they are away, and which days fall away. Never why. */
export function absenceNotice(view: AbsenceView, locale: Locale): Card {
  const { absences } = catalogue(locale);
  const away = absences.theyAreAway(view.person, formatSpan(view.from, view.to, locale, view.near));
  return {
    summary: away,
    title: absences.noticeTitle,
    text: [away, absences.nothingToDo],
    lists: daysOf(view, locale),
  };
}

/** To those who had been told. */
export function absenceUndoneNotice(view: Omit<AbsenceView, 'id' | 'days'>, locale: Locale): Card {
  const { absences } = catalogue(locale);
  const { person, from, to, near } = view;
  const text = absences.theyAreNot(person, formatSpan(from, to, locale, near));
  return { summary: text, title: absences.noticeTitle, text: [text] };
}

function daysOf({ days, near }: AbsenceView, locale: Locale): Card['lists'] {
  if (days.length === 0) return undefined;
  const { absences } = catalogue(locale);
  const items = days.map(({ date, became }) => ({
    text: formatDate(date, locale, near),
    detail: absences[became],
  }));
  return [{ heading: absences.days, items }];
}
