import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { calendarsDoor } from '../src/calendars.js';
import { createHttp, type Http } from '../src/http.js';
import { createMetrics } from '../src/metrics.js';
import { pagesDoor } from '../src/pages.js';
import { localDate } from '../src/rules/local-date.js';
import { toColumn } from '../src/store/dates.js';
import { forgetPages, revokeAllOf } from '../src/store/page-links.js';
import type { Store } from '../src/store/types.js';
import { dayStage } from './helpers/day-stage.js';
import { type Component, dateIn, only, readCalendar, textOf } from './helpers/icalendar.js';
import { type Colleague, from, hire } from './helpers/office.js';
import { memoryStore } from './helpers/store.js';

type Stage = Awaited<ReturnType<typeof dayStage>>;

let store: Store;
let stage: Stage;
let http: Http;
let origin: string;
let metrics: ReturnType<typeof createMetrics>;

beforeAll(async () => {
  store = await memoryStore();
});
beforeEach(async () => {
  stage = await dayStage(store, 'tivoli-2025');
  metrics = createMetrics();
  const ready = async () => ({ ready: true, reasons: [], platforms: [] });
  http = createHttp({ ready, metrics, log: () => undefined });
  http.doors.pages = pagesDoor(stage.parts);
  http.doors.calendars = calendarsDoor(stage.parts);
  origin = await http.listen('127.0.0.1', 0);
  stage.parts.publicUrl = origin;
  return () => http.close(0);
});
afterAll(() => store.close());

const say = (who: Colleague, text: string) => stage.bot.command(from(who), text);

/** The card that comes of a button with this label; beside a line: `label@text of the line`. */
async function pressed(who: Colleague, text: string, label: string, key?: string) {
  const { card } = await say(who, text);
  const [words, line] = label.split('@');
  const items = (card?.lists ?? []).flatMap(({ items: lines }) => lines);
  const beside = items.find((item) => item.text === line)?.button;
  const button = line ? beside : card?.buttons?.find((one) => one.label === words);
  if (!button || button.label !== words) throw new Error(`no «${label}» on ${JSON.stringify(card)}`);
  return (await stage.bot.act(from(who, 'slack', key), button)).card;
}

const addressOn = (card: { text?: string[] } | undefined) =>
  card?.text?.find((line) => line.startsWith('http')) ?? '';

async function addressOf(who: Colleague, text = 'calendario'): Promise<string> {
  const address = addressOn((await say(who, text)).card);
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/calendars\/[0-9a-f]{64}\.ics$/);
  return address;
}

async function eventsAt(address: string): Promise<Component[]> {
  const response = await fetch(address);
  expect(response.status).toBe(200);
  const calendar = readCalendar(new Uint8Array(await response.arrayBuffer()));
  return calendar.components.filter(({ name }) => name === 'VEVENT');
}

const told = async (address: string) =>
  (await eventsAt(address)).map((event) =>
    [dateIn(event, 'DTSTART'), textOf(only(event, 'SUMMARY'))].join(' '),
  );

async function becomes(id: string, data: { state?: 'pending' | 'cancelled' | 'recalled'; kind?: 'remote' }) {
  await store.db.agileDay.update({ where: { id }, data: { ...data, version: { increment: 1 } } });
}

const away = (who: Colleague, date: string) =>
  store.db.absence.create({
    data: {
      ...{ personId: who.id, kind: 'sickness' },
      ...{ from: toColumn(localDate(date)), to: toColumn(localDate(date)) },
    },
  });

test('my days: approved and waiting, where and when to reach me; none that was cancelled or on which I am away', async () => {
  const [kept, waits, off, sick, home] = await Promise.all(
    ['2026-11-26', '2026-11-27', '2026-12-01', '2026-12-03', '2026-12-10'].map((date) =>
      stage.approved(date),
    ),
  );
  await becomes(waits ?? '', { state: 'pending' });
  await becomes(off ?? '', { state: 'cancelled' });
  await becomes(home ?? '', { kind: 'remote' });
  await away(stage.aldo, '2026-12-03');
  const address = await addressOf(stage.aldo);
  expect(await told(address)).toEqual([
    '2026-11-26 Lavoro agile',
    '2026-11-27 Lavoro agile (in attesa)',
    '2026-12-10 Lavoro da remoto',
  ]);
  const [first, second, third] = await eventsAt(address);
  expect(first?.properties).toMatchObject({
    UID: [{ value: `${kept}@giornate` }],
    STATUS: [{ value: 'CONFIRMED' }],
    SEQUENCE: [{ value: '2' }],
    LOCATION: [{ value: 'casa' }],
    DESCRIPTION: [{ value: expect.stringMatching(/10.*13/) }],
  });
  expect(second?.properties).toMatchObject({ STATUS: [{ value: 'TENTATIVE' }], SEQUENCE: [{ value: '3' }] });
  expect(third?.properties.DESCRIPTION).toBeUndefined();
  const text = await (await fetch(address)).text();
  expect(text).not.toMatch(/Istruttoria|pratiche|sickness|malattia/);
  expect(text).not.toContain(sick);
});

