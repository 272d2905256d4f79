import { afterEach, beforeEach, expect, test } from 'vitest';
import { composeCard, composeMessage, composeStatus } from '../../src/app/compose/index.js';
import { heldUntil } from '../../src/app/held-until.js';
import { planStatuses } from '../../src/app/plan-statuses.js';
import { createSlack, type Slack } from '../../src/chat/slack/app.js';
import { createWorker, type Worker } from '../../src/delivery/worker.js';
import { localDate } from '../../src/rules/local-date.js';
import { toColumn } from '../../src/store/dates.js';
import { enqueue } from '../../src/store/messages.js';
import type { Store } from '../../src/store/types.js';
import { type DayStage, dayStage, instant } from '../helpers/day-stage.js';
import { type FakeSlack, type FakeUser, startFakeSlack } from '../helpers/fake-slack.js';
import { type Colleague, from } from '../helpers/office.js';
import { memoryStore } from '../helpers/store.js';

/** A Thursday; the window is open from 07:30 to 20:00. */
const DAY = '2026-11-26';
const OURS = {
  text: 'In lavoro agile',
  emoji: ':house_with_garden:',
  expiration: instant(`${DAY} 20:00`).getTime() / 1000,
};
const NONE = { text: '', emoji: '', expiration: 0 };

let store: Store;
let stage: DayStage;
let slack: FakeSlack;
let app: Slack;
let worker: Worker;
let aldo: FakeUser;

beforeEach(() => open());
afterEach(async () => {
  await store.queue.drain();
  await app.stop();
  await slack.close();
  await store.close();
});

async function open({ token = true } = {}): Promise<void> {
  store = await memoryStore();
  stage = await dayStage(store, 'tivoli-2025', `${DAY} 07:00`);
  slack = await startFakeSlack();
  aldo = slack.addUser({ id: 'U0ALDO', name: 'Aldo Riva', email: stage.aldo.email });
  slack.addUser({ id: 'U0NOEMI', name: 'Noemi Bassi', email: stage.noemi.email });
  const { parts } = stage;
  app = createSlack({
    ...{ botToken: slack.botToken, signingSecret: slack.signingSecret, apiUrl: slack.apiUrl },
    ...(token ? { statusToken: slack.statusToken } : {}),
    ...{ conversation: stage.bot, now: () => new Date(), log: () => undefined, locale: 'it' as const },
  });
  await app.start();
  parts.ports = { slack: app.port };
  worker = createWorker({
    ...parts,
    compose: (message) => composeMessage(parts, message),
    composeStatus: (message) => composeStatus(parts, message),
    composeCard: (standing) => composeCard(parts, standing),
    heldUntil: heldUntil(parts),
  });
  await worker.start();
}

const wants = (who: Colleague, slackStatus = true) =>
  store.db.person.update({ where: { id: who.id }, data: { slackStatus } });

/** The minute `time` of the day comes, and what was planned is done. */
async function minute(time: string): Promise<void> {
  stage.at(`${DAY} ${time}`);
  await store.tx((db) => planStatuses(stage.parts, db, { to: stage.parts.clock.now() }));
  store.queue.wake();
  await worker.settled();
}

const away = (who: Colleague) => {
  const date = toColumn(localDate(DAY));
  return store.db.absence.create({ data: { personId: who.id, from: date, to: date, kind: 'sickness' } });
};
const becomes = (id: string, state: 'recalled' | 'cancelled' | 'swapped') =>
  store.db.agileDay.update({ where: { id }, data: { state, version: { increment: 1 } } });
const sets = () => slack.callsOf('users.profile.set').length;

test('from the opening of the window to its close, once', async () => {
  await stage.approved(DAY);
  await wants(stage.aldo);
  await minute('07:29');
  expect(aldo.status).toBeUndefined();
  await minute('07:30');
  expect(aldo.status).toEqual(OURS);
  await minute('07:31');
  expect(sets()).toBe(1);
  // nobody was written to
  expect(slack.callsOf('chat.postMessage')).toEqual([]);
  expect(await store.db.sentCard.count({ where: { moment: { startsWith: 'slack' } } })).toBe(0);
});

test('in the person’s own language; telework is called that', async () => {
  const id = await stage.approved(DAY);
  await wants(stage.aldo);
  await store.db.person.update({ where: { id: stage.aldo.id }, data: { locale: 'en' } });
  await store.db.agileDay.update({ where: { id }, data: { kind: 'remote' } });
  await minute('07:30');
  expect(aldo.status?.text).toBe('Teleworking');
});

test('a day approved when the window is open already is shown as well; none after it has closed', async () => {
  await wants(stage.aldo);
  await minute('07:30');
  expect(sets()).toBe(0);
  const id = await stage.approved(DAY);
  await minute('10:12');
  expect(aldo.status).toEqual(OURS);
  await becomes(id, 'cancelled');
  await stage.approved(DAY);
  aldo.status = NONE;
  await minute('20:00');
  expect(aldo.status).toEqual(NONE);
});

test.each(['recalled', 'cancelled', 'swapped'] as const)('a day that is %s takes it away', async (state) => {
  const id = await stage.approved(DAY);
  await wants(stage.aldo);
  await minute('07:30');
  await becomes(id, state);
  await minute('11:00');
  expect(aldo.status).toEqual(NONE);
  await minute('11:01');
  expect(sets()).toBe(2);
});

test('so does an absence, and who wants it no more', async () => {
  const noemi = slack.addUser({ id: 'U0NOEMI', name: 'Noemi Bassi', email: stage.noemi.email });
  for (const who of [stage.aldo, stage.noemi]) {
    await stage.approved(DAY, who);
    await wants(who);
  }
  await minute('07:30');
  expect([aldo.status, noemi.status]).toEqual([OURS, OURS]);
  await away(stage.aldo);
  await wants(stage.noemi, false);
  await minute('09:00');
  expect([aldo.status, noemi.status]).toEqual([NONE, NONE]);
});

