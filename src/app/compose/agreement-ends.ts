import { agreementEndingCard, agreementsEndingCard } from '../../messages/agreement-ending.js';
import { dateOf } from '../../rules/zoned.js';
import { findAgreement, lastAgreement } from '../../store/agreements.js';
import { openApplication } from '../../store/applications.js';
import type { Moment } from '../../store/messages.js';
import { findPerson } from '../../store/people.js';
import { viewAgreement } from '../agreement/agreement-view.js';
import { agreementEnds } from '../agreement-ends.js';
import type { Composer } from './composer.js';

/** Agreements about to end: only while they still are, and nobody has asked to go on. */
export const agreementEndComposers = {
  'agreement-ending': {
    track: false,
    async message(parts, db, { personId = '', subjectId = '', date }, locale) {
      const owner = await findPerson(db, personId);
      const recorded = await findAgreement(db, subjectId);
      if (!owner || !recorded || !date) return null;
      const { kind, agreement } = recorded;
      const isLast = (await lastAgreement(db, owner.id, kind))?.id === recorded.id;
      if (!isLast || agreement.withdrawnFrom || (await openApplication(db, owner.id, kind))) return null;
      const view = await viewAgreement(parts, db, owner, recorded, owner, parts.clock.now());
      return agreementEndingCard(view, date, locale);
    },
  },
  'agreements-ending': {
    track: false,
    async message(parts, db, { data, personId = '' }, locale) {
      const reader = await findPerson(db, personId);
      const today = dateOf(parts.clock.now());
      const { agreementIds = [] } = data as { agreementIds?: string[] };
      const ends = await agreementEnds(parts.settings, db, today);
      const lines = ends.filter(({ agreementId }) => agreementIds.includes(agreementId));
      if (!reader?.hr || lines.length === 0) return null;
      return agreementsEndingCard(
        lines.map(({ person: { name, unit }, on, renews }) => ({ name, unit, on, renews })),
        today,
        locale,
      );
    },
  },
} satisfies Partial<Record<Moment, Composer>>;
