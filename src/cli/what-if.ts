import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { Mistake } from '../app/csv.js';
import { filedInTime } from '../app/filed-in-time.js';
import { peopleOfHistory, readHistory, unknownPeople } from '../app/past-file.js';
import { type Frame, type KnownPerson, peopleOfFile } from '../app/past-people.js';
import { knownPeople, peopleOfStore } from '../app/past-store.js';
import { replay } from '../app/replay.js';
import { Tally } from '../app/replay-report.js';
import type { PastPerson } from '../app/replay-values.js';
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

/** Takes a piece of the report, and is done when there is room for the next. */
type Say = (text: string) => Promise<void>;

/** What another text would have decided of a past period. @throws Refused */
export async function whatIf(options: WhatIfOptions, say: Say = toStandardOutput): Promise<void> {
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
  const tell = (about: Subject, people: AsyncIterable<PastPerson> | Iterable<PastPerson>) =>
    run(options, about, after, people, say);
  if (options.store) {
    await withStore(({ store, settings }) =>
      tell(subject, peopleOfStore(store.db, frameOf(options, settings))),
    );
    return;
  }
  const name = options.history ?? '';
  const content = readFileSync(name);
  if (isCaseFile(content)) {
    const people = peopleOfCases(casesOf(content, name), periodOfCases(options), {
      file: name,
      under: options.under,
    });
    await tell({ ...subject, under: options.under ?? 'cases', source: 'cases' }, people);
  } else await tell(subject, await peopleOfCsv(options, content));
}

/** @throws Refused with every mistake of both files */
async function peopleOfCsv(options: WhatIfOptions, content: Buffer): Promise<Iterable<PastPerson>> {
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
  return peopleOfHistory(days, people, frame);
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
  say: Say,
): Promise<void> {
  const tally = new Tally();
  const print = printer({ json: json === true, list: list === true, locale: lang });
  await say(print.begin());
  for await (const person of people) {
    const replayed = replay(person, after);
    tally.add(person, replayed);
    if (list) await say(print.acts(person, replayed.compared));
  }
  await say(print.end(subject, tally.report(list === true)));
}

async function toStandardOutput(text: string): Promise<void> {
  if (text !== '' && !process.stdout.write(text)) await once(process.stdout, 'drain');
}
