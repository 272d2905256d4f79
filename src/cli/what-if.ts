import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { Mistake } from '../app/csv.js';
import { filedInTime } from '../app/filed-in-time.js';
import { peopleOfHistory, readHistory, unknownPeople } from '../app/past-file.js';
import { type Frame, type KnownPerson, peopleOfFile } from '../app/past-people.js';
import { knownPeople, peopleOfStore } from '../app/past-store.js';
import { type PastPerson, replay } from '../app/replay.js';
import { Tally } from '../app/replay-report.js';
import { readConfig } from '../config.js';
import type { Locale } from '../messages/card.js';
import { regulation, regulationFile } from '../regulations/index.js';
import type { Edition } from '../regulations/schema.js';
import type { LocalDate } from '../rules/local-date.js';
import { loadSettings, localHolidays, type Settings } from '../settings.js';
import { withStore } from './open.js';
import { Refused } from './problems.js';
import { casesOf, isCaseFile, peopleOfCases, periodOfCases } from './what-if-cases.js';
import { printer } from './what-if-print.js';
import type { Subject } from './what-if-text.js';

export interface WhatIfOptions {
  history?: string;
  store?: true;
  regulation: string;
  under?: string;
  employees?: string;
  from?: LocalDate;
  to?: LocalDate;
  list?: true;
  json?: true;
  lang: Locale;
}

const ALWAYS = '0001-01-01' as LocalDate;

/** What another text would have decided of a past period, on standard output. @throws Refused */
export async function whatIf(options: WhatIfOptions): Promise<void> {
  const file = regulationFile(options.regulation);
  const [first] = file.editions;
  if (!first) throw new Refused([`${options.regulation}: it never holds`]);
  const subject: Subject = {
    regulation: { id: file.id, name: file.name, from: first.from },
    under: options.under ?? null,
    source: options.store ? 'store' : 'history',
    period: options.from && options.to ? { from: options.from, to: options.to } : null,
    vpn: file.editions.some((edition) => edition.regulation?.vpn),
  };
  // a text that is not in force yet is looked at as if it were
  const after = [{ ...first, from: ALWAYS }, ...file.editions.slice(1)];
  if (options.store) {
    await withStore(({ store, settings }) =>
      run(options, subject, after, peopleOfStore(store.db, frameOf(options, settings))),
    );
    return;
  }
  const content = readFileSync(options.history ?? '');
  if (isCaseFile(content)) {
    const cases = casesOf(content, options.history ?? '');
    const ofCases = { ...subject, under: options.under ?? ('cases' as const), source: 'cases' as const };
    const from = { file: options.history ?? '', under: options.under };
    await run(options, ofCases, after, peopleOfCases(cases, periodOfCases(options), from));
    return;
  }
  await ofFile(options, subject, after, content);
}

async function ofFile(options: WhatIfOptions, subject: Subject, after: Edition[], content: Buffer) {
  const config = readConfig(undefined, 'command-line');
  const frame = frameOf(options, loadSettings(config.settings.path, config.settings.required));
  const { history, employees } = options;
  const ofDays: Mistake[] = [];
  const ofPeople: Mistake[] = [];
  const days = readHistory(content, frame.period, ofDays);
  const people: Map<string, KnownPerson> = employees
    ? peopleOfFile(readFileSync(employees), ofPeople)
    : await withStore(({ store }) => knownPeople(store.db, new Set(days.keys())));
  const problems = [
    ...ofPeople.map(({ line, text }) => `${employees}:${line}: ${text}`),
    ...[...ofDays, ...unknownPeople(days, people)].map(({ line, text }) => `${history}:${line}: ${text}`),
  ];
  if (problems.length > 0) throw new Refused(problems);
  await run(options, subject, after, peopleOfHistory(days, people, frame));
}

/** @throws Refused without a period, which a record of days needs */
function frameOf({ from, to, under }: WhatIfOptions, settings: Settings): Frame {
  if (!from || !to) throw new Refused(['--from and --to are needed: the first and the last day looked at']);
  const holidays = localHolidays(settings);
  const old = under === undefined ? undefined : regulation(under);
  return {
    period: { from, to },
    before: old ? () => old : settings.profiles,
    holidays,
    policy: { maxDaysPerMonth: settings.maxDaysPerMonth, remoteWork: settings.remoteWork },
    filed: filedInTime(holidays),
  };
}

/** One person after another: what is kept is the sum. */
async function run(
  { list, json, lang }: WhatIfOptions,
  subject: Subject,
  after: readonly Edition[],
  people: AsyncIterable<PastPerson> | Iterable<PastPerson>,
): Promise<void> {
  const tally = new Tally();
  const print = printer({ json: json === true, list: list === true, locale: lang });
  const say = async (text: string) => {
    if (text !== '' && !process.stdout.write(text)) await once(process.stdout, 'drain');
  };
  await say(print.begin());
  for await (const person of people) {
    const replayed = replay(person, after);
    tally.add(person, replayed);
    if (list) await say(print.acts(person, replayed.compared));
  }
  await say(print.end(subject, tally.report(list === true)));
}
