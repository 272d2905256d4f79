import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Bot, eventually, OFFICE } from '../../helpers/bot.js';
import { type FakeMessage, labelsOf, textOf } from '../../helpers/fake-slack.js';
import { answerTo, modalOf } from '../../helpers/shown.js';
import {
  formOf,
  type Name,
  type Scene,
  STATED,
  setScene,
  slackId,
  startAt,
  startOnBoth,
} from '../../helpers/two-platforms.js';

// Aldo and Noemi on Slack, their manager Laura on Teams, Pia of the personnel office on both.
let scene: Scene;
let bot: Bot;

beforeAll(async () => {
  scene = await setScene();
  const office = OFFICE.replace('Pia Nuova,employee', 'Pia Nuova,hr');
  const imported = await scene.home.cli('import', 'employees', await scene.home.file('office.csv', office));
  expect(imported).toMatchObject({ code: 0 });
  bot = await startOnBoth(scene, ['laura', 'pia']); // Monday 16 November 2026, 09:30
});

afterAll(async () => {
  expect(await bot?.stop()).toBe(0);
  await scene?.close();
});

/** @returns the asker's card */
async function asks(name: Name, date: string): Promise<FakeMessage> {
  const { slack } = scene;
  const before = slack.directMessages(slackId(name)).length;
  await slack.submit(slackId(name), await formOf(scene, slackId(name), date), { date, ...STATED });
  return eventually(() => slack.directMessages(slackId(name))[before]);
}

const onSlack = (name: Name, words: RegExp) =>
  eventually(() => scene.slack.directMessages(slackId(name)).find((one) => words.test(textOf(one))));
const onTeams = (name: Name, words: RegExp) =>
  eventually(() => scene.teams.chat(scene.onTeams[name]).find((one) => words.test(scene.teams.read(one))));

/** @returns the answer to a command on Slack */
async function typed(name: Name, words: string, answer: RegExp) {
  const shown = await answerTo(scene.slack, slackId(name), words);
  expect(textOf(shown)).toMatch(answer);
  return shown;
}

/** @returns the answer: a card may come between from elsewhere */
async function says(name: Name, words: string, answer: RegExp) {
  const { teams } = scene;
  const chat = () => teams.chat(scene.onTeams[name]);
  const before = chat().length;
  await teams.say(scene.onTeams[name], words);
  return eventually(() =>
    chat()
      .slice(before)
      .find((one) => answer.test(teams.read(one))),
  );
}

test('a delegation given on Teams: the delegate decides on Slack, until it is taken back', async () => {
  const { slack, teams } = scene;
  const first = await asks('aldo', '2026-12-01');
  expect(textOf(first)).toContain('Decide Laura Conti.');

  const form = await says('laura', 'delega Noemi', /Nuova delega/);
  await teams.press(scene.onTeams.laura, form, 'Delega', { from: '2026-11-16', until: '2026-12-12' });
  expect(teams.read(form)).toContain("Noemi D'Angelo");
  // what waited already: one message, with the way to it
  const told = await onSlack('noemi', /Delega di Laura Conti/);
  expect(textOf(told)).toContain('1 richiesta in attesa');
  expect(labelsOf(told)).toEqual(['Vedi le richieste']);
  await eventually(() => textOf(first).includes("fino a sabato 12 dicembre anche Noemi D'Angelo"));

  const second = await asks('aldo', '2026-12-02');
  const hers = await onSlack(
    'noemi',
    /mercoledì 2 dicembre[\s\S]*Da decidere|Da decidere[\s\S]*mercoledì 2 dicembre/,
  );
  // a card not sent yet when somebody decides is not sent any more
  await onTeams('laura', /mercoledì 2 dicembre/);
  await slack.press(slackId('noemi'), hers, 'Approva');
  await eventually(() => /Approvata da Noemi D'Angelo, per conto di Laura Conti/.test(textOf(second)));
  await onTeams('laura', /Approvata da Noemi D'Angelo, per conto di Laura Conti/);

  await asks('aldo', '2026-12-03');
  const last = await onSlack('noemi', /giovedì 3 dicembre/);
  const given = await says('laura', 'deleghe', /Deleghe che hai dato/);
  await teams.press(scene.onTeams.laura, given, 'Termina');
  expect(teams.read(given)).toContain('Nessuna delega in corso');
  await eventually(() => !labelsOf(last).includes('Approva'));
  await eventually(() => textOf(told).includes('Finita'));
  await onSlack('noemi', /Laura Conti ha terminato la delega/);
});

test('the personnel office enters and cancels a day for somebody, on Slack and on Teams', async () => {
  const { slack, teams } = scene;
  const pia = slackId('pia');
  const card = await typed('pia', 'personale riva', /Prossime giornate/);
  expect(textOf(card)).toContain('Aldo Riva');
  await slack.press(pia, card, 'Richiedi per suo conto');
  const form = await modalOf(slack, pia, /Per conto di/);
  await slack.submit(pia, form, { date: '2026-12-04', ...STATED });
  const theirs = await onSlack('aldo', /venerdì 4 dicembre/);
  expect(textOf(theirs)).toContain('Inserita da Pia Nuova (ufficio del personale) per tuo conto.');
  await onTeams('laura', /Inserita da Pia Nuova \(ufficio del personale\) per conto di Aldo Riva/);

  const found = await says('pia', 'personale Aldo Riva', /Prossime giornate/);
  await teams.press(scene.onTeams.pia, found, 'Annulla@4 dicembre');
  await teams.press(scene.onTeams.pia, found, 'Conferma');
  expect(teams.read(found)).toContain('Annullamento');
  await onSlack('aldo', /Pia Nuova \(ufficio del personale\), per tuo conto, ha annullato/);
  await eventually(() => /Annullata da Pia Nuova/.test(textOf(theirs)));

  // nobody else gets in
  const no = await typed('noemi', 'personale Aldo Riva', /È riservato all’ufficio del personale\./);
  expect(textOf(no)).not.toContain('Aldo');
});

test('nobody answers: one reminder for all that waits, to where the manager is', async () => {
  const { teams, onTeams: accounts } = scene;
  expect(await bot.stop()).toBe(0);
  const before = teams.chat(accounts.laura).length;
  bot = await startAt(scene, '2026-11-17T09:50:00+01:00'); // twelve working hours later
  const reminder = await eventually(() => teams.chat(accounts.laura)[before]);
  expect(teams.read(reminder)).toContain('2 richieste aspettano una tua decisione');
  await teams.press(accounts.laura, reminder, 'Vedi le richieste');
  await eventually(() =>
    teams.chat(accounts.laura).some((one) => teams.read(one).includes('2 richieste da decidere')),
  );
});
