import { type Environment, type Home, makeHome, OFFICE, PEOPLE } from './bot.js';
import { type FakeSlack, startFakeSlack } from './fake-slack.js';
import { type FakeTeams, type FakeUser, startFakeTeams } from './fake-teams.js';

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

export async function setScene(): Promise<Scene> {
  const [slack, teams] = [await startFakeSlack(), await startFakeTeams()];
  const onTeams = {} as Record<Name, FakeUser>;
  for (const [name, email] of Object.entries(PEOPLE) as [Name, string][]) {
    slack.addUser({ id: slackId(name), name, email, locale: 'it-IT' });
    onTeams[name] = teams.addUser(name, { email, locale: 'it-IT' });
  }
  slack.addChannel({ id: CHANNEL, name: 'ragioneria' });
  const home = await makeHome(`units:\n  - name: Ragioneria\n    slackChannel: ${CHANNEL}\n`);
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
