import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Bot, eventually } from '../../helpers/bot.js';
import { inputsOf, labelsOf, textOf } from '../../helpers/fake-slack.js';
import type { FakeRoom } from '../../helpers/fake-teams.js';
import { modalOf, shownTo } from '../../helpers/shown.js';
import { CHANNEL, type Scene, setScene, slackId, startAt } from '../../helpers/two-platforms.js';

// The head of a unit chooses, on each platform in the channel itself, where the morning list is posted.

const NEW = 'CNUOVO';
let scene: Scene;
let room: FakeRoom;
let bot: Bot;

beforeAll(async () => {
  scene = await setScene();
  const { slack, teams, onTeams, home } = scene;
  slack.addChannel({ id: NEW, name: 'ragioneria-nuova', joined: true });
  room = teams.addRoom('channel', [onTeams.laura, onTeams.aldo]);
  const days = 'email,date,state\naldo.riva@comune.example,2026-11-17,approved\n';
  expect(await home.cli('import', 'days', await home.file('days.csv', days))).toMatchObject({ code: 0 });
  await restartAt('2026-11-16T09:30:00+01:00');
  await teams.install(onTeams.laura);
  await teams.installIn(room, onTeams.laura);
});
afterAll(async () => {
  expect(await bot?.stop()).toBe(0);
  await scene?.close();
});

async function restartAt(now: string): Promise<void> {
  if (bot) expect(await bot.stop()).toBe(0);
  bot = await startAt(scene, now);
}

test('on Slack, where the command was typed', async () => {
  const { slack } = scene;
  const laura = slackId('laura');
  await slack.command(laura, 'canale', { channel: NEW, channelName: 'ragioneria-nuova' });
  const form = await modalOf(slack, laura);
  expect(inputsOf(form).map(({ label }) => label)).toContain('Pubblica in questo canale');
  expect(textOf(form)).toContain(`Slack, canale ${CHANNEL}`);
  await slack.submit(laura, form, { here: 'yes', posted: 'yes', time: '08:45' });
  await eventually(() => textOf(slack.modal(laura)).includes(`Slack, canale ${NEW}`));
  // not the head of anything: told whose it is to say
  await slack.command(slackId('aldo'), 'canale', { channel: NEW, channelName: 'ragioneria-nuova' });
  await eventually(() => shownTo(slack, slackId('aldo')).some((one) => /Laura Conti/.test(textOf(one))));
});

test('on Teams, where the words were written; the form is for the head alone', async () => {
  const { teams, onTeams } = scene;
  await teams.say(onTeams.laura, 'agile canale', { room });
  const form = await eventually(() =>
    teams.chat(onTeams.laura).find((one) => /Pubblica in questo canale/.test(teams.read(one))),
  );
  await teams.press(onTeams.laura, form, 'Salva', { here: 'yes' });
  expect(teams.read(form)).toContain(`Teams, canale ${room.id}`);
  expect(teams.read(form)).toContain(`Slack, canale ${NEW}`);
  expect(teams.inRoom(room, onTeams.aldo).map((one) => teams.read(one))).not.toContainEqual(
    expect.stringContaining('Pubblica'),
  );
});

test('the next morning both read who is remote, and the old channel nothing', async () => {
  const { slack, teams } = scene;
  await restartAt('2026-11-17T08:46:00+01:00');
  const posted = await eventually(() => slack.channelMessages(NEW)[0]);
  expect(textOf(posted)).toMatch(/Aldo Riva[\s\S]*10:00/);
  expect(labelsOf(posted)).toEqual([]);
  await eventually(() => teams.inRoom(room).some((one) => /Aldo Riva/.test(teams.read(one))));
  expect(slack.channelMessages(CHANNEL)).toEqual([]);
});
