import { expect, test } from 'vitest';
import { regulation } from '../../src/regulations/index.js';
import { dueReminders, type ReminderPerson, type ReminderSettings } from '../../src/rules/reminders.js';
import { isoWithOffset } from '../../src/rules/zoned.js';
import { at, band, d } from './helpers.js';

const MET = 'metro-milano-2017';
const TIV = 'tivoli-2025';
const THURSDAY = d('2026-05-14');
const settings: ReminderSettings = {
  contactLeadMinutes: 10,
  disconnectionLeadMinutes: 10,
  digestAt: band('08:30', '09:00').from,
  digestWhenEmpty: false,
};

function person(more: Partial<ReminderPerson> = {}): ReminderPerson {
  return {
    id: 'a',
    role: 'employee',
    workdays: [1, 2, 3, 4, 5],
    contactBands: [band('10:00', '13:00')],
    days: [{ date: THURSDAY, state: 'approved' }],
    absences: [],
    permits: [],
    onCall: [],
    ...more,
  };
}

interface Plan {
  id?: string;
  people?: ReminderPerson[];
  from?: string;
  to?: string;
  settings?: Partial<ReminderSettings>;
  holidays?: string[];
}

function plan({
  id = MET,
  people = [person()],
  from = '2026-05-14 00:00',
  to = '2026-05-15 00:00',
  ...more
}: Plan) {
  const holidays = new Set((more.holidays ?? []).map(d));
  const all = { ...settings, ...more.settings };
  const window = { from: at(from), to: at(to) };
  return dueReminders(regulation(id), all, people, window, holidays).map((due) =>
    [
      due.kind,
      due.kind === 'digest' ? due.remote.join(',') : due.to,
      isoWithOffset(due.at).slice(11, 16),
    ].join(' '),
  );
}

const usual = ['digest a 08:30', 'contact-band-start a 09:50', 'disconnection a 19:50'];

test.each<[string, Plan, string[]]>([
  ['a day', {}, usual],
  ['the window is [from, to)', { from: '2026-05-14 08:30', to: '2026-05-14 19:50' }, usual.slice(0, 2)],
  ['just after the digest', { from: '2026-05-14 08:31' }, usual.slice(1)],
  ['pending', { people: [person({ days: [{ date: THURSDAY, state: 'pending' }] })] }, []],
  [
    'approved between digest and band',
    {
      people: [person({ days: [{ date: THURSDAY, state: 'approved', changedAt: at('2026-05-14 09:00') }] })],
    },
    usual.slice(1),
  ],
  [
    'recalled at noon',
    {
      people: [person({ days: [{ date: THURSDAY, state: 'recalled', changedAt: at('2026-05-14 12:00') }] })],
    },
    usual.slice(0, 2),
  ],
  [
    'cancelled at the very minute of the band reminder',
    {
      people: [person({ days: [{ date: THURSDAY, state: 'cancelled', changedAt: at('2026-05-14 09:50') }] })],
    },
    usual.slice(0, 1),
  ],
  [
    'cancelled, then approved again',
    {
      people: [
        person({
          days: [
            { date: THURSDAY, state: 'cancelled', changedAt: at('2026-05-11 09:00') },
            { date: THURSDAY, state: 'approved', changedAt: at('2026-05-12 09:00') },
          ],
        }),
      ],
    },
    usual,
  ],
  ['away', { people: [person({ absences: [{ from: THURSDAY, to: THURSDAY, kind: 'strike' }] })] }, []],
  ['the empty digest', { people: [], settings: { digestWhenEmpty: true } }, ['digest  08:30']],
  [
    'no digest on a holiday',
    { people: [], settings: { digestWhenEmpty: true }, holidays: ['2026-05-14'] },
    [],
  ],
  [
    'no digest on Saturday',
    { people: [], settings: { digestWhenEmpty: true }, from: '2026-05-16 00:00', to: '2026-05-17 00:00' },
    [],
  ],
  [
    'no digest before the window',
    { settings: { digestAt: band('07:00', '08:00').from } },
    ['digest a 08:00', ...usual.slice(1)],
  ],
  [
    'no reminder before the window',
    { people: [person({ contactBands: [band('08:05', '12:00')] })] },
    ['contact-band-start a 08:00', 'digest a 08:30', 'disconnection a 19:50'],
  ],
  [
    'a band of other weekdays',
    { people: [person({ contactBands: [band('10:00', '13:00', [1, 2])] })] },
    [usual[0] as string, usual[2] as string],
  ],
  [
    'a dirigente without band',
    { people: [person({ role: 'manager', contactBands: [] })] },
    [usual[0] as string, usual[2] as string],
  ],
  [
    'a dirigente in Tivoli',
    { id: TIV, people: [person({ role: 'manager' })] },
    ['contact-band-start a 07:30', ...usual.slice(0, 1), usual[2] as string],
  ],
  [
    'an eq in Tivoli',
    { id: TIV, people: [person({ role: 'eq', contactBands: [] })] },
    ['contact-band-start a 07:30', ...usual.slice(0, 1), usual[2] as string],
  ],
  [
    'a permit over the start',
    { people: [person({ permits: [{ date: THURSDAY, ...band('09:30', '11:00') }] })] },
    [usual[0] as string, 'contact-band-start a 11:00', usual[2] as string],
  ],
  [
    'a permit that ends as the band starts',
    { people: [person({ permits: [{ date: THURSDAY, ...band('09:00', '10:00') }] })] },
    usual,
  ],
  [
    'a permit later in the band',
    { people: [person({ permits: [{ date: THURSDAY, ...band('10:01', '11:00') }] })] },
    usual,
  ],
  [
    'two permits one after the other',
    {
      people: [
        person({
          permits: [
            { date: THURSDAY, ...band('11:00', '12:00') },
            { date: THURSDAY, ...band('10:00', '11:00') },
          ],
        }),
      ],
    },
    [usual[0] as string, 'contact-band-start a 12:00', usual[2] as string],
  ],
  [
    'a permit over the whole band',
    { people: [person({ permits: [{ date: THURSDAY, ...band('10:00', '13:00') }] })] },
    [usual[0] as string, usual[2] as string],
  ],
  [
    'a permit of another day',
    { people: [person({ permits: [{ date: d('2026-05-15'), ...band('09:30', '11:00') }] })] },
    usual,
  ],
  [
    'names in order',
    { people: [person({ id: 'b', contactBands: [] }), person({ contactBands: [] })] },
    ['digest a,b 08:30', 'disconnection b 19:50', 'disconnection a 19:50'],
  ],
])('%s', (_, what, expected) => {
  expect(plan(what)).toEqual(expected);
});