test('one of their own is theirs: before, and when ours ends', async () => {
  const own = { text: 'In riunione', emoji: ':calendar:', expiration: 0 };
  const id = await stage.approved(DAY);
  await wants(stage.aldo);
  aldo.status = own;
  await minute('07:30');
  expect(aldo.status).toEqual(own);
  await becomes(id, 'recalled');
  await minute('11:00');
  expect(aldo.status).toEqual(own);
  expect(sets()).toBe(0);
});

test('not unasked, not while away, not before it is approved, not on another day', async () => {
  await stage.approved(DAY, stage.noemi);
  const mine = await stage.approved(DAY);
  await wants(stage.aldo);
  await away(stage.aldo);
  await minute('07:30');
  await store.db.absence.deleteMany();
  await store.db.agileDay.update({ where: { id: mine }, data: { state: 'pending' } });
  await minute('07:31');
  await store.db.agileDay.update({
    where: { id: mine },
    data: { state: 'approved', date: toColumn(localDate('2026-11-27')) },
  });
  await minute('07:32');
  expect(slack.callsOf('users.profile.get')).toEqual([]);
});

test('what ended before it was done is not done', async () => {
  const id = await stage.approved(DAY);
  await wants(stage.aldo);
  stage.at(`${DAY} 07:30`);
  await store.tx(async (db) => {
    await planStatuses(stage.parts, db, { to: stage.parts.clock.now() });
    await db.agileDay.update({ where: { id }, data: { state: 'recalled' } });
  });
  store.queue.wake();
  await worker.settled();
  expect(sets()).toBe(0);
  expect((await store.db.message.findFirstOrThrow({ where: { moment: 'slack-status' } })).state).toBe(
    'dropped',
  );
});

test('another day of the same date keeps what the first one showed', async () => {
  const first = await stage.approved(DAY);
  await wants(stage.aldo);
  await minute('07:30');
  await becomes(first, 'cancelled');
  await stage.approved(DAY);
  await minute('09:00');
  expect(aldo.status).toEqual(OURS);
});

test('Slack slows statuses down, and them alone', async () => {
  await stage.approved(DAY);
  await wants(stage.aldo);
  slack.fault('users.profile.get', { kind: 'rate-limited', retryAfter: 2 }, 1);
  await minute('07:30');
  expect(aldo.status).toBeUndefined();
  const noemi = { personId: stage.noemi.id, date: localDate(DAY), at: stage.parts.clock.now() };
  await stage.approved(DAY, stage.noemi);
  const day = await store.db.agileDay.findFirstOrThrow({ where: { personId: stage.noemi.id } });
  await store.tx((db) =>
    enqueue(store, db, [{ ...noemi, key: 'card', moment: 'day-card', dayId: day.id, reply: true }]),
  );
  store.queue.wake();
  await worker.settled();
  expect(slack.directMessages('U0NOEMI')).toHaveLength(1);
  expect(aldo.status).toBeUndefined();
  // the silence is over by the real time, the message due by the bot's: minute after minute
  let passed = 30;
  await expect
    .poll(
      async () => {
        passed += 1;
        await minute(`07:${Math.min(passed, 59)}`);
        return aldo.status;
      },
      { timeout: 30_000, interval: 200 },
    )
    .toEqual(OURS);
  const { state, attempts } = await store.db.message.findFirstOrThrow({ where: { moment: 'slack-status' } });
  expect([state, attempts]).toEqual(['sent', 1]);
});

const settings = (who: Colleague, platform: 'slack' | 'teams' = 'slack') =>
  stage.bot.command(from(who, platform), 'impostazioni');
/** People are known by e-mail here, whatever the account is called. */
const known = () => {
  if (stage.parts.ports.slack) {
    stage.parts.ports.slack.emailOf = async ({ userId }) => userId.replace(/^(slack|teams)-/, '');
    stage.parts.ports.teams = { ...stage.parts.ports.slack, platform: 'teams' };
  }
};

test('it is offered on Slack, kept as chosen, and untouched by a form that does not ask', async () => {
  known();
  const field = async (platform: 'slack' | 'teams' = 'slack') =>
    (await settings(stage.aldo, platform)).form?.fields.find(({ name }) => name === 'status');
  expect(await field()).toMatchObject({ kind: 'toggle', value: '' });
  expect(await field('teams')).toBeUndefined();
  const send = (fields: Record<string, string>, platform: 'slack' | 'teams' = 'slack') =>
    stage.bot.act(from(stage.aldo, platform), { act: 'settings-send' }, fields);
  const saved = await send({ status: 'yes' });
  expect(saved.card?.facts).toContainEqual({ label: 'Stato su Slack', value: 'Attivo' });
  expect(await field()).toMatchObject({ value: 'yes' });
  await send({ summary: 'yes' }, 'teams');
  expect(await field()).toMatchObject({ value: 'yes' });
  await send({ status: '' });
  expect(await field()).toMatchObject({ value: '' });
});

test('without the token it is not offered, and nothing is planned for who once wanted it', async () => {
  await store.queue.drain();
  await app.stop();
  await slack.close();
  await store.close();
  await open({ token: false });
  known();
  const { form } = await settings(stage.aldo);
  expect(form?.fields.map(({ name }) => name)).not.toContain('status');
  await stage.approved(DAY);
  await wants(stage.aldo);
  await minute('07:30');
  expect(await store.db.message.count({ where: { moment: { startsWith: 'slack' } } })).toBe(0);
});
