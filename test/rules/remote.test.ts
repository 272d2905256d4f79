import { expect, test } from 'vitest';
import { regulation } from '../../src/regulations/index.js';
import type { Act, Actor } from '../../src/rules/act.js';
import { decide } from '../../src/rules/decide.js';
import type { Agreement, Day, PersonFacts } from '../../src/rules/facts.js';
import { dueReminders, type ReminderPerson } from '../../src/rules/reminders.js';
import { at, band, d, factsOf, request, verdict, type World } from './helpers.js';

const TIV = 'tivoli-2025';
// Monday 11 to Sunday 17 May 2026 is week 20; asked on Monday at nine unless the row says otherwise
const THURSDAY = d('2026-05-14');

const remoteAgreement: Agreement = {
  signedOn: d('2026-01-15'),
  from: d('2026-01-19'),
  to: d('2027-01-18'),
  daysPerWeek: 2,
  contactBands: [],
  places: ['Casa'],
  signedBy: ['employee', 'manager'],
  attachments: ['workstation-declaration', 'safety-notice'],
};
const monthly: Partial<Agreement> = { daysPerWeek: undefined, daysPerMonth: 8, minPresencePerWeek: 2 };

interface Remote extends World {
  /** Changes of the agreement of lavoro da remoto; null: none. */
  remote?: Partial<Agreement> | null;
  offered?: boolean;
}

function given({ remote = {}, offered = true, ...world }: Remote = {}) {
  return factsOf(TIV, {
    ...world,
    person: { ...world.person, remoteAgreement: remote && { ...remoteAgreement, ...remote } },
    facts: { policy: { remoteWork: offered }, ...world.facts },
  });
}
const ask = (dates: string | string[], more: Parameters<typeof request>[1] = {}) =>
  request(dates, { kind: 'remote', ...more });
const remoteDay = (date: string, more: Partial<Day> = {}): Day => ({
  ...{ date: d(date), state: 'approved', kind: 'remote' },
  ...more,
});

test.each<[string, Remote, Act, string]>([
  ['offered, and agreed', {}, ask('2026-05-14'), 'accepted'],
  ['not offered by the organisation (22.4)', { offered: false }, ask('2026-05-14'), 'refused TIV-22.4'],
  ['nothing said about it', { facts: { policy: {} } }, ask('2026-05-14'), 'refused TIV-22.4'],
  ['an agile day needs no offer', { offered: false }, request('2026-05-14'), 'accepted'],
  ['no agreement of remoto', { remote: null }, ask('2026-05-14'), 'refused TIV-4.2'],
  [
    'the agreement of agile days does not do',
    { remote: null, agreement: {} },
    ask('2026-05-14'),
    'refused TIV-4.2',
  ],
  ['nor the other way round', { agreement: null }, request('2026-05-14'), 'refused TIV-4.2'],
  ['its own term', { remote: { to: d('2026-05-13') } }, ask('2026-05-14'), 'refused TIV-17.1'],
  ['its own withdrawal', { remote: { withdrawnFrom: THURSDAY } }, ask('2026-05-14'), 'refused TIV-17.2'],
  // place: the main one and further usual ones (23.2)
  ['a place of the agreement', {}, ask('2026-05-14', { place: { listed: true } }), 'accepted'],
  ['not of the agreement', {}, ask('2026-05-14', { place: { listed: false } }), 'refused TIV-23.2'],
  ['which an agile day may be', {}, request('2026-05-14', { place: { listed: false } }), 'accepted'],
  ['in the open: nothing is written', {}, ask('2026-05-14', { place: { indoor: false } }), 'accepted'],
  // coworking: on the days of the agreement (11.1)
  [
    'coworking, no days agreed',
    {},
    ask('2026-05-14', { place: { municipalSite: true } }),
    'refused TIV-11.1',
  ],
  [
    'coworking on Thursdays',
    { remote: { coworkingDays: [4] } },
    ask('2026-05-14', { place: { municipalSite: true, listed: false } }),
    'accepted',
  ],
  [
    'coworking on two days, one of them agreed',
    { remote: { coworkingDays: [4] } },
    ask(['2026-05-13', '2026-05-14'], { place: { municipalSite: true } }),
    'refused TIV-11.1',
  ],
  [
    'agile in a coworking space needs no agreed days',
    {},
    request('2026-05-14', { place: { municipalSite: true } }),
    'accepted',
  ],
  // placing and whole days are those of the act
  ['half a day', {}, ask('2026-05-14', { portion: 'half' }), 'refused GEN-DAY'],
  ['by 20:00 of the eve', { now: '2026-05-13 20:01' }, ask('2026-05-14'), 'refused TIV-21.3d'],
  ['once the day has begun', { now: '2026-05-14 07:30' }, ask('2026-05-14'), 'refused GEN-PAST'],
  ['by the manager', {}, ask('2026-05-14', { by: 'manager' }), 'refused GEN-ROLE'],
])('%s', (_, world, act, expected) => {
  expect(verdict(given(world), act)).toBe(expected);
});