test('from sixty days back to four hundred ahead, and a request that lapsed no more', async () => {
  // it is 18 November 2026
  for (const date of ['2026-09-18', '2026-09-19', '2027-12-23', '2027-12-24']) await stage.approved(date);
  const lapsed = await stage.approved('2026-11-17');
  await becomes(lapsed, { state: 'pending' });
  const today = await stage.approved('2026-11-18');
  await becomes(today, { state: 'pending' });
  const address = await addressOf(stage.aldo);
  expect((await told(address)).map((line) => line.slice(0, 10))).toEqual([
    ...['2026-09-19', '2026-11-18', '2027-12-23'],
  ]);
});

test('in the person’s language, whatever it is when the calendar asks', async () => {
  await stage.approved('2026-11-26');
  const address = await addressOf(stage.aldo);
  await store.db.person.update({ where: { id: stage.aldo.id }, data: { locale: 'en' } });
  expect(await told(address)).toEqual(['2026-11-26 Remote day']);
});

test('the unit: name and that it is a remote day, for its members and who manages its people', async () => {
  await stage.approved('2026-11-26');
  const waits = await stage.approved('2026-11-27');
  await becomes(waits, { state: 'pending' });
  await stage.approved('2026-12-01', stage.noemi);
  await away(stage.noemi, '2026-12-01');
  await stage.approved('2026-12-02', stage.noemi);
  const shown = ['2026-11-26 Aldo Riva: lavoro agile', '2026-12-02 Noemi Bassi: lavoro agile'];
  expect(await told(await addressOf(stage.noemi, 'calendario unità'))).toEqual(shown);
  // Dora is of another unit and manages somebody of this one
  const doras = addressOn(await pressed(stage.dora, 'calendario', 'Apri@Ragioneria'));
  expect(await told(doras)).toEqual(shown);
  expect(await (await fetch(doras)).text()).not.toMatch(/casa|Contattabile|Istruttoria/);
  const stranger = await hire(store, 'Vera Strani', { unit: 'Anagrafe' });
  const ragioneria = await store.db.unit.findUniqueOrThrow({ where: { name: 'Ragioneria' } });
  const forged = await stage.bot.act(from(stranger), { act: 'calendar', subject: ragioneria.id });
  expect([forged.card, forged.note]).toEqual([undefined, expect.stringContaining('chi ne fa parte')]);
  expect(await store.db.pageLink.count({ where: { personId: stranger.id } })).toBe(0);
});

test('who leaves the unit, or manages nobody of it any more, finds nothing at the address', async () => {
  const [noemis, doras] = [
    await addressOf(stage.noemi, 'calendario unità'),
    addressOn(await pressed(stage.dora, 'calendario', 'Apri@Ragioneria')),
  ];
  const status = async (address: string) => (await fetch(address)).status;
  expect(await Promise.all([noemis, doras].map(status))).toEqual([200, 200]);
  const other = await store.db.unit.create({ data: { name: 'Tributi' } });
  await store.db.person.update({ where: { id: stage.noemi.id }, data: { unitId: other.id } });
  await store.db.person.updateMany({
    where: { managerId: stage.dora.id, unit: { name: 'Ragioneria' } },
    data: { managerId: null },
  });
  expect(await Promise.all([noemis, doras].map(status))).toEqual([404, 404]);
});

test('the address is shown once; a new one ends the old one, revoking ends it for good', async () => {
  await stage.approved('2026-11-26');
  const first = await addressOf(stage.aldo);
  const again = (await say(stage.aldo, 'calendario')).card;
  expect(addressOn(again)).toBe('');
  expect(again?.text?.join(' ')).toContain('mercoledì 18 novembre');
  const second = addressOn(await pressed(stage.aldo, 'calendario', 'Nuovo indirizzo', 'press-1'));
  expect([(await fetch(first)).status, await told(second)]).toEqual([404, ['2026-11-26 Lavoro agile']]);
  // the same press delivered again must not take away what was just shown
  const redelivered = await pressed(stage.aldo, 'calendario', 'Nuovo indirizzo', 'press-1');
  expect([addressOn(redelivered), (await fetch(second)).status]).toEqual(['', 200]);
  const revoked = await pressed(stage.aldo, 'calendario', 'Revoca');
  expect(revoked?.text?.join(' ')).toContain('Indirizzo revocato');
  expect(revoked?.buttons?.map(({ label }) => label)).toEqual(['Nuovo indirizzo']);
  expect((await fetch(second)).status).toBe(404);
  const acts = await store.db.audit.findMany({
    where: { act: { startsWith: 'calendar' } },
    orderBy: { id: 'asc' },
  });
  expect(acts.map(({ act }) => act)).toEqual(['calendar', 'calendar', 'calendar-revoke']);
  expect(JSON.stringify(acts.map(({ changes }) => changes))).not.toContain(second.slice(-68, -4));
  // another person's own and the unit's stay apart
  expect((await fetch(await addressOf(stage.noemi))).status).toBe(200);
});

