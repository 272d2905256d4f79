import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Bot, eventually } from '../../helpers/bot.js';
import { labelsOf, textOf } from '../../helpers/fake-slack.js';
import { modalOf } from '../../helpers/shown.js';
import {
  CHANNEL,
  formOf,
  type Name,
  type Scene,
  STATED,
  setScene,
  slackId,
  startAt,
} from '../../helpers/two-platforms.js';

// The right to disconnect, under the regulation of Milano (07:00-21:00): Aldo and Noemi on Slack, their manager Laura on
// both platforms. An evening of acts; nothing arrives at night; in the morning one message tells it.

let scene: Scene;
let bot: Bot;

beforeAll(async () => {
  scene = await setScene();
  const settings = `regulation: comune-milano-2021\nunits:\n  - name: Ragioneria\n    slackChannel: ${CHANNEL}\n`;
  await scene.home.file('giornate.yaml', settings);
  await restartAt('2026-11-18T22:30:00+01:00'); // a Wednesday
  await scene.teams.install(scene.onTeams.laura);
});
afterAll(async () => {
  expect(await bot?.stop()).toBe(0);
  await scene?.close();
});

/** The same office later: only the clock has moved. */
async function restartAt(now: string): Promise<void> {
  if (bot) expect(await bot.stop()).toBe(0);
  bot = await startAt(scene, now);
}

const direct = (name: Name) => scene.slack.directMessages(slackId(name));
const onSlack = (name: Name, words: RegExp) =>
  eventually(() => direct(name).find((one) => words.test(textOf(one))));
const onTeams = (words: RegExp) =>
  eventually(() => scene.teams.chat(scene.onTeams.laura).find((one) => words.test(scene.teams.read(one))));

async function asks(name: Name, date: string): Promise<string> {
  const { slack } = scene;
  await slack.submit(slackId(name), await formOf(scene, slackId(name), date), {
    date,
    activities: STATED.activities,
  });
  return textOf(await modalOf(slack, slackId(name)));
}

/** How many messages were put away until the morning since the process began. */
async function held(): Promise<number> {
  const metrics = await (await fetch(`${bot.url}/metrics`)).text();
  const counts = [...metrics.matchAll(/^giornate_messages?\w*\{[^}]*outcome="held"[^}]*\} (\d+)$/gm)];
  return counts.reduce((sum, [, count]) => sum + Number(count), 0);
}

test('an evening of acts: whoever acts hears when it will be read, and nothing arrives', async () => {
  const { slack, teams } = scene;
  expect(await asks('aldo', '2026-12-01')).toContain('Laura Conti la leggerà domattina dalle 07:00.');
  await asks('noemi', '2026-12-02');
  await asks('aldo', '2026-12-03');
  const taken = await onSlack('aldo', /giovedì 3 dicembre/);
  await slack.press(slackId('aldo'), taken, 'Annulla');
  await eventually(() => /L’hai annullata tu/.test(textOf(taken)));
  // three requests for each platform, one of them not true any more if it was looked at after that
  await eventually(async () => (await held()) >= 4);
  expect(direct('laura')).toEqual([]);
  expect(teams.chat(scene.onTeams.laura).filter((one) => /Aldo|Noemi/.test(teams.read(one)))).toEqual([]);
});

test('at the opening one message on each platform tells what is still true', async () => {
  const { slack, teams, onTeams: accounts } = scene;
  await restartAt('2026-11-19T07:00:00+01:00');
  const bundle = await onSlack('laura', /Mentre eri in disconnessione/);
  const words = textOf(bundle);
  expect(words).toContain('Aldo Riva ha chiesto una giornata di lavoro agile: martedì 1 dicembre');
  expect(words).toContain("Noemi D'Angelo ha chiesto una giornata di lavoro agile: mercoledì 2 dicembre");
  expect(words).not.toContain('3 dicembre');
  expect(labelsOf(bundle)).toEqual(['Apri', 'Apri', 'Apri la coda']);
  const same = await onTeams(/Mentre eri in disconnessione/);
  expect(teams.read(same)).toContain("Noemi D'Angelo");
  expect(direct('laura').length).toBe(1);

  // a line sends the request itself; the bundle stays, and never lies about what came of it
  await teams.press(accounts.laura, same, 'Apri@Aldo Riva');
  const request = await onTeams(/Aldo Riva[\s\S]*Da decidere/);
  await teams.press(accounts.laura, request, 'Approva');
  await onSlack('aldo', /Laura Conti ha approvato la tua giornata di lavoro agile di martedì 1 dicembre/);
  expect(teams.read(same)).toContain('Aldo Riva ha chiesto una giornata');
  await slack.press(slackId('laura'), bundle, 'Apri la coda');
  await onSlack('laura', /1 richiesta da decidere/);
  expect(textOf(bundle)).toBe(words);
  // the request that was opened and decided on Teams is opened on Slack as it stands
  await slack.press(slackId('laura'), bundle, 'Apri@Aldo Riva');
  await onSlack('laura', /Approvata da Laura Conti/);
});

test('at night a decision waits and an urgent recall of tomorrow does not, where the act knows it', async () => {
  const { teams, onTeams: accounts } = scene;
  await restartAt('2026-11-30T22:00:00+01:00'); // the eve of Aldo's day
  const before = direct('noemi').length;
  await teams.say(accounts.laura, 'coda');
  const queue = await onTeams(/1 richiesta da decidere/);
  await teams.press(accounts.laura, queue, 'Apri@Noemi');
  await eventually(() => teams.read(queue).includes('Da decidere'));
  await teams.press(accounts.laura, queue, 'Approva');
  await onTeams(/Noemi D'Angelo lo leggerà domattina, martedì 1 dicembre, dalle 07:00\./);

  const standing = await onTeams(/Aldo Riva[\s\S]*Approvata/);
  await teams.press(accounts.laura, standing, 'Revoca');
  await teams.press(accounts.laura, standing, 'Conferma', { reason: 'Allerta meteo', urgent: 'yes' });
  const told = await onSlack('aldo', /Laura Conti ha revocato la tua giornata/);
  expect(textOf(told)).toContain('Allerta meteo');
  expect(textOf(told)).toContain('Urgente: Laura Conti ha chiesto di avvisarti');
  await eventually(async () => (await held()) >= 1);
  expect(direct('noemi').length).toBe(before);

  await restartAt('2026-12-01T07:00:00+01:00');
  // one alone is sent as itself
  await onSlack('noemi', /Laura Conti ha approvato la tua giornata di lavoro agile di mercoledì 2 dicembre/);
  expect(direct('noemi').some((one) => textOf(one).includes('Mentre eri'))).toBe(false);

  await bot.stop();
  const figures = await scene.home.cli(
    'disconnection',
    '--from',
    '2026-11-01',
    '--to',
    '2026-12-31',
    '--json',
  );
  expect(figures.stderr).toBe('');
  const { total, units } = JSON.parse(figures.stdout);
  expect(total.urgent).toBe(1);
  // five of the unit: its figures may be told; Dora alone is too few
  expect(units.map(({ unit }: { unit: string }) => unit)).toEqual(['Ragioneria']);
  expect(figures.stdout).not.toMatch(/Aldo|Laura|Noemi/);
  await restartAt('2026-12-01T07:05:00+01:00');
});