// 20.4 counts agile and remote days together (23.1)
test.each<[string, Remote, Act, string]>([
  ['second of the week', { days: ['2026-05-12'] }, ask('2026-05-14'), 'accepted'],
  [
    'third, after two agile ones',
    { days: ['2026-05-12', '2026-05-13'] },
    ask('2026-05-14'),
    'refused TIV-20.4b',
  ],
  [
    'third, after one of each',
    { days: ['2026-05-12', remoteDay('2026-05-13')] },
    ask('2026-05-14'),
    'refused TIV-20.4b',
  ],
  [
    'an agile third, after two remote ones',
    { days: [remoteDay('2026-05-12'), remoteDay('2026-05-13')] },
    request('2026-05-14'),
    'refused TIV-20.4b',
  ],
  [
    'by its own number: one a week',
    { remote: { daysPerWeek: 1 }, days: ['2026-05-12'] },
    ask('2026-05-14'),
    'refused TIV-20.4b',
  ],
  [
    'which is not that of agile days',
    { remote: { daysPerWeek: 1 }, days: [remoteDay('2026-05-12')] },
    request('2026-05-14'),
    'accepted',
  ],
  [
    'ninth of the month, four of each',
    {
      now: '2026-05-01 09:00',
      remote: monthly,
      days: [
        ...['2026-05-04', '2026-05-05', '2026-05-11', '2026-05-12'],
        ...['2026-05-18', '2026-05-19', '2026-05-25', '2026-05-26'].map((date) => remoteDay(date)),
      ],
    },
    ask('2026-05-14'),
    'refused TIV-20.4a',
  ],
  // two days of presence a week: three of five may be away
  [
    'third of the week, two left in presence',
    { remote: monthly, days: ['2026-05-12', remoteDay('2026-05-13')] },
    ask('2026-05-14'),
    'accepted',
  ],
  [
    'fourth, one left',
    { remote: monthly, days: ['2026-05-12', '2026-05-13', remoteDay('2026-05-15')] },
    ask('2026-05-14'),
    'refused TIV-20.4a-pres',
  ],
  // the weekdays of its agreement
  ['another weekday', { remote: { weekdays: [2] } }, ask('2026-05-14'), 'refused TIV-20.4d'],
  [
    'those of the agile agreement do not bind it',
    { agreement: { weekdays: [2] } },
    ask('2026-05-14'),
    'accepted',
  ],
  // one booking a date, whatever its kind
  ['an agile day is there', { days: ['2026-05-14'] }, ask('2026-05-14'), 'refused GEN-DUP'],
  ['a remote day is there', { days: [remoteDay('2026-05-14')] }, request('2026-05-14'), 'refused GEN-DUP'],
  [
    'one cancelled is none',
    { days: [remoteDay('2026-05-14', { state: 'cancelled' })] },
    request('2026-05-14'),
    'accepted',
  ],
  // derogations (20.5)
  [
    'over the number, documented',
    { days: ['2026-05-12', remoteDay('2026-05-13')] },
    ask('2026-05-14', { reason: 'x', derogation: { article: '6.2', documented: true } }),
    'warned TIV-6.2',
  ],
  [
    'over the number, not documented',
    { days: ['2026-05-12', remoteDay('2026-05-13')] },
    ask('2026-05-14', { reason: 'x', derogation: { article: '6.2' } }),
    'refused TIV-6.2',
  ],
  [
    'three a week granted by the administration',
    { ...granted(3), days: ['2026-05-12', remoteDay('2026-05-13')] },
    ask('2026-05-14'),
    'accepted',
  ],
  [
    'a fourth is over it',
    { ...granted(3), days: ['2026-05-12', remoteDay('2026-05-13'), '2026-05-15'] },
    ask('2026-05-14'),
    'refused TIV-6.1',
  ],
])('quota: %s', (_, world, act, expected) => {
  expect(verdict(given(world), act)).toBe(expected);
});

