import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Bot, eventually, type Home, makeHome, OFFICE, PEOPLE, startBot } from '../helpers/bot.js';
import { type FakeSlack, labelsOf, startFakeSlack, textOf } from '../helpers/fake-slack.js';
import { answerTo, modalOf, shownTo } from '../helpers/shown.js';

/** Monday: with three working days of notice Thursday is the first day that can be asked for. */
const NOW = '2026-11-16T09:30:00+01:00';
const SETTINGS = `organisation: Comune di prova
units:
  - name: Ragioneria
    slackChannel: CRAG
`;
const STATED = { activities: 'Istruttoria pratiche', objectives: '3 pratiche chiuse', place: 'casa' };

let slack: FakeSlack;
let home: Home;
let bot: Bot;

beforeAll(async () => {
  slack = await startFakeSlack();
  for (const [name, email] of Object.entries(PEOPLE)) {
    slack.addUser({
      id: `U${name.toUpperCase()}`,
      name,
      email,
      locale: name === 'noemi' ? 'en-GB' : 'it-IT',
    });
  }
  slack.addChannel({ id: 'CRAG', name: 'ragioneria' });
  home = await makeHome(SETTINGS);
  const people = await home.file('people.csv', OFFICE);
  expect(await home.cli('import', 'employees', people)).toMatchObject({ code: 0 });
  bot = await startBot(home, {
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_SIGNING_SECRET: slack.signingSecret,
    SLACK_API_URL: slack.apiUrl,
    GIORNATE_NOW: NOW,
  });
  slack.target(`${bot.url}/slack/events`);
});

afterAll(async () => {
  expect(await bot?.stop()).toBe(0);
  await slack?.close();
  await home?.drop();
});

const last = (userId: string) => slack.directMessages(userId).at(-1);
const cardFor = (userId: string, words: string) =>
  eventually(() => slack.directMessages(userId).find((message) => textOf(message).includes(words)));

async function openForm(userId: string, text = '') {
  slack.closeModal(userId);
  expect((await slack.command(userId, text)).status).toBe(200);
  return modalOf(slack, userId);
}

async function ask(userId: string, date: string, values: Record<string, string> = {}) {
  const form = await openForm(userId);
  expect((await slack.submit(userId, form, { date, ...STATED, ...values })).status).toBe(200);
}

test('asked, approved, cancelled: every card tells the truth', async () => {
  await ask('UALDO', '2026-11-26');
  const mine = await cardFor('UALDO', 'giovedì 26 novembre');
  expect(labelsOf(mine)).toEqual(['Annulla']);
  const request = await cardFor('ULAURA', 'Aldo Riva');
  expect(textOf(request)).toContain('Istruttoria pratiche');
  expect(labelsOf(request)).toEqual(['Approva', 'Respingi']);

  expect((await slack.press('ULAURA', request, 'Approva')).status).toBe(200);
  await eventually(() => !labelsOf(request).includes('Approva') && textOf(request).includes('Laura Conti'));
  await eventually(() => /approvata/i.test(textOf(mine)));
  await eventually(() => slack.directMessages('UALDO').length === 2); // the notice
  expect(labelsOf(mine)).toContain('Annulla');

  await slack.press('UALDO', mine, 'Annulla');
  await eventually(() => labelsOf(mine).length === 0 && /annullata/i.test(textOf(mine)));
  await eventually(() => /annullat/i.test(textOf(request)));
  await eventually(() => /annullat/i.test(textOf(last('ULAURA') ?? request)));
});

test('rejecting asks for a reason, which the asker reads', async () => {
  await ask('UALDO', '2026-11-25');
  const request = await cardFor('ULAURA', '25 novembre');
  await slack.press('ULAURA', request, 'Respingi');
  const form = await modalOf(slack, 'ULAURA');
  await slack.submit('ULAURA', form, { reason: 'Sportello scoperto' });
  await eventually(() => labelsOf(request).length === 0);
  await cardFor('UALDO', 'Sportello scoperto');
});

test('a refusal offers the earliest date, and its button asks for it', async () => {
  const form = await openForm('UNOEMI');
  await slack.submit('UNOEMI', form, { date: '2026-11-17', ...STATED });
  const refused = await modalOf(slack, 'UNOEMI');
  expect(textOf(refused)).toMatch(/LG art\. 10/);
  expect(labelsOf(refused)).toContain('Request Thursday 19 November');
  await slack.press('UNOEMI', refused, 'Request Thursday 19 November');
  const mine = await cardFor('UNOEMI', 'Thursday 19 November');
  expect(labelsOf(mine)).toEqual(['Cancel']);
});

test('who is not the approver, and whoever comes late, change nothing', async () => {
  await ask('UALDO', '2026-11-24');
  const request = await cardFor('ULAURA', '24 novembre');
  await slack.press('UDORA', request, 'Approva');
  await slack.press('UALDO', request, 'Approva');
  expect(labelsOf(request)).toEqual(['Approva', 'Respingi']);
  const old = { ...request, blocks: [...request.blocks] };
  await slack.press('ULAURA', request, 'Approva');
  await eventually(() => !labelsOf(request).includes('Approva'));
  await slack.press('ULAURA', old, 'Respingi');
  await eventually(() => shownTo(slack, 'ULAURA').some((message) => textOf(message).includes('Laura Conti')));
  expect(textOf(request)).toMatch(/approvata/i);
});

test.each([
  ['saldo', /novembre/],
  ['balance', /novembre/],
  ['oggi', /Ragioneria/],
  ['aiuto', /\/agile saldo/],
])('/agile %s answers privately', async (words, expected) => {
  expect(textOf(await answerTo(slack, 'UALDO', words))).toMatch(expected);
});

test('a person without a manager, and one who is not in the register, are told', async () => {
  const form = await openForm('UUGO');
  await slack.submit('UUGO', form, { date: '2026-11-26', activities: 'a', objectives: 'b' });
  expect(textOf(await modalOf(slack, 'UUGO'))).toMatch(/manca chi decide/);
  slack.addUser({ id: 'UNOBODY', name: 'nobody', email: 'nobody@elsewhere.example' });
  await slack.command('UNOBODY', '');
  await eventually(() => slack.ephemerals('UNOBODY').length === 1);
  expect(slack.modal('UNOBODY')).toBeUndefined();
});

test('forged, stale, future and replayed requests do nothing', async () => {
  const before = slack.calls.length;
  const seconds = Math.floor(Date.now() / 1000);
  expect((await slack.command('UALDO', '', { secret: 'forged' })).status).toBeGreaterThanOrEqual(400);
  expect((await slack.command('UALDO', '', { timestamp: seconds - 400 })).status).toBeGreaterThanOrEqual(400);
  expect((await slack.command('UALDO', '', { timestamp: seconds + 3600 })).status).toBeGreaterThanOrEqual(
    400,
  );
  await slack.command('UALDO', '', { teamId: 'TOTHER' });
  expect(slack.callsOf('views.open').filter((call) => slack.calls.indexOf(call) >= before)).toEqual([]);
  expect(bot.alive()).toBe(true);
});

test('the log names nobody', () => {
  expect(bot.log()).not.toMatch(/Aldo|Riva|comune\.example|Istruttoria|Sportello/);
  expect(bot.log()).not.toContain(slack.botToken);
});
