import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Bot, eventually } from '../helpers/bot.js';
import { labelsOf, textOf } from '../helpers/fake-slack.js';
import { modalOf } from '../helpers/shown.js';
import { formOf, type Scene, STATED, setScene, startOnBoth } from '../helpers/two-platforms.js';

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

test('asked on Slack, approved on Teams, cancelled on Teams: true on both', async () => {
  const { slack, teams, onTeams } = scene;
  const form = await formOf(scene, 'UALDO', '2026-11-26');
  await slack.submit('UALDO', form, { date: '2026-11-26', ...STATED });
  const mine = await eventually(() => slack.directMessages('UALDO')[0]);
  const onSlack = await eventually(() => slack.directMessages('ULAURA')[0]);
  const onHers = await eventually(() =>
    teams.chat(onTeams.laura).find((message) => teams.read(message).includes('Aldo Riva')),
  );

  await teams.press(onTeams.laura, onHers, 'Approva');
  await eventually(() => !labelsOf(onSlack).includes('Approva') && /approvata/i.test(textOf(onSlack)));
  await eventually(() => /approvata/i.test(textOf(mine)));

  expect(labelsOf(onSlack)).toEqual(['Proponi altre date']);

  // the same person asks on Teams what they asked for on Slack
  const before = teams.chat(onTeams.aldo).length;
  await teams.say(onTeams.aldo, 'saldo');
  const balance = await eventually(() => teams.chat(onTeams.aldo)[before]);
  expect(teams.read(balance)).toContain('26 novembre');

  await slack.press('UALDO', mine, 'Annulla');
  await eventually(() => /annullata/i.test(teams.read(onHers)));
  await eventually(() => /annullata/i.test(textOf(onSlack)));
});

test('a day asked for on one platform is taken on the other', async () => {
  const { slack, teams, onTeams } = scene;
  const before = teams.chat(onTeams.aldo).length;
  await teams.say(onTeams.aldo, 'agile');
  const form = await eventually(() => teams.chat(onTeams.aldo)[before]);
  await teams.press(onTeams.aldo, form, 'Richiedi', { date: '2026-11-27', ...STATED });
  await eventually(() =>
    slack.directMessages('ULAURA').some((message) => textOf(message).includes('27 novembre')),
  );
  const again = await formOf(scene, 'UALDO', '2026-11-27');
  await slack.submit('UALDO', again, { date: '2026-11-27', ...STATED });
  expect(textOf(await modalOf(slack, 'UALDO'))).toContain('GEN-DUP');
});