function granted(daysPerWeek: number): { person: Partial<PersonFacts> } {
  const one = { article: '6.1', from: d('2026-05-11'), to: d('2026-05-17'), authorisedBy: 'manager' };
  return { person: { derogations: [{ ...one, daysPerWeek }] } };
}

test('the quota told is by the number of its agreement, over days of both kinds', () => {
  const world: Remote = { remote: monthly, days: ['2026-05-05', '2026-05-12'] };
  expect(decide(given(world), ask('2026-05-14'))).toMatchObject({
    state: 'approved',
    quota: { used: 3, limit: 8, period: '2026-05' },
  });
  expect(decide(given(world), request('2026-05-14')).quota).toEqual({
    used: 2,
    limit: 2,
    period: '2026-W20',
  });
});

test('the earliest date is one on which a remote day may be', () => {
  // week 20 is full; Monday 18 is closed for remoto by its agreement, which has Tuesdays and Thursdays
  const world: Remote = { remote: { weekdays: [2, 4] }, days: ['2026-05-12', '2026-05-13'] };
  expect(decide(given(world), ask('2026-05-14')).earliest).toBe('2026-05-19');
  expect(decide(given({ offered: false }), ask('2026-05-14')).earliest).toBeUndefined();
});

const recall = (by: Actor = 'manager', reason: string | undefined = 'x'): Act => ({
  ...{ type: 'recall', by, date: THURSDAY, cause: 'service' },
  ...(reason ? { reason } : {}),
});

// TIV-21.1, 21.4: a recall for Thursday arrives by Wednesday 20:00, or is one of the day itself
test.each<[string, string, Act, string, number]>([
  ['in good time', '2026-05-13 19:59', recall(), 'accepted', 0],
  ['too late for the day not to count', '2026-05-13 20:00', recall(), 'accepted', 1],
  ['during the day', '2026-05-14 11:00', recall(), 'accepted', 1],
  ['when the window has closed', '2026-05-14 20:00', recall(), 'refused TIV-21.4', 1],
  ['in time, without a reason', '2026-05-13 19:59', recall('manager', ''), 'refused TIV-21.1', 1],
  ['during the day, without a reason', '2026-05-14 11:00', recall('manager', ''), 'refused TIV-21.4', 1],
  ['by the director', '2026-05-13 19:59', recall('director'), 'refused GEN-ROLE', 1],
])('recall of a remote day: %s', (_, now, act, expected, used) => {
  const facts = given({ now, days: [remoteDay('2026-05-14')] });
  expect(verdict(facts, act)).toBe(expected);
  expect(decide(facts, act).quota).toEqual({ used, limit: 2, period: '2026-W20' });
});

