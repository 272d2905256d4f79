import {
  absenceCard,
  absenceNotice,
  absenceUndoneCard,
  absenceUndoneNotice,
} from '../../messages/absence-card.js';
import type { LocalDate } from '../../rules/local-date.js';
import { dateOf } from '../../rules/zoned.js';
import { absenceUndoneAt, findAbsence } from '../../store/absences.js';
import type { Moment } from '../../store/messages.js';
import { findPerson } from '../../store/people.js';
import { viewAbsence, viewOwnAbsence } from '../absence-view.js';
import type { Composer } from './composer.js';

/** Of an absence: the person's own card, and what those who decide on their days are told. */
export const absenceComposers = {
  'absence-card': {
    track: true,
    async message(parts, db, { subjectId = '' }, locale) {
      const absence = await findAbsence(db, subjectId);
      const view = absence && (await viewOwnAbsence(parts, db, absence));
      return view && absenceCard(view, locale);
    },
    async standing(parts, db, { subjectId = '', personId = '' }, locale) {
      const absence = await findAbsence(db, subjectId);
      if (!absence) {
        const at = await absenceUndoneAt(db, personId, subjectId);
        return absenceUndoneCard({ at, near: dateOf(parts.clock.now()) }, locale);
      }
      const view = await viewOwnAbsence(parts, db, absence);
      return view && absenceCard(view, locale);
    },
  },
  'absence-notice': {
    track: false,
    async message(parts, db, { subjectId = '' }, locale) {
      const absence = await findAbsence(db, subjectId);
      const view = absence && (await viewAbsence(parts, db, absence));
      return view && absenceNotice(view, locale);
    },
  },
  'absence-undone': {
    track: false,
    async message(parts, db, { data }, locale) {
      const { who, from, to } = data as { who: string; from: LocalDate; to: LocalDate };
      const person = await findPerson(db, who);
      if (!person) return null;
      const near = dateOf(parts.clock.now());
      return absenceUndoneNotice({ person: person.name, from, to, near }, locale);
    },
  },
} satisfies Partial<Record<Moment, Composer>>;