test('two looks at once make one address', async () => {
  await Promise.all([say(stage.aldo, 'calendario'), say(stage.aldo, 'calendario')]);
  expect(await store.db.pageLink.count()).toBe(1);
});

test('wrong, revoked, a page’s, the hash itself: all alike, and nothing', async () => {
  const address = await addressOf(stage.aldo);
  await pressed(stage.aldo, 'calendario', 'Revoca');
  const { secret: hash } = await store.db.pageLink.findFirstOrThrow();
  const answers = new Set<string>();
  for (const name of [
    ...[
      address.slice(-68),
      `${randomBytes(32).toString('hex')}.ics`,
      `${hash}.ics`,
      'x.ics',
      '',
      '../pages/x',
    ],
    address.slice(-68, -4),
  ]) {
    const response = await fetch(`${origin}/calendars/${name}`, { headers: { cookie: 'a=b' } });
    const headers = Object.fromEntries(response.headers);
    for (const changing of ['date', 'connection', 'keep-alive']) delete headers[changing];
    if (!name.startsWith('..'))
      answers.add(JSON.stringify([response.status, await response.text(), headers]));
  }
  expect([...answers]).toEqual([expect.stringMatching(/^\[404,"Not found/)]);
});

test('a calendar is no page and a page no calendar', async () => {
  const secret = (await addressOf(stage.aldo)).slice(-68, -4);
  expect((await fetch(`${origin}/pages/${secret}`)).status).toBe(404);
  await store.db.pageLink.updateMany({ data: { kind: 'agreement' } });
  expect((await fetch(`${origin}/calendars/${secret}.ics`)).status).toBe(404);
});

test('what calendar programs ask of the wire', async () => {
  const id = await stage.approved('2026-11-26');
  const address = await addressOf(stage.aldo);
  const whole = await fetch(address);
  const body = await whole.text();
  const etag = whole.headers.get('etag') ?? '';
  expect(Object.fromEntries(whole.headers)).toMatchObject({
    'content-type': 'text/calendar; charset=utf-8',
    'cache-control': expect.stringContaining('private'),
    'content-length': String(Buffer.byteLength(body)),
  });
  expect(whole.headers.get('set-cookie')).toBeNull();
  const head = await fetch(address, { method: 'HEAD' });
  expect([head.status, await head.text(), head.headers.get('etag')]).toEqual([200, '', etag]);
  expect(head.headers.get('content-length')).toBe(String(Buffer.byteLength(body)));
  const asked = (tag: string) => fetch(address, { headers: { 'if-none-match': tag } });
  for (const tag of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
    const same = await asked(tag);
    expect([same.status, await same.text(), same.headers.get('etag')]).toEqual([304, '', etag]);
  }
  expect((await asked('"other"')).status).toBe(200);
  await becomes(id, { state: 'recalled' });
  expect((await asked(etag)).status).toBe(200);
  expect((await fetch(`${address}?nocache=1`)).status).toBe(200);
  expect((await fetch(address, { method: 'POST' })).status).toBe(405);
  const counted = await metrics.text();
  expect(counted).toContain('route="/calendars",status="304"');
  expect(counted).not.toContain(address.slice(-68, -4));
});

test('without a public address nobody is given one', async () => {
  stage.parts.publicUrl = undefined;
  const { card, note } = await say(stage.aldo, 'calendario');
  expect([card, note]).toEqual([undefined, expect.stringContaining('GIORNATE_PUBLIC_URL')]);
  expect(await store.db.pageLink.count()).toBe(0);
});

test('who has left keeps no link; revoked ones are forgotten after a while, living ones never', async () => {
  const [own, unit, other] = [
    await addressOf(stage.aldo),
    await addressOf(stage.aldo, 'calendario unità'),
    await addressOf(stage.noemi),
  ];
  const now = stage.parts.clock.now();
  expect(await revokeAllOf(store.db, stage.aldo.id, now)).toBe(2);
  expect(await revokeAllOf(store.db, stage.aldo.id, now)).toBe(0);
  expect([(await fetch(own)).status, (await fetch(unit)).status, (await fetch(other)).status]).toEqual([
    ...[404, 404, 200],
  ]);
  await forgetPages(store.db, now);
  expect(await store.db.pageLink.count()).toBe(3);
  await forgetPages(store.db, new Date(now.getTime() + 1));
  expect((await store.db.pageLink.findMany()).map(({ personId }) => personId)).toEqual([stage.noemi.id]);
});