const swap = (to: string, more: object = {}): Act => ({
  ...{ type: 'swap', by: 'employee', date: THURSDAY, to: d(to), reason: 'x' },
  ...more,
});

test.each<[string, Remote, Act, string]>([
  ['within the week', { days: [remoteDay('2026-05-14')] }, swap('2026-05-15'), 'accepted'],
  ['to the next week', { days: [remoteDay('2026-05-14')] }, swap('2026-05-18'), 'refused TIV-21.3b'],
  [
    'late',
    { now: '2026-05-13 20:01', days: [remoteDay('2026-05-14')] },
    swap('2026-05-15'),
    'refused TIV-21.3c',
  ],
  [
    'without a reason',
    { days: [remoteDay('2026-05-14')] },
    swap('2026-05-15', { reason: '' }),
    'refused TIV-21.3a',
  ],
  [
    'to a day already agile',
    { days: [remoteDay('2026-05-14'), '2026-05-15'] },
    swap('2026-05-15'),
    'refused GEN-DUP',
  ],
  [
    'by its own agreement',
    { agreement: null, days: [remoteDay('2026-05-14')] },
    swap('2026-05-15'),
    'accepted',
  ],
  [
    'beyond the end of its own agreement',
    { remote: { to: THURSDAY }, days: [remoteDay('2026-05-14')] },
    swap('2026-05-15'),
    'refused TIV-17.1',
  ],
  [
    'while the workstation is unsuitable',
    { remote: { suspension: { from: d('2026-05-15') } }, days: [remoteDay('2026-05-14')] },
    swap('2026-05-15'),
    'refused TIV-10.7',
  ],
])('swap of a remote day: %s', (_, world, act, expected) => {
  expect(verdict(given(world), act)).toBe(expected);
});

test('a swap of a remote day is confirmed as one', () => {
  const days = [remoteDay('2026-05-14', { swap: { to: d('2026-05-15'), by: 'employee' } })];
  const act: Act = { type: 'confirm-swap', by: 'manager', date: THURSDAY, to: d('2026-05-15') };
  expect(decide(given({ agreement: null, days }), act)).toMatchObject({
    outcome: 'accepted',
    state: 'swapped',
    quota: { used: 1, limit: 2 },
  });
  expect(verdict(given({ remote: null, days }), act)).toBe('refused TIV-4.2');
});

// TIV-10.7: unsuitable from Monday 11 on, to be mended by Friday 15
const unsuitable = (mendedOn?: string, fixBy: string | undefined = '2026-05-15'): Partial<Agreement> => ({
  suspension: {
    from: d('2026-05-11'),
    ...(mendedOn ? { mendedOn: d(mendedOn) } : {}),
    ...(fixBy ? { fixBy: d(fixBy) } : {}),
  },
});

test.each<[string, Partial<Agreement>, string, string, string]>([
  ['the day before it begins', unsuitable(), '2026-05-07', '2026-05-08', 'accepted'],
  ['the first day', unsuitable(), '2026-05-07', '2026-05-11', 'refused agreement-suspended'],
  [
    'a day before it is to be mended',
    unsuitable(),
    '2026-05-11',
    '2026-05-15',
    'refused agreement-suspended',
  ],
  ['one after it: nobody knows yet', unsuitable(), '2026-05-15', '2026-05-18', 'refused agreement-suspended'],
  ['not mended in time: ended', unsuitable(), '2026-05-16', '2026-05-18', 'refused agreement-ended'],
  [
    'not mended, no day set',
    unsuitable(undefined, ''),
    '2026-06-16',
    '2026-06-18',
    'refused agreement-suspended',
  ],
  [
    'mended, the day before',
    unsuitable('2026-05-13'),
    '2026-05-11',
    '2026-05-12',
    'refused agreement-suspended',
  ],
  ['mended, that day', unsuitable('2026-05-13'), '2026-05-11', '2026-05-13', 'accepted'],
  ['mended, later', unsuitable('2026-05-13'), '2026-05-20', '2026-05-25', 'accepted'],
  ['mended on the last day', unsuitable('2026-05-15'), '2026-05-18', '2026-05-20', 'accepted'],
  ['mended a day late', unsuitable('2026-05-16'), '2026-05-18', '2026-05-20', 'refused agreement-ended'],
  ['mended, no day set', unsuitable('2026-06-01', ''), '2026-06-01', '2026-06-03', 'accepted'],
])('unsuitable workstation: %s', (_, remote, today, date, expected) => {
  const { outcome, findings } = decide(given({ remote, now: `${today} 09:00` }), ask(date));
  expect([outcome, ...findings.map(({ code }) => code)].join(' ')).toBe(expected);
  for (const { rule } of findings) expect(rule).toBe('TIV-10.7');
});

