import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Bot, eventually } from '../../helpers/bot.js';
import { type FakeMessage, labelsOf, textOf } from '../../helpers/fake-slack.js';
import { answerTo, modalOf } from '../../helpers/shown.js';
import { formOf, type Scene, setScene, slackId, startOnBoth } from '../../helpers/two-platforms.js';

const PUBLIC_URL = 'http://127.0.0.1:9';

let scene: Scene;
let bot: Bot;

beforeAll(async () => {
  scene = await setScene('regulation: tivoli-2025\n');
  bot = await startOnBoth(scene, ['laura'], { GIORNATE_PUBLIC_URL: PUBLIC_URL });
});

afterAll(async () => {
  expect(await bot?.stop()).toBe(0);
  await scene?.close();
});

const pia = slackId('pia');
const inPiasChat = (words: RegExp): Promise<FakeMessage> =>
  eventually(() => scene.slack.directMessages(pia).findLast((message) => words.test(textOf(message))));
const atLauras = (words: string) =>
  eventually(() =>
    scene.teams.chat(scene.onTeams.laura).findLast((message) => scene.teams.read(message).includes(words)),
  );

const answered = (words: string) => answerTo(scene.slack, pia, words);

/** The page behind the link of a card, as a browser gets it. */
async function page(message: FakeMessage): Promise<string> {
  const [address = ''] =
    JSON.stringify(message.blocks).match(/http:\/\/127\.0\.0\.1:9\/pages\/[\w-]{43}/) ?? [];
  const response = await fetch(address.replace(PUBLIC_URL, bot.url));
  expect([response.status, response.headers.get('referrer-policy')]).toEqual([200, 'no-referrer']);
  return response.text();
}

test('applied for on Slack, assessed on Teams, signed on both: the first day is booked', async () => {
  const { slack, teams, onTeams } = scene;
  const none = await answered('accordo');
  await slack.press(pia, none, 'Chiedi l’accordo');
  const form = await modalOf(slack, pia, /Luoghi|Attività/);
  await slack.submit(pia, form, {
    activities: 'Istruttoria delle pratiche',
    places: 'Casa, via Verdi 3',
    equipment: 'own',
    declared: 'work,not-excluded,skills',
    priorities: 'caregiver',
  });
  slack.closeModal(pia);
  const mine = await inPiasChat(/La tua domanda di accordo/);
  expect(textOf(mine)).toContain('La valuta Laura Conti');
  expect(labelsOf(mine)).toEqual(['Ritira la domanda']);

  const hers = await atLauras('Domanda di accordo: Pia Nuova');
  expect(teams.read(hers)).toContain('caregiver');
  await teams.press(onTeams.laura, hers, 'Valuta');
  await teams.press(onTeams.laura, hers, 'Proponi', { opinion: 'Favorevole', days: '10' });
  expect(teams.read(hers)).toContain('TIV-20.4a'); // another number only with a reason
  await teams.press(onTeams.laura, hers, 'Proponi', { opinion: 'Favorevole', days: '8' });
  await eventually(() => teams.read(hers).includes('Da firmare'));

  await inPiasChat(/l’accordo è pronto/);
  await eventually(() => labelsOf(mine).includes('Firmo'));
  await slack.press(pia, mine, 'Leggi l’accordo');
  const text = await page(
    await eventually(() => (labelsOf(mine).includes('Apri il testo dell’accordo') ? mine : undefined)),
  );
  for (const words of ['Pia Nuova', '8 giornate al mese', 'Bozza', 'Allegato A', 'TIV-20.9'])
    expect(text).toContain(words);
  expect(text).not.toContain('caregiver');

  await slack.press(pia, mine, 'Firmo');
  const sign = await modalOf(slack, pia);
  await slack.submit(pia, sign, { declared: 'read,safety-notice,workstation-declaration' });
  await eventually(() => textOf(mine).includes('firmato il 16 novembre 2026'));
  slack.closeModal(pia);

  await teams.press(onTeams.laura, hers, 'Firmo');
  await teams.press(onTeams.laura, hers, 'Firmo', { declared: 'yes' });
  await eventually(() => teams.read(hers).includes('Firmato da tutti'));
  await eventually(() => textOf(mine).includes('l’accordo vale dal 17 novembre 2026'));
  await inPiasChat(/Tutti hanno firmato/);

  const request = await formOf(scene, pia, '2026-11-26');
  await slack.submit(pia, request, { date: '2026-11-26' });
  await inPiasChat(/Lavoro agile: giovedì 26 novembre/);
  slack.closeModal(pia);
});

test('withdrawn on Slack: the date is shown, confirmed, and told on Teams', async () => {
  const { slack, teams } = scene;
  const card = await answered('accordo');
  expect(textOf(card)).toContain('se recedi oggi, ultimo giorno');
  await slack.press(pia, card, 'Recedi');
  const form = await modalOf(slack, pia, /Motivo/);
  await slack.submit(pia, form, { reason: 'Rientro in sede' });
  const confirm = await modalOf(slack, pia, /martedì 15 dicembre[\s\S]*Conferma/);
  expect(textOf(confirm)).toContain('martedì 15 dicembre'); // thirty days from Monday 16 November
  await slack.press(pia, confirm, 'Conferma');
  await modalOf(slack, pia, /Hai receduto/);
  const told = await atLauras('Pia Nuova recede dal proprio accordo individuale');
  expect(teams.read(told)).toContain('Rientro in sede');
});
