import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Bot, eventually } from '../../helpers/bot.js';
import { labelsOf, textOf } from '../../helpers/fake-slack.js';
import { modalOf } from '../../helpers/shown.js';
import {
  CHANNEL,
  formOf,
  type Name,
  type Scene,
  setScene,
  slackId,
  startAt,
} from '../../helpers/two-platforms.js';

/*
 * Tivoli, Monday 23 November 2026, half past nine. Aldo is on Slack, Noemi and the manager Laura are on Teams: a day is
 * moved, somebody falls ill, an hour is asked off.
 */
let scene: Scene;
let bot: Bot;

const DAYS = `email,date,state,activities
aldo.riva@comune.example,2026-11-26,approved,Istruttoria
aldo.riva@comune.example,2026-11-30,approved,Istruttoria
noemi.dangelo@comune.example,2026-11-26,approved,Verbali
`;

beforeAll(async () => {
  scene = await setScene();
  const settings = `regulation: tivoli-2025\nunits:\n  - name: Ragioneria\n    slackChannel: ${CHANNEL}\n`;
  await scene.home.file('giornate.yaml', settings);
  const imported = await scene.home.cli('import', 'days', await scene.home.file('days.csv', DAYS));
  expect(imported).toMatchObject({ code: 0 });
  bot = await startAt(scene, '2026-11-23T09:30:00+01:00');
  for (const name of ['laura', 'noemi'] as const) await scene.teams.install(scene.onTeams[name]);
});

afterAll(async () => {
  expect(await bot?.stop()).toBe(0);
  await scene?.close();
});

const says = (text: string, words: string[]) => words.every((word) => text.includes(word));
const onSlack = (who: Name, ...words: string[]) =>
  eventually(() => scene.slack.directMessages(slackId(who)).find((message) => says(textOf(message), words)));
const onTeams = (who: Name, ...words: string[]) =>
  eventually(() => {
    const { teams, onTeams: accounts } = scene;
    return teams.chat(accounts[who]).find((message) => says(teams.read(message), words));
  });

test('asked on Slack, confirmed on Teams: the day moves for both', async () => {
  const { slack, teams } = scene;
  const form = await formOf(scene, 'UALDO', 'sposta giovedì');
  expect(textOf(form)).toContain('venerdì 27 novembre (entro le 20:00 di mercoledì 25 novembre)');
  await slack.submit('UALDO', form, { to: '2026-12-01', reason: 'Collaudo' });
  const refused = await modalOf(slack, 'UALDO');
  expect(textOf(refused)).toContain('TIV-21.3b'); // another week; the form stays, with what was typed
  await slack.submit('UALDO', refused, { to: '2026-11-27', reason: 'Collaudo in sede' });
  await eventually(() => textOf(slack.modal('UALDO')).includes('Inviato a Laura Conti'));

  const asked = await onTeams('laura', 'Aldo Riva chiede di spostare', 'Collaudo in sede');
  await teams.press(scene.onTeams.laura, asked, 'Conferma');
  await onSlack('aldo', 'Lavoro agile: venerdì 27 novembre', 'Vale al posto di giovedì 26 novembre');
  await onTeams('laura', 'Aldo Riva', 'venerdì 27 novembre', 'Vale al posto di');
  await eventually(() => !teams.read(asked).includes('Rifiuta lo spostamento'));
});

test('asked on Teams, declined on Slack: the day stays, and who asked is told', async () => {
  const { slack, teams } = scene;
  const moved = await onTeams('laura', 'Aldo Riva', 'venerdì 27 novembre', 'Vale al posto di');
  await teams.press(scene.onTeams.laura, moved, 'Sposta');
  await teams.press(scene.onTeams.laura, moved, 'Conferma', { to: '2026-11-25', reason: 'Sportello' });
  const asked = await onSlack('aldo', 'Laura Conti chiede di spostare', 'Sportello');
  await slack.press('UALDO', asked, 'Rifiuta lo spostamento');
  await onTeams('laura', 'Aldo Riva non ha confermato', 'la giornata resta venerdì 27 novembre');
  await eventually(() => !labelsOf(asked).includes('Conferma'));
});

test('ill on Teams: the day is suspended, the manager reads an absence and nothing else', async () => {
  const { teams } = scene;
  const { noemi } = scene.onTeams;
  const before = teams.chat(noemi).length;
  await teams.say(noemi, 'sono malata fino a venerdì');
  const form = await eventually(() => teams.chat(noemi)[before]);
  await teams.press(noemi, form, 'Conferma', { from: '2026-11-26', until: '2026-11-27' });
  await onTeams('noemi', 'La tua assenza', 'giovedì 26 novembre', 'sospesa');
  const notice = await onTeams('laura', "Noemi D'Angelo è assente", 'sospesa');
  expect(teams.read(notice)).not.toMatch(/malat/i);
  expect(bot.log()).not.toMatch(/malat|sick/i);
});

test('an hour off: asked on Slack, authorised on Teams', async () => {
  const { slack, teams } = scene;
  const form = await formOf(scene, 'UALDO', 'permesso lunedì 30 novembre');
  await slack.submit('UALDO', form, { kind: 'l104-33', from: '10:00', until: '12:00' });
  const asked = await onTeams('laura', 'Aldo Riva chiede un permesso', 'dalle 10:00 alle 12:00');
  expect(teams.read(asked)).toContain('Spetta per legge');
  expect(teams.read(asked)).not.toContain('104');
  await teams.press(scene.onTeams.laura, asked, 'Autorizza');
  await onSlack('aldo', 'Laura Conti ha autorizzato il tuo permesso');
  await eventually(() => !teams.read(asked).includes('Rifiuta'));
});
