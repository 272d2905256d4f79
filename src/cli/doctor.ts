import { createSlack } from '../chat/slack/app.js';
import { createTeams } from '../chat/teams/bot.js';
import { ConfigError, readConfig } from '../config.js';
import { scrub } from '../log.js';
import { adapterParts } from '../platforms.js';
import { loadSettings, SettingsError } from '../settings.js';
import { act, type Line, note, ok } from './diagnosis.js';
import { examineDelivery } from './doctor-delivery.js';
import { askService, examineOperations } from './doctor-operations.js';
import { examineRegister } from './doctor-register.js';
import { examineRegulations } from './doctor-regulations.js';
import { type Workbench, withStore } from './open.js';
import { problemsOf } from './problems.js';

export { printed } from './diagnosis.js';

/** Everything that can be looked at; where the configuration is wrong, that alone. */
export async function examine(): Promise<Line[]> {
  const configuration = examineConfiguration();
  if (configuration.some(({ level }) => level === 'act')) return configuration;
  try {
    return await withStore(async (bench) => [
      ...configuration,
      ...(await examineOperations(bench)),
      ...(await examineRegulations(bench)),
      ...(await withPlatforms(bench, async (platforms) => [
        ...platforms,
        ...(await examineDelivery(bench)),
        ...(await examineRegister(bench)),
      ])),
    ]);
  } catch (error) {
    const [text = ''] = problemsOf(error);
    const inUse = (error as { code?: string }).code === 'FOLDER_IN_USE';
    const told = inUse && (await askService(readConfig(undefined, 'command-line').dataDir));
    if (told) return [...configuration, ...told];
    const todo = inUse
      ? 'the service runs on it: stop it to examine the store (its /readyz tells the rest), or use PostgreSQL'
      : 'check DATABASE_URL, or GIORNATE_DATA_DIR and its disk';
    return [...configuration, act('store', text, todo)];
  }
}

function examineConfiguration(): Line[] {
  try {
    const config = readConfig(undefined, 'command-line');
    const { regulation, locale } = loadSettings(config.settings.path, config.settings.required);
    const platforms = [config.slack && 'Slack', config.teams && 'Teams'].filter(Boolean);
    const settings = ok('settings', `${config.settings.path}: ${regulation}, ${config.locale ?? locale}`);
    const lines = [settings, pages(config.publicUrl)];
    return platforms.length > 0
      ? [ok('configuration', platforms.join(' and ')), ...lines]
      : [
          note(
            'configuration',
            'neither Slack nor Teams: the service is a try-out',
            'set the tokens of a platform',
          ),
          ...lines,
        ];
  } catch (error) {
    if (!(error instanceof ConfigError || error instanceof SettingsError)) throw error;
    const [about, todo] =
      error instanceof ConfigError
        ? ['configuration', 'mend the environment of the service']
        : ['settings', 'mend the settings file'];
    return error.problems.map((problem) => act(about, problem, todo));
  }
}

function pages(publicUrl: string | undefined): Line {
  if (publicUrl) return ok('pages', `agreements are read at ${publicUrl}/pages/…`);
  const todo = 'set GIORNATE_PUBLIC_URL to the address at which browsers find the service (https://…)';
  return note('pages', 'no public address: cards have no link to the text of an agreement', todo);
}

/** Fills `bench.ports` with the platforms that answer, and ends them again. */
async function withPlatforms(bench: Workbench, work: (lines: Line[]) => Promise<Line[]>): Promise<Line[]> {
  const { config, ports } = bench;
  const slack = config.slack && createSlack({ ...config.slack, ...adapterParts(bench) });
  const teams = config.teams && createTeams({ ...config.teams, ...adapterParts(bench) });
  const lines: Line[] = [];
  try {
    for (const port of [slack?.port, teams?.port]) {
      if (port === undefined) continue;
      try {
        lines.push(ok(port.platform, await port.check()));
        ports[port.platform] = port;
      } catch (error) {
        const todo = 'check its tokens and that this machine reaches it over the network';
        lines.push(act(port.platform, scrub((error as Error).message), todo));
      }
    }
    return await work(lines);
  } finally {
    await slack?.stop();
    await teams?.stop();
  }
}