test.each([
  ['2026-03-30', '+02:00'], // summer time began on Sunday 29 March
  ['2026-10-26', '+01:00'], // and ended on Sunday 25 October
])('wall time after a clock change: %s', (date, offset) => {
  const people = [person({ days: [{ date: d(date), state: 'approved' }] })];
  const window = { from: at(`${date} 00:00`), to: at(`${date} 23:59`) };
  const due = dueReminders(regulation(MET), settings, people, window, new Set());
  expect(due.map((one) => isoWithOffset(one.at))).toEqual(
    ['08:30', '09:50', '19:50'].map((time) => `${date}T${time}:00${offset}`),
  );
});

test('a reminder is worth nothing once its band, or the window, is past', () => {
  const permits = [{ date: THURSDAY, ...band('09:30', '11:00') }];
  const window = { from: at('2026-05-14 00:00'), to: at('2026-05-15 00:00') };
  const expiry = (one: ReminderPerson) =>
    dueReminders(regulation(MET), settings, [one], window, new Set()).map((due) =>
      'expiresAt' in due ? isoWithOffset(due.expiresAt).slice(11, 16) : '',
    );
  expect(expiry(person())).toEqual(['', '10:00', '20:00']);
  expect(expiry(person({ permits }))).toEqual(['', '13:00', '20:00']);
});

test('approved in the very minute: it falls due', () => {
  const days: ReminderPerson['days'] = [
    { date: THURSDAY, state: 'approved', changedAt: at('2026-05-14 09:50') },
  ];
  expect(plan({ people: [person({ days })] })).toEqual(usual.slice(1));
});

test.each([
  [10, '10:00'],
  [0, '13:00'],
])('%i minutes ahead of a band from 10 to 13 it is of use until %s', (contactLeadMinutes, until) => {
  const window = { from: at('2026-05-14 00:00'), to: at('2026-05-15 00:00') };
  const due = dueReminders(
    regulation(MET),
    { ...settings, contactLeadMinutes },
    [person()],
    window,
    new Set(),
  );
  const expires = due.flatMap((one) => (one.kind === 'contact-band-start' ? [one.expiresAt] : []));
  expect(expires).toEqual([at(`2026-05-14 ${until}`)]);
});
