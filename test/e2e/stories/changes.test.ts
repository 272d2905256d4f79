import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Bot, eventually } from '../../helpers/bot.js';
import { labelsOf, textOf } from '../../helpers/fake-slack.js';
import { modalOf } from '../../helpers/shown.js';
import {
  formOf,
  type Name,
  type Scene,
  STATED,
  setScene,
  slackId,
  startAt,
} from '../../helpers/two-platforms.js';

/*
 * Thursday 26 November 2026, half past nine. What the manager does about an approved day, and what the worker answers,
 * each on their own platform.
 */
let scene: Scene;
let bot: Bot;

beforeAll(async () => {
  scene = await setScene();
  const days = 'email,date,state\naldo.riva@comune.example,2026-11-26,approved\n';
  const imported = await scene.home.cli('import', 'days', await scene.home.file('days.csv', days));
  expect(imported).toMatchObject({ code: 0 });
  bot = await startAt(scene, '2026-11-26T09:30:00+01:00');
  for (const name of ['laura', 'aldo', 'noemi'] as const) await scene.teams.install(scene.onTeams[name]);
});

afterAll(async () => {
  expect(await bot?.stop()).toBe(0);
  await scene?.close();
});

const onSlack = (who: Name, ...words: string[]) =>
  eventually(() => scene.slack.directMessages(slackId(who)).find((message) => says(textOf(message), words)));
const onTeams = (who: Name, ...words: string[]) =>
  eventually(() => {
    const { teams, onTeams: accounts } = scene;
    return teams.chat(accounts[who]).find((message) => says(teams.read(message), words));
  });
const says = (text: string, words: string[]) => words.every((word) => text.includes(word));

test('proposed on Teams, taken on Slack: the day moves for both', async () => {
  const { slack, teams } = scene;
  const { laura } = scene.onTeams;
  const form = await formOf(scene, 'UALDO', '2026-12-03');
  await slack.submit('UALDO', form, { date: '2026-12-03', ...STATED });
  const request = await onTeams('laura', 'Aldo Riva', '3 dicembre');
  await teams.press(laura, request, 'Approva');
  await eventually(() => teams.read(request).includes('Proponi altre date'));

  await teams.press(laura, request, 'Proponi altre date');
  await teams.press(laura, request, 'Conferma', { dates: '9 dicembre o domenica 13', reason: 'Sportello' });
  expect(teams.read(request)).toContain('MET-11d'); // the form stays, with what was typed
  const dates = 'mercoledì 9 o giovedì 10 dicembre';
  await teams.press(laura, request, 'Conferma', { dates, reason: 'Sportello scoperto' });
  const proposal = await onSlack('aldo', 'Laura Conti ti propone', 'Sportello scoperto');
  expect(labelsOf(proposal)).toEqual([
    ...['Scelgo mercoledì 9 dicembre', 'Scelgo giovedì 10 dicembre', 'Tengo la mia data'],
  ]);
  await slack.press('UALDO', proposal, 'Scelgo giovedì 10 dicembre');
  await onSlack('aldo', 'Lavoro agile: giovedì 10 dicembre', 'Vale al posto di giovedì 3 dicembre');
  await onTeams('laura', 'Aldo Riva sposta', 'giovedì 10 dicembre');
  await eventually(() => /spostata da Aldo Riva/i.test(teams.read(request)));
  await eventually(() => !labelsOf(proposal).includes('Tengo la mia data'));
});

test('proposed on Slack, declined on Teams: who proposed is told, the day stands', async () => {
  const { slack, teams } = scene;
  const { noemi } = scene.onTeams;
  const before = teams.chat(noemi).length;
  await teams.say(noemi, 'agile 3 dicembre');
  const form = await eventually(() => teams.chat(noemi)[before]);
  await teams.press(noemi, form, 'Richiedi', { date: '2026-12-03', ...STATED, place: 'casa' });
  const request = await onSlack('laura', "Noemi D'Angelo", '3 dicembre');
  await slack.press('ULAURA', request, 'Approva');
  await eventually(() => labelsOf(request).includes('Proponi altre date'));
  await slack.press('ULAURA', request, 'Proponi altre date');
  const modal = await modalOf(slack, 'ULAURA');
  await slack.submit('ULAURA', modal, { dates: '11 dicembre', reason: 'Collaudo' });
  const proposal = await onTeams('noemi', 'Laura Conti ti propone', 'Collaudo');
  await teams.press(noemi, proposal, 'Tengo la mia data');
  await onSlack('laura', "Noemi D'Angelo tiene la sua data");
  await eventually(() => !/Tengo la mia data/.test(teams.read(proposal)));
});

test('a technical problem typed on Teams: the manager reads it on Slack and calls in', async () => {
  const { slack, teams } = scene;
  const { aldo } = scene.onTeams;
  const before = teams.chat(aldo).length;
  await teams.say(aldo, 'problema tecnico: la VPN è ferma');
  const form = await eventually(() => teams.chat(aldo)[before]);
  expect(teams.read(form)).toContain('AccD 10');
  await teams.press(aldo, form, 'Segnala', { reason: 'la VPN è ferma' });
  await eventually(() => teams.chat(aldo).some((one) => teams.read(one).includes('va subito a Laura Conti')));

  const notice = await onSlack('laura', 'Problema tecnico: Aldo Riva', 'la VPN è ferma');
  slack.closeModal('ULAURA');
  await slack.press('ULAURA', notice, 'Richiama in sede');
  const modal = await modalOf(slack, 'ULAURA');
  expect(textOf(modal)).toContain('la giornata conta nella quota');
  await slack.submit('ULAURA', modal, { reason: 'la VPN è ferma' });
  await onTeams('aldo', 'Laura Conti ti richiama in sede giovedì 26 novembre', 'conta nella quota');
  await eventually(() => labelsOf(notice).length === 0 && textOf(notice).includes('Richiamo in sede'));
});