test('it does not touch agile days', () => {
  expect(verdict(given({ remote: unsuitable(), agreement: unsuitable() }), request('2026-05-14'))).toBe(
    'accepted',
  );
});

test.each<[string, Partial<Agreement>, string]>([
  ['no bands, whatever they would be', { contactBands: [band('05:00', '06:00')] }, 'accepted'],
  ['places not written', { places: undefined }, 'refused TIV-23.2'],
  ['an empty list of places', { places: [] }, 'refused TIV-23.2'],
  ['no number of days', { daysPerWeek: undefined }, 'refused TIV-19.1'],
  ['three a week, without service needs', { daysPerWeek: 3 }, 'refused TIV-20.4b'],
  ['by the month, without presence', { daysPerWeek: undefined, daysPerMonth: 8 }, 'refused TIV-20.4a-pres'],
  ['no end', { to: null }, 'refused TIV-19.1'],
  ['not signed by the manager', { signedBy: ['employee'] }, 'refused TIV-19.1'],
])('signing: %s', (_, changes, expected) => {
  const agreement = { ...remoteAgreement, ...changes };
  const act: Act = { type: 'sign-agreement', by: 'administration', agreement, kind: 'remote' };
  expect(verdict(given({ now: '2026-01-15 09:00', agreement: null, remote: null }), act)).toBe(expected);
});

test.each(['metro-milano-2017', 'comune-milano-2021', 'montepulciano-2024'])(
  '%s has no lavoro da remoto',
  (id) => {
    const facts = factsOf(id, { person: { remoteAgreement }, facts: { policy: { remoteWork: true } } });
    expect(verdict(facts, ask('2026-05-25'))).toContain('GEN-STATE');
    expect(decide(facts, ask('2026-05-25')).findings.map(({ code }) => code)).toContain('remote-not-offered');
  },
);

// Thursday 14 May, 07:00 to 21:00
test('a remote day has no reminder of its own, but is in the digest', () => {
  const person = (id: string, kind: Day['kind']): ReminderPerson => ({
    ...{ id, role: 'employee', workdays: [1, 2, 3, 4, 5], contactBands: [band('10:00', '12:00')] },
    ...{ days: [{ date: THURSDAY, state: 'approved', kind }], absences: [], permits: [], onCall: [] },
  });
  const settings = { contactLeadMinutes: 10, disconnectionLeadMinutes: 10, digestWhenEmpty: false };
  const due = dueReminders(
    regulation(TIV),
    { ...settings, digestAt: band('08:30', '09:00').from },
    [person('agile', 'agile'), person('remote', 'remote'), person('plain', undefined)],
    { from: at('2026-05-14 07:00'), to: at('2026-05-14 21:00') },
    new Set(),
  );
  expect(due.map((one) => [one.kind, one.kind === 'digest' ? one.remote : one.to])).toEqual([
    ['digest', ['agile', 'plain', 'remote']],
    ['contact-band-start', 'agile'],
    ['contact-band-start', 'plain'],
    ['disconnection', 'agile'],
    ['disconnection', 'plain'],
  ]);
});
