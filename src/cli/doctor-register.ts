import { addDays } from '../rules/local-date.js';
import { dateOf } from '../rules/zoned.js';
import {
  agreementsEnding,
  managersWithoutAccount,
  peopleWithoutManager,
  registerSize,
} from '../store/health.js';
import { allUnits, hrPeople } from '../store/people.js';
import { act, counted, type Line, listed, note, ok } from './diagnosis.js';
import type { Workbench } from './open.js';

const ENDING_DAYS = 30;
/** Slack lets one look up some fifty e-mails a minute. */
const LOOKUPS = 40;

/** Do the people, units and agreements of the register have what the bot needs? */
export async function examineRegister(bench: Workbench): Promise<Line[]> {
  const { people, days } = await registerSize(bench.store.db);
  if (people === 0) {
    return [act('register', 'nobody is in it', 'giornate import employees FILE.csv')];
  }
  return [
    ok('register', `${counted(people, 'person', 'people')}, ${counted(days, 'agile day', 'agile days')}`),
    ...(await managers(bench)),
    ...(await withoutManager(bench)),
    ...(await personnelOffice(bench)),
    ...(await units(bench)),
    ...(await agreements(bench)),
  ];
}

async function managers(bench: Workbench): Promise<Line[]> {
  const without = await managersWithoutAccount(bench.store.db);
  if (!bench.config.slack && !bench.config.teams) {
    return [
      note('managers', `${without.length} who decide for somebody have no chat account: no platform yet`),
    ];
  }
  const finder = Object.values(bench.ports).find((port) => port.canLookUp);
  const missing: string[] = [];
  const unsure: string[] = [];
  for (const [index, { email, reports }] of without.entries()) {
    const found = finder && index < LOOKUPS ? await finder.lookup(email).catch(() => null) : null;
    const text = `${email} (${counted(reports, 'person', 'people')})`;
    const slackIsDown = !finder && bench.config.slack;
    if (found === undefined || !(finder || slackIsDown)) missing.push(text);
    else if (found === null) unsure.push(text);
  }
  const lines: Line[] = [];
  if (missing.length > 0) {
    const todo = finder
      ? 'their e-mail on the platform must be the one of the register'
      : 'each adds the app once in Teams, or the Teams administrator installs it for everyone';
    lines.push(act('managers', `no chat account: ${listed(missing)}. Requests to them are stopped`, todo));
  }
  if (unsure.length > 0) {
    lines.push(note('managers', `not yet seen in chat, looked up when first needed: ${listed(unsure)}`));
  }
  return lines.length > 0 ? lines : [ok('managers', 'everyone who decides can be reached')];
}

async function withoutManager({ store }: Workbench): Promise<Line[]> {
  const without = await peopleWithoutManager(store.db);
  const staff = without.filter(({ manager }) => !manager).map(({ email }) => email);
  const top = without.filter(({ manager }) => manager).map(({ email }) => email);
  const lines: Line[] = [];
  const todo = 'give them a manager_email and import employees again';
  if (staff.length > 0) lines.push(act('no manager', `nobody decides for ${listed(staff)}`, todo));
  if (top.length > 0)
    lines.push(note('no manager', `of the dirigenti: ${listed(top)}`, `unless at the top, ${todo}`));
  return lines;
}

async function personnelOffice({ store }: Workbench): Promise<Line[]> {
  const hr = await hrPeople(store.db);
  if (hr.length > 0) return [ok('personnel office', counted(hr.length, 'person', 'people'))];
  const lacking = 'nobody, so no agreement gets its signature or a signature on paper';
  return [note('personnel office', lacking, 'give somebody the role hr and import employees again')];
}

async function units({ store, settings, config }: Workbench): Promise<Line[]> {
  const known = (await allUnits(store.db)).map(({ name }) => name);
  const channels = new Map(settings.units.map((unit) => [unit.name, unit]));
  const lacking = known.filter((name) => {
    const unit = channels.get(name);
    const slack = config.slack && unit?.slackChannel;
    const teams = config.teams && unit?.teamsChannel;
    return !slack && !teams;
  });
  const misspelt = [...channels.keys()].filter((name) => !known.includes(name));
  const lines: Line[] = [];
  if (misspelt.length > 0) {
    const todo = `name them in ${config.settings.path} exactly as they were imported`;
    lines.push(
      act('units', `the settings name units that are not in the register: ${listed(misspelt)}`, todo),
    );
  }
  if (lacking.length > 0) {
    const todo = `name a slackChannel or teamsChannel under units in ${config.settings.path} where one is wanted`;
    lines.push(note('units', `without channel, so without digest: ${listed(lacking)}`, todo));
  }
  return lines.length > 0 ? lines : [ok('units', 'every unit has a channel')];
}

async function agreements({ store, clock }: Workbench): Promise<Line[]> {
  const today = dateOf(clock.now());
  const ending = await agreementsEnding(store.db, today, addDays(today, ENDING_DAYS));
  if (ending.length === 0) return [ok('agreements', `none ends within ${ENDING_DAYS} days`)];
  const total = ending.reduce((sum, { count }) => sum + count, 0);
  const where = listed(ending.map(({ unit, count }) => `${unit} ${count}`));
  const text = `${counted(total, 'ends', 'end')} within ${ENDING_DAYS} days: ${where}`;
  return [
    note(
      'agreements',
      text,
      'renew them in chat, or import employees with the new agreement_to of those that go on',
    ),
  ];
}
