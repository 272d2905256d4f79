import { expect, test } from 'vitest';
import type { Act } from '../../src/rules/act.js';
import type { Agreement, PersonFacts } from '../../src/rules/facts.js';
import { band, d, factsOf, verdict } from './helpers.js';

const MIL = 'comune-milano-2021';

test.each<[string, Partial<PersonFacts>, Partial<Agreement>, string]>([
  ['as usual', {}, {}, 'accepted'],
  ['signed by the manager instead', {}, { signedBy: ['employee', 'manager', 'hr'] }, 'refused MIL-8.1'],
  ['a dirigente, unsigned', { role: 'manager' }, { signedBy: [] }, 'refused MIL-20'],
  ['without IT notice', {}, { attachments: ['safety-notice'] }, 'refused MIL-8.1'],
  // eight a month by the organisation's own measures
  ['seven days a month', {}, { daysPerMonth: 7 }, 'accepted'],
  ['eight days a month', {}, { daysPerMonth: 8 }, 'accepted'],
  ['nine days a month', {}, { daysPerMonth: 9 }, 'refused MIL-7.1'],
  ['open-ended', {}, { to: null }, 'refused MIL-8.2'],
  // signed 14 January 2026
  ['three years', {}, { to: d('2029-01-13') }, 'accepted'],
  ['a day more', {}, { to: d('2029-01-14') }, 'refused MIL-8.2'],
  ['4 h 59', {}, { contactBands: [band('09:30', '14:29')] }, 'refused MIL-12.1'],
  ['split', {}, { contactBands: [band('09:00', '12:00'), band('13:00', '16:00')] }, 'refused MIL-12.1'],
  ['before eight', {}, { contactBands: [band('07:59', '13:00')] }, 'refused MIL-12.1'],
  [
    'before eight, with a reason',
    {},
    { contactBands: [band('07:59', '13:00')], reason: 'x' },
    'warned MIL-12.1',
  ],
  [
    'before seven, with a reason',
    {},
    { contactBands: [band('06:59', '13:00')], reason: 'x' },
    'refused MIL-11.4',
  ],
  // 20 hours on five days: four a day
  ['short days', { weeklyHours: 20 }, { contactBands: [band('09:00', '13:00')] }, 'accepted'],
  [
    'shorter than the short day',
    { weeklyHours: 20 },
    { contactBands: [band('09:00', '12:59')] },
    'refused MIL-12.1',
  ],
  ['post holder, five hours', { role: 'eq' }, {}, 'refused MIL-12.2'],
  [
    'post holder, five hours and a minute',
    { role: 'eq' },
    { contactBands: [band('09:00', '14:01')] },
    'accepted',
  ],
  // 36 hours on five days: 7 h 12 a day
  ['post holder, 7 h 13', { role: 'eq' }, { contactBands: [band('09:00', '16:13')] }, 'refused MIL-12.2'],
  ['dirigente, as agreed', { role: 'manager' }, { contactBands: [] }, 'accepted'],
])('agreement %s', (_, person, agreement, expected) => {
  const text = { ...(factsOf(MIL).person.agreement as Agreement), ...agreement };
  const act: Act = { type: 'sign-agreement', by: 'hr', agreement: text };
  expect(verdict(factsOf(MIL, { agreement: null, person }), act)).toBe(expected);
});
