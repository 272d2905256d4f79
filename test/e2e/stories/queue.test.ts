import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Bot, eventually } from '../../helpers/bot.js';
import { labelsOf, textOf } from '../../helpers/fake-slack.js';
import { answerTo, modalOf } from '../../helpers/shown.js';
import {
  answerOnTeams,
  formOf,
  type Name,
  type Scene,
  STATED,
  setScene,
  slackId,
  startOnBoth,
} from '../../helpers/two-platforms.js';

let scene: Scene;
let bot: Bot;

beforeAll(async () => {
  scene = await setScene();
  bot = await startOnBoth(scene, ['laura', 'noemi']);
});

afterAll(async () => {
  expect(await bot?.stop()).toBe(0);
  await scene?.close();
});

async function askOnSlack(name: Name, date: string): Promise<void> {
  const { slack } = scene;
  const before = slack.directMessages(slackId(name)).length;
  await slack.submit(slackId(name), await formOf(scene, slackId(name), date), { date, ...STATED });
  await eventually(() => slack.directMessages(slackId(name))[before]);
}

async function askOnTeams(name: Name, date: string): Promise<void> {
  const { teams, onTeams } = scene;
  const form = await answerOnTeams(scene, name, `agile ${date}`);
  await teams.press(onTeams[name], form, 'Richiedi', { date, ...STATED });
}

const answerOnSlack = (name: Name, words: string) => answerTo(scene.slack, slackId(name), words);

test('on Slack: several are chosen, confirmed and decided; each who asked is told where they are', async () => {
  const { slack, teams, onTeams } = scene;
  const laura = slackId('laura');
  await askOnSlack('aldo', '2026-12-01');
  await askOnTeams('noemi', '2026-12-01');
  await askOnSlack('aldo', '2026-12-03');
  const queue = await eventually(async () => {
    const card = await answerOnSlack('laura', 'coda');
    return textOf(card).includes('3 richieste da decidere') && card;
  });
  expect(textOf(queue)).toContain('1 altra richiesta quel giorno');

  await slack.press(laura, queue, 'Decidi più richieste');
  const form = await modalOf(slack, laura, /Richieste/);
  await slack.submit(laura, form, {
    Richieste: "mar 1 dic · Aldo Riva,mar 1 dic · Noemi D'Angelo",
  });
  const confirm = await modalOf(slack, laura, /^Approvare 2 richieste\?/);
  expect(labelsOf(confirm)).toEqual(['Conferma', 'Indietro']);
  await slack.press(laura, confirm, 'Conferma');
  const done = await modalOf(slack, laura, /Approvate 2 richieste su 2/);
  expect(labelsOf(done)).toEqual(['Torna alla coda']);
  await eventually(() =>
    slack.directMessages(slackId('aldo')).some((one) => /ha approvato/.test(textOf(one))),
  );
  await eventually(() => teams.chat(onTeams.noemi).some((one) => /ha approvato/.test(teams.read(one))));
});

test('on Teams: opened from the queue, decided, and back', async () => {
  const { teams, onTeams } = scene;
  await askOnTeams('noemi', '2026-12-02');
  const card = await eventually(async () => {
    const queue = await answerOnTeams(scene, 'laura', 'da decidere');
    return teams.read(queue).includes('2 richieste da decidere') && queue;
  });
  await teams.press(onTeams.laura, card, 'Apri@Noemi');
  expect(teams.read(card)).toContain('3 pratiche chiuse');
  await teams.press(onTeams.laura, card, 'Approva');
  expect(teams.read(card)).toMatch(/approvata/i);
  await teams.press(onTeams.laura, card, 'Torna alla coda');
  expect(teams.read(card)).toContain('1 richiesta da decidere');
  expect(teams.read(card)).toContain('Aldo Riva');
});

test('on Teams: several are rejected with one reason, which each reads', async () => {
  const { slack, teams, onTeams } = scene;
  await askOnTeams('noemi', '2026-12-03');
  const card = await eventually(async () => {
    const queue = await answerOnTeams(scene, 'laura', 'coda');
    return teams.read(queue).includes('2 richieste da decidere') && queue;
  });
  await teams.press(onTeams.laura, card, 'Decidi più richieste');
  await teams.press(onTeams.laura, card, 'Continua', { Decisione: 'Respingi' });
  expect(teams.read(card)).toContain('Campo obbligatorio');
  await teams.press(onTeams.laura, card, 'Continua', { Decisione: 'Respingi', Motivo: 'Bilancio' });
  expect(teams.read(card)).toContain('Respingere 2 richieste?');
  await teams.press(onTeams.laura, card, 'Conferma');
  expect(teams.read(card)).toContain('Respinte 2 richieste su 2');
  await eventually(() =>
    slack.directMessages(slackId('aldo')).some((one) => textOf(one).includes('Bilancio')),
  );
  await eventually(() => teams.chat(onTeams.noemi).some((one) => teams.read(one).includes('Bilancio')));
});

test('what the head of the unit asks for on Teams is read by who asks on Slack', async () => {
  const { teams, onTeams } = scene;
  const form = await answerOnTeams(scene, 'laura', 'presenze minime');
  await teams.press(onTeams.laura, form, 'Salva', { number: '5', Giorni: 'Venerdì' });
  expect(teams.read(form)).toContain('5 su 5');
  const asked = await formOf(scene, slackId('aldo'), '2026-12-04');
  expect(textOf(asked)).toContain('Di venerdì non si fa lavoro agile (Ragioneria).');
  expect(textOf(asked)).toContain('resterebbero in sede meno di 5 persone');
});

test('an act the regulation does not know is answered with its article', async () => {
  const note = await answerOnSlack('laura', 'contingenti');
  expect(textOf(note)).toMatch(/LG art\. 4.*MET-4a/);
});
