import {
  type Bot,
  type Environment,
  eventually,
  type Home,
  makeHome,
  OFFICE,
  PEOPLE,
  startBot,
} from './bot.js';
import { type FakeSlack, startFakeSlack } from './fake-slack.js';
import { type FakeTeams, type FakeUser, startFakeTeams } from './fake-teams.js';
import { modalOf, patient } from './shown.js';

export type Name = keyof typeof PEOPLE;

/** The office on Slack and on Teams, its register filled, the bot not yet started. */
export interface Scene {
  slack: FakeSlack;
  teams: FakeTeams;
  /** Accounts of the same people: `slackId(name)`, `onTeams[name]`. */
  onTeams: Record<Name, FakeUser>;
  home: Home;
  slackEnv: Environment;
  teamsEnv: Environment;
  close(): Promise<void>;
}

export const slackId = (name: Name) => `U${name.toUpperCase()}`;
export const CHANNEL = 'CRAG';

/** @param settings of the organisation, besides its channel */
export async function setScene(settings = ''): Promise<Scene> {
  const [slack, teams] = [await startFakeSlack(), patient(await startFakeTeams())];
  const onTeams = {} as Record<Name, FakeUser>;
  for (const [name, email] of Object.entries(PEOPLE) as [Name, string][]) {
    slack.addUser({ id: slackId(name), name, email, locale: 'it-IT' });
    onTeams[name] = teams.addUser(name, { email, locale: 'it-IT' });
  }
  slack.addChannel({ id: CHANNEL, name: 'ragioneria' });
  const home = await makeHome(`${settings}units:\n  - name: Ragioneria\n    slackChannel: ${CHANNEL}\n`);
  const imported = await home.cli('import', 'employees', await home.file('people.csv', OFFICE));
  if (imported.code !== 0) throw new Error(imported.stderr);
  return {
    slack,
    teams,
    onTeams,
    home,
    slackEnv: {
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_SIGNING_SECRET: slack.signingSecret,
      SLACK_API_URL: slack.apiUrl,
    },
    teamsEnv: teams.env,
    close: async () => {
      await slack.close();
      await teams.stop();
      await home.drop();
    },
  };
}

/** What a request of the office states. */
export const STATED = { activities: 'Istruttoria pratiche', objectives: '3 pratiche chiuse', place: 'casa' };

/** The bot on both platforms, on a Monday morning; `met` have installed it on Teams. */
export async function startOnBoth(scene: Scene, met: Name[], more: Environment = {}): Promise<Bot> {
  const bot = await startAt(scene, '2026-11-16T09:30:00+01:00', more);
  for (const name of met) await scene.teams.install(scene.onTeams[name]);
  return bot;
}

/** The bot on both platforms, its clock there; whoever installed it before still has it. */
export async function startAt(scene: Scene, now: string, more: Environment = {}): Promise<Bot> {
  const env = { ...more, ...scene.slackEnv, ...scene.teamsEnv, GIORNATE_NOW: now };
  const bot = await startBot(scene.home, env);
  scene.slack.target(`${bot.url}/slack/events`);
  scene.teams.connect(bot.url);
  return bot;
}

/** What the bot answers in the chat on Teams to what is typed. */
export async function answerOnTeams({ teams, onTeams }: Scene, name: Name, words: string) {
  const before = teams.chat(onTeams[name]).length;
  await teams.say(onTeams[name], words);
  return eventually(() => teams.chat(onTeams[name])[before]);
}

/** The form that `/agile TEXT` opens on Slack. */
export async function formOf({ slack }: Scene, userId: string, text: string) {
  slack.closeModal(userId);
  await slack.command(userId, text);
  return modalOf(slack, userId);
}
