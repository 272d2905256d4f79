import type { Finding } from '../rules/decision.js';
import type { LocalDate } from '../rules/local-date.js';
import type { RecallCause } from '../rules/recall.js';
import type { Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { findingSentence } from './findings.js';
import { formatDate, formatInPeriod, formatList } from './format.js';
import { MOST_DATES } from './propose-form.js';
import { capital } from './wording.js';

/** What is said beside the cards and at the fields of a change, with the values its sentence needs. */
export type ChangeNote =
  | { kind: 'cannot-take'; name: string; date: LocalDate; findings: Finding[] } // a date just proposed
  | { kind: 'answered'; date: LocalDate } // no proposal is open any more
  | { kind: 'instead' } // barred, but other dates may be proposed
  | { kind: 'frees'; period?: string } // what a revocation does, and where another day may take its place
  | { kind: 'cause'; cause: RecallCause } // in the place of a reason
  | { kind: 'told'; names: string[] } // who has the report of an impediment
  | { kind: 'dates-unclear' }
  | { kind: 'too-many-dates' }
  | { kind: 'same-date'; date: LocalDate };

/** @param near a day of the reader's present: dates of another year bear their year */
export function changeNote(note: ChangeNote, locale: Locale, near: LocalDate): string {
  const { changes } = catalogue(locale);
  const day = (date: LocalDate) => formatDate(date, locale, near);
  switch (note.kind) {
    case 'cannot-take': {
      const why = note.findings.map((finding) => findingSentence(finding, locale, near)).join(' ');
      return changes.cannotTake(note.name, day(note.date), why);
    }
    case 'answered':
      return changes.answered(day(note.date));
    case 'instead':
      return changes.instead;
    case 'frees':
      return changes.frees(note.period && formatInPeriod(note.period, locale, near));
    case 'cause':
      return changes.causes[note.cause];
    case 'told':
      return note.names.length > 0 ? changes.told(formatList(note.names, locale)) : changes.tellYourself;
    case 'dates-unclear':
      return changes.datesUnclear;
    case 'too-many-dates':
      return changes.tooManyDates(MOST_DATES);
    case 'same-date':
      return changes.sameDate(capital(day(note.date)));
  }
}
