import { regulation } from '../dist/regulations/index.js';
import { localDate } from '../dist/rules/local-date.js';
import { dueReminders } from '../dist/rules/reminders.js';
import { agreement, ms, PEOPLE, timed } from './people.mjs';

/** Every reminder of a day on which all 6,581 are remote. */
export async function measureMorning() {
  const date = localDate('2026-11-20');
  const people = Array.from({ length: PEOPLE }, (_, index) => ({
    id: String(index),
    role: 'employee',
    workdays: [1, 2, 3, 4, 5],
    contactBands: agreement.contactBands,
    days: [{ date, state: 'approved' }],
    absences: [],
    permits: [],
    onCall: [],
  }));
  const settings = {
    contactLeadMinutes: 10,
    disconnectionLeadMinutes: 10,
    digestAt: '08:30',
    digestWhenEmpty: false,
  };
  const day = { from: new Date('2026-11-20T00:00:00+01:00'), to: new Date('2026-11-21T00:00:00+01:00') };
  const rules = regulation('metro-milano-2017');
  const cost = timed(() => dueReminders(rules, settings, people, day, new Set()), 20);
  return [[`the reminders of a day for ${PEOPLE} people, planned`, ms(cost)]];
}
