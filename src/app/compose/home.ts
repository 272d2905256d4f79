import { absencesOf } from '../../store/absences.js';
import type { Moment } from '../../store/messages.js';
import { findPerson } from '../../store/people.js';
import { seeDailySummary, seeHome } from '../see-home.js';
import type { Composer } from './composer.js';

/** The first page where it stands (Slack's Home tab), and the message of the morning; a bundle stands as it was. */
export const homeComposers = {
  home: {
    track: true,
    message: async () => null,
    async standing(parts, db, { personId }, locale) {
      const person = personId ? await findPerson(db, personId) : null;
      return person && seeHome(parts, person, parts.clock.now(), locale);
    },
  },
  bundle: { track: true, message: async () => null },
  'daily-summary': {
    track: false,
    async message(parts, db, { personId = '', date }, locale) {
      const person = await findPerson(db, personId);
      if (!person || !date) return null;
      // who is away does not want to hear of the office
      if ((await absencesOf(db, personId, date)).some(({ from }) => from <= date)) return null;
      return seeDailySummary(parts, person, parts.clock.now(), locale);
    },
  },
} satisfies Partial<Record<Moment, Composer>>;
