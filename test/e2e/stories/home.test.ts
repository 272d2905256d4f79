import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Bot, eventually } from '../../helpers/bot.js';
import { textOf } from '../../helpers/fake-slack.js';
import { shownTo } from '../../helpers/shown.js';
import {
  answerOnTeams,
  formOf,
  type Scene,
  STATED,
  setScene,
  startOnBoth,
} from '../../helpers/two-platforms.js';

let scene: Scene;
let bot: Bot;

beforeAll(async () => {
  scene = await setScene();
  bot = await startOnBoth(scene, ['laura', 'aldo']);
});

afterAll(async () => {
  expect(await bot?.stop()).toBe(0);
  await scene?.close();
});

test('the Home tab on Slack keeps itself true while the manager decides on Teams', async () => {
  const { slack, teams, onTeams } = scene;
  await slack.openHome('UALDO');
  const page = await eventually(() => slack.home('UALDO'));
  expect(textOf(page)).toContain('Ciao, Aldo.');
  const form = await formOf(scene, 'UALDO', '2026-11-26');
  await slack.submit('UALDO', form, { date: '2026-11-26', ...STATED });
  await eventually(() => /26 novembre.*in attesa/s.test(textOf(slack.home('UALDO'))));
  const request = await eventually(() =>
    teams.chat(onTeams.laura).find((message) => teams.read(message).includes('26 novembre')),
  );
  await teams.press(onTeams.laura, request, 'Approva');
  await eventually(() => /26 novembre.*approvata/s.test(textOf(slack.home('UALDO'))));
});

test('the same page, month and settings as cards on Teams', async () => {
  const { teams, onTeams } = scene;
  const page = await answerOnTeams(scene, 'aldo', 'home');
  expect(teams.read(page)).toContain('26 novembre');
  const month = await answerOnTeams(scene, 'aldo', 'mese novembre');
  expect(teams.read(month)).toMatch(/Novembre 2026[\s\S]*lavoro agile/);
  const unit = await answerOnTeams(scene, 'laura', 'unità');
  expect(teams.read(unit)).toContain('Mese dell’unità: Ragioneria');
  const settings = await answerOnTeams(scene, 'aldo', 'impostazioni');
  await teams.press(onTeams.aldo, settings, 'Salva', { language: 'en', contactLead: '30', summary: 'yes' });
  await eventually(() =>
    teams.chat(onTeams.aldo).some((message) => teams.read(message).includes('Settings saved')),
  );
  // the person's own choice holds on the other platform too
  await scene.slack.command('UALDO', 'balance');
  await eventually(() => shownTo(scene.slack, 'UALDO').some((one) => textOf(one).includes('Your balance')));
});
