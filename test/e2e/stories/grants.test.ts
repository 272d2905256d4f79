import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Bot, eventually } from '../../helpers/bot.js';
import { labelsOf, textOf } from '../../helpers/fake-slack.js';
import { answerTo } from '../../helpers/shown.js';
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

// Comune di Milano: contingents (App. 12 art. 7.4) and the bank of days (art. 7.8). Laura is the Direttore.

let scene: Scene;
let bot: Bot;

beforeAll(async () => {
  scene = await setScene('regulation: comune-milano-2021\nmaxDaysPerMonth: 8\n');
  bot = await startOnBoth(scene, ['laura', 'aldo']);
});

afterAll(async () => {
  expect(await bot?.stop()).toBe(0);
  await scene?.close();
});

/** What they alone see on Slack. */
const answerOnSlack = (name: Name, words: string) => answerTo(scene.slack, slackId(name), words);

const inTeams = (name: Name, words: RegExp) =>
  eventually(() => {
    const { teams, onTeams } = scene;
    return teams.chat(onTeams[name]).find((one) => words.test(teams.read(one)));
  });
const onSlack = (name: Name, words: RegExp) =>
  eventually(() => scene.slack.directMessages(slackId(name)).find((one) => words.test(textOf(one))));

test('on Teams the director sets the days of a month: the form turns into the answer, the person is told', async () => {
  const { teams, onTeams } = scene;
  const form = await answerOnTeams(scene, 'laura', 'agile contingente');
  await teams.press(onTeams.laura, form, 'Conferma', {
    ...{ person: 'Aldo Riva', month: '2026-12', number: '6', criterion: 'care' },
  });
  expect(teams.read(form)).toContain('Aldo Riva: 6 giornate a dicembre');
  expect(teams.read(form)).toContain('Prima erano 4.');
  const notice = await inTeams('aldo', /Laura Conti ha stabilito per te 6 giornate/);
  // on what ground is nobody's business
  expect(teams.read(notice)).not.toMatch(/cura|criterio/i);
  expect(textOf(await answerOnSlack('aldo', 'saldo'))).toContain('su 6');
});

test('who does not direct is told so before there is a form', async () => {
  const { teams, onTeams } = scene;
  const before = teams.chat(onTeams.aldo).length;
  await teams.say(onTeams.aldo, 'agile contingente');
  const answer = await eventually(() => teams.chat(onTeams.aldo)[before]);
  expect(teams.read(answer)).toContain('MIL-7.4');
});

test('the bank is filled on Slack, drawn on Teams and decided on Slack, with the criterion in sight there alone', async () => {
  const { slack, teams, onTeams } = scene;
  const laura = slackId('laura');
  await slack.submit(laura, await formOf(scene, laura, 'banca'), { month: '2026-12', number: '1' });
  await eventually(() => /1 giornata/.test(textOf(slack.modal(laura))));

  const request = await answerOnTeams(scene, 'aldo', 'agile 15 dicembre');
  await teams.press(onTeams.aldo, request, 'Richiedi', {
    ...{ ...STATED, date: '2026-12-15', useBank: 'yes', criterion: 'care' },
    reason: 'Un familiare da assistere',
  });
  const card = await onSlack('laura', /Criterio di priorità/);
  expect(textOf(card)).toContain('Emergenza di cura, propria o familiare');
  expect(textOf(await answerOnSlack('laura', 'coda'))).toContain('Dalla banca delle giornate');
  expect(labelsOf(card)).toEqual(expect.arrayContaining(['Approva', 'Respingi']));
  await slack.press(laura, card, 'Approva');
  await inTeams('aldo', /ha approvato/);
  for (const one of teams.chat(onTeams.aldo)) expect(teams.read(one)).not.toContain('Criterio di priorità:');

  // the last one is taken: the next is refused, with the article, and given back it can be drawn again
  const second = await answerOnTeams(scene, 'aldo', 'agile 16 dicembre');
  await teams.press(onTeams.aldo, second, 'Richiedi', {
    ...{ ...STATED, date: '2026-12-16', useBank: 'yes', criterion: 'care' },
    reason: 'Un familiare da assistere',
  });
  await inTeams('aldo', /MIL-7\.8/);
});
