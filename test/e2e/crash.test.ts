import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Bot, eventually, makeHome, startBot } from '../helpers/bot.js';
import { type FakeSlack, startFakeSlack, textOf } from '../helpers/fake-slack.js';

/*
 * Thirty people ask one after the other while the process is killed (-9) and started again, round after round.
 * What Slack was told "ok" for must stand in the register, and every card must arrive, once.
 */
const PEOPLE = 30;
const ROUNDS = 6;
const NOW = '2026-11-16T09:30:00+01:00';
const STATED = { activities: 'Istruttoria pratiche', objectives: '3 pratiche chiuse' };
const DATES = ['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27'];

let slack: FakeSlack;
let home: Awaited<ReturnType<typeof makeHome>>;
let bot: Bot;

const email = (index: number) => `p${index}@comune.example`;
const start = async () => {
  bot = await startBot(home, {
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_SIGNING_SECRET: slack.signingSecret,
    SLACK_API_URL: slack.apiUrl,
    GIORNATE_NOW: NOW,
  });
  slack.target(`${bot.url}/slack/events`);
};

beforeAll(async () => {
  slack = await startFakeSlack();
  home = await makeHome('');
  slack.addUser({ id: 'UBOSS', name: 'boss', email: 'boss@comune.example' });
  const rows = ['boss@comune.example,Capo Ufficio,manager,Ufficio,,,2026-01-01,,4,'];
  for (let index = 0; index < PEOPLE; index++) {
    slack.addUser({ id: `U${index}`, name: `p${index}`, email: email(index) });
    rows.push(
      `${email(index)},Persona ${index},employee,Ufficio,boss@comune.example,,2026-01-01,,4,10:00-13:00`,
    );
  }
  const header =
    'email,full_name,role,unit,manager_email,part_time,agreement_from,agreement_to,days_per_month,contact_bands';
  const imported = await home.cli(
    'import',
    'employees',
    await home.file('p.csv', `${[header, ...rows].join('\n')}\n`),
  );
  expect(imported).toMatchObject({ code: 0 });
});

afterAll(async () => {
  await bot?.stop();
  await slack?.close();
  await home?.drop();
});

/** Asks as Slack's client would. @returns whether the person was told that it went */
async function ask(userId: string, date: string): Promise<boolean> {
  try {
    slack.closeModal(userId);
    await slack.command(userId, date);
    while (bot.alive() && !slack.modal(userId)) await sleep(10);
    const form = slack.modal(userId);
    if (!form) return false;
    const sent = await slack.submit(userId, form, { date, ...STATED });
    // a form that stays open as a form told of no success
    return sent.status === 200 && slack.modal(userId)?.submit === undefined;
  } catch {
    return false; // the process died under it
  }
}

test('killed again and again: nothing acknowledged is lost, nothing is sent twice', async () => {
  const acknowledged = new Set<string>();
  const wanted = DATES.flatMap((date) => Array.from({ length: PEOPLE }, (_, person) => ({ person, date })));
  const asker = async () => {
    while (bot.alive()) {
      const next = wanted.shift();
      if (!next) return;
      if (await ask(`U${next.person}`, next.date)) acknowledged.add(`Persona ${next.person}|${next.date}`);
    }
  };
  for (let round = 0; round < ROUNDS; round++) {
    await start();
    const killed = sleep(1500 + Math.random() * 3000).then(() => bot.stop('SIGKILL'));
    await Promise.all([asker(), asker(), asker(), killed]);
  }
  expect(acknowledged.size).toBeGreaterThan(ROUNDS);
  await start();

  const cardsOf = (key: string) => {
    const [name = '', date = ''] = key.split('|');
    const words = [new RegExp(`${name} chiede`), new RegExp(`\\b${Number(date.slice(8))} novembre`)];
    return slack
      .directMessages('UBOSS')
      .map((message) => textOf(message))
      .filter((text) => words.every((word) => word.test(text)));
  };
  // what a killed process had in hand is taken up again when its claim has lapsed, a minute later
  for (const key of acknowledged) await eventually(() => cardsOf(key).length > 0, 180);
  for (const key of acknowledged) expect([key, cardsOf(key).length]).toEqual([key, 1]);
}, 600_000);
