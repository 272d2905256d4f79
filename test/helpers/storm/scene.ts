/** An office on two platforms, before the storm: who asks, who decides, who is in disconnection, who is reminded. */
import { readFile } from 'node:fs/promises';
import { expect } from 'vitest';
import { type Home, makeHome } from '../bot.js';
import { type FakeSlack, startFakeSlack } from '../fake-slack.js';
import { type FakeTeams, type FakeUser, startFakeTeams } from '../fake-teams.js';
import { assemble, type Fleet } from './fleet.js';
import { Ledger } from './ledger.js';
import { type Chance, chance } from './random.js';

export interface Member {
  email: string;
  name: string;
  slackId?: string;
  onTeams?: FakeUser;
  /** In disconnection when the storm blows. */
  off: boolean;
}

export interface Scene {
  slack: FakeSlack;
  teams: FakeTeams;
  home: Home;
  fleet: Fleet;
  ledger: Ledger;
  chance: Chance;
  askers: Member[];
  deciders: Member[];
  /** Remote today: reminded of their band while the storm goes on. */
  reminded: Member[];
  /** Puts everybody who is on Teams in touch with the bot, which must be running. */
  meet(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Monday evening, twenty seconds before the reminders of a band of 20:50 are due: one unit keeps the hours of the act,
 * which end at 20:00, the others work until late.
 */
export const STORM_BEGINS = new Date('2026-11-16T20:39:40+01:00');
/** Tuesday, when everybody may be written to. */
export const NEXT_MORNING = new Date('2026-11-17T08:10:00+01:00');
export const DAYS_PER_MONTH = 4;

const ACT = 'src/regulations/metro-milano-2017.yaml';
const SETTINGS = `regulation: metro-milano-2017
regulations:
  - { use: ./late.yaml, units: [Ragioneria, Tributi] }
`;

export async function setScene(numbers: { slack: number; teams: number; reminded: number }): Promise<Scene> {
  const [slack, teams, home] = [await startFakeSlack(), await startFakeTeams(), await makeHome(SETTINGS)];
  await home.file('late.yaml', (await readFile(ACT, 'utf8')).replace('closes: "20:00"', 'closes: "23:00"'));
  const onSlack = (email: string, name: string) =>
    slack.addUser({ id: `U${name.replace(/\W/g, '').toUpperCase()}`, name, email, locale: 'it-IT' }).id;
  const member = (name: string, where: { slack?: true; teams?: true }, off = false): Member => {
    const email = `${name.toLowerCase().replace(/\W+/g, '.')}@comune.example`;
    return {
      ...{ email, name, off },
      ...(where.slack && { slackId: onSlack(email, name) }),
      ...(where.teams && { onTeams: teams.addUser(name, { email }) }),
    };
  };
  const list = (count: number, make: (index: number) => Member) =>
    Array.from({ length: count }, (_, index) => make(index));

  const one = member('Capo Uno', { slack: true });
  const two = member('Capo Due', { slack: true, teams: true });
  const askers = [
    ...list(numbers.slack, (index) => member(`Sara N${index}`, { slack: true }, index % 4 === 3)),
    ...list(numbers.teams, (index) => member(`Teo N${index}`, { teams: true }, index % 4 === 3)),
  ];
  const reminded = list(numbers.reminded, (index) => member(`Rita N${index}`, { slack: true }));

  const row = ({ email, name, off }: Member, role: string, manager?: Member, band = '10:00-13:00') => {
    const unit = off ? 'Biblioteca' : manager === two ? 'Tributi' : 'Ragioneria';
    return `${email},${name},${role},${unit},${manager?.email ?? ''},,2026-01-01,,${DAYS_PER_MONTH},${band}`;
  };
  const people = [
    'email,full_name,role,unit,manager_email,part_time,agreement_from,agreement_to,days_per_month,contact_bands',
    row(one, 'manager'),
    row(two, 'manager'),
    ...askers.map((asker, index) => row(asker, 'employee', index % 2 === 0 ? one : two)),
    ...reminded.map((person) => row(person, 'employee', one, '20:50-22:00')),
  ];
  const days = ['email,date,state', ...reminded.map(({ email }) => `${email},2026-11-16,approved`)];
  const load = async (kind: string, lines: string[]) =>
    home.cli('import', kind, await home.file(`${kind}.csv`, `${lines.join('\n')}\n`));
  expect(await load('employees', people)).toMatchObject({ code: 0 });
  if (reminded.length > 0) expect(await load('days', days)).toMatchObject({ code: 0 });

  const env = {
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_SIGNING_SECRET: slack.signingSecret,
    SLACK_API_URL: slack.apiUrl,
    ...teams.env,
  };
  const fleet = await assemble(home, env, STORM_BEGINS);
  slack.target(`${fleet.url}/slack/events`);
  teams.connect(fleet.url);
  const deciders = [one, two];

  return {
    ...{ slack, teams, home, fleet, askers, deciders, reminded },
    ledger: new Ledger(),
    chance: chance(),
    async meet() {
      for (const { onTeams } of [...askers, ...deciders]) if (onTeams) await teams.install(onTeams);
    },
    async close() {
      await fleet.close();
      await slack.close();
      await teams.stop();
      await home.drop();
    },
  };
}
