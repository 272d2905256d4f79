import { existsSync, readFileSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { readTemplate, type Template } from './messages/page/template.js';
import { type Profiles, profilesOf, regulationChoice } from './regulations/choice.js';
import { describe, describeYaml } from './regulations/mistakes.js';
import { RegulationFileError } from './regulations/read.js';
import {
  type LocalDate,
  type LocalTime,
  localDate,
  parseLocalDate,
  type Weekday,
} from './rules/local-date.js';

const time = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time such as "08:30"')
  .transform((text) => text as LocalTime);

const YEARLY = /^\d{2}-\d{2}$/;
const holiday = z
  .string()
  .regex(/^(\d{4}-)?\d{2}-\d{2}$/, {
    error: 'must be a day: "12-07" every year, or "2026-12-24" once',
    abort: true,
  })
  .refine(
    (text) => parseLocalDate(YEARLY.test(text) ? `2000-${text}` : text) !== null,
    'is no day of the calendar',
  );

const lead = z.number().int().min(0).max(120);
const workingHours = z.number().int().min(1).max(500);
const channel = z.string().min(1, 'must not be empty');

const signer = (whom: string) =>
  z
    .email('must be an e-mail address')
    .transform((email) => email.toLowerCase())
    .optional()
    .describe(`Who signs for ${whom}.`);

/** The organisation's settings as the file states them. Every key is described: editors show it. */
const schema = z.strictObject({
  organisation: z.string().min(1).default('').describe('Name of the organisation, as people are shown it.'),
  locale: z
    .enum(['it', 'en'])
    .default('it')
    .describe(
      'Language of those whose own is not known, and of the channels. GIORNATE_LOCALE goes before it.',
    ),
  ...regulationChoice,
  maxDaysPerMonth: z
    .number()
    .int()
    .min(1)
    .optional()
    .describe('Days a month at full time, where the act leaves the number to the organisation (MIL-7.1).'),
  remoteWork: z
    .boolean()
    .default(false)
    .describe('Lavoro da remoto is offered, where the act has it (Tivoli, Capo IV).'),
  holidays: z
    .array(holiday)
    .default([])
    .describe(
      'Local holidays and closures, besides the national ones: "12-07" every year, "2026-12-24" once.',
    ),
  reminders: z
    .strictObject({
      contactLeadMinutes: lead
        .default(10)
        .describe('Minutes before a contact band at which its reminder is sent.'),
      disconnectionLeadMinutes: lead
        .default(10)
        .describe('Minutes before the working window closes at which the reminder to stop is sent.'),
    })
    .prefault({})
    .describe('Reminders sent to whoever works remotely that day.'),
  digest: z
    .strictObject({
      at: time.prefault('08:30').describe('When the list of who is remote today is posted.'),
      whenEmpty: z.boolean().default(false).describe('Post it also when nobody is remote.'),
      preview: z
        .boolean()
        .default(true)
        .describe('Beside it, on the last working day of a week, who is remote on each day of the next one.'),
    })
    .prefault({})
    .describe("The list of who is remote today, in each unit's channel on working days."),
  approvals: z
    .strictObject({
      remindAfterHours: z
        .array(workingHours)
        .max(5)
        .default([12, 36])
        .describe(
          'Reminders to whoever has requests to decide: so many working hours after a request. At most one a day.',
        ),
      lastCallHours: workingHours
        .default(6)
        .describe(
          'Working hours before the day begins: last reminder, and the asker is told there is no answer.',
        ),
      escalateAfterHours: workingHours
        .optional()
        .describe(
          'So many working hours after a request the superior may decide as well. Left out, nobody else may.',
        ),
    })
    .prefault({})
    .describe(
      'Requests that wait. Working hours are those of the working window, on the working days of whoever decides.',
    ),
  agreements: z
    .strictObject({
      template: z
        .string()
        .min(1)
        .optional()
        .describe(
          'Text of the individual agreement, HTML or Markdown (.md), with {{placeholders}}: docs/agreement-template.md. Left out, the text that comes with the product.',
        ),
      remindDaysBefore: z
        .number()
        .int()
        .min(1)
        .max(60)
        .default(30)
        .describe('Days before an agreement ends at which its person and the personnel office are told.'),
      units: z
        .array(z.string().min(1))
        .nonempty()
        .optional()
        .describe('Units whose people may apply, where the act lists them (LG art. 6). Left out, all.'),
      signers: z
        .strictObject({
          hr: signer('the personnel office; left out, its dirigente, or else all who are of it'),
          employer: signer('the employer; left out, whoever is highest in the line of managers'),
          segretarioGenerale: signer('the Segretario generale; left out, they sign on paper'),
        })
        .prefault({})
        .describe('Who signs for whom, by e-mail of the register.'),
    })
    .prefault({})
    .describe('Individual agreements made in chat.'),
  vpn: z
    .strictObject({
      capacity: z.number().int().min(1).describe('How many people can be connected at once.'),
    })
    .optional()
    .describe('Connections to the internal network; leave out where they are not scarce.'),
  units: z
    .array(
      z.strictObject({
        name: z.string().min(1).describe('Name of the unit, exactly as imported with the employees.'),
        digestAt: time.optional().describe("When this unit's digest is posted, instead of digest.at."),
        digestDays: z
          .array(
            z
              .number()
              .int()
              .min(1)
              .max(7)
              .transform((day) => day as Weekday),
          )
          .nonempty()
          .optional()
          .describe('Weekdays on which it is posted: 1 is Monday. Left out, every working day.'),
        preview: z.boolean().optional().describe('Its preview of the next week, instead of digest.preview.'),
        slackChannel: channel.optional().describe('Id of its Slack channel, for example C0123456789.'),
        teamsChannel: channel
          .optional()
          .describe('Id of its Teams channel, for example 19:...@thread.tacv2.'),
      }),
    )
    .refine(
      (units) => new Set(units.map((unit) => unit.name)).size === units.length,
      'name the same unit more than once',
    )
    .default([])
    .describe('Units that have a channel of their own.'),
});

/**
 * `profiles`: what governs each person, read from `regulation`, `regulations` and `overrides`. `agreementTemplate`: the
 * file of `agreements.template`, read.
 */
export type Settings = z.output<typeof schema> & { profiles: Profiles; agreementTemplate?: Template };
export type UnitSettings = Settings['units'][number];

/** Every mistake of the settings file, each with its line where it has one. */
export class SettingsError extends Error {
  constructor(readonly problems: string[]) {
    super(problems.join('\n'));
    this.name = 'SettingsError';
  }
}

/**
 * @param file named in the messages
 * @throws SettingsError with every mistake at once
 */
export function parseSettings(text: string, file: string): Settings {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const at = (offset: number | undefined) =>
    offset === undefined ? file : `${file}:${lines.linePos(offset).line}`;
  if (document.errors.length > 0) {
    throw new SettingsError(document.errors.map((error) => `${at(error.pos[0])}: ${describeYaml(error)}`));
  }
  /** Where the value stands; of a missing one, where its parent does. */
  const offsetOf = (path: PropertyKey[]): number | undefined => {
    for (let length = path.length; length > 0; length--) {
      const node = document.getIn(path.slice(0, length), true) as { range?: [number] } | undefined;
      if (node?.range) return node.range[0];
    }
    return undefined;
  };
  const result = schema.safeParse(stated(document.toJS()), { error: describe });
  if (result.success) {
    const { template } = result.data.agreements;
    const agreementTemplate =
      template && templateIn(template, file, at(offsetOf(['agreements', 'template'])));
    return {
      ...result.data,
      profiles: profilesIn(result.data, file),
      ...(agreementTemplate && { agreementTemplate }),
    };
  }
  const problems = result.error.issues.flatMap((issue) => {
    const name = issue.path
      .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
      .join('');
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map(
        (key) => `${at(offsetOf([...issue.path, key]))}: ${`${name}.${key}`.slice(1)} is not a setting`,
      );
    }
    return [`${at(offsetOf(issue.path))}: ${name.slice(1) || 'the file'}: ${issue.message}`];
  });
  throw new SettingsError(problems);
}

function profilesIn(settings: z.output<typeof schema>, file: string): Profiles {
  try {
    return profilesOf(settings, dirname(file));
  } catch (error) {
    if (!(error instanceof RegulationFileError)) throw error;
    throw new SettingsError(error.mistakes.map((mistake) => `${file}: ${mistake}`));
  }
}

/** Every mistake of the text of the agreement, each with its line. */
function templateIn(name: string, file: string, where: string): Template {
  const path = isAbsolute(name) ? name : join(dirname(file), name);
  if (!existsSync(path)) throw new SettingsError([`${where}: agreements.template: ${path} is not there`]);
  const { template, mistakes } = readTemplate(readFileSync(path, 'utf8'), path);
  if (mistakes.length > 0) throw new SettingsError(mistakes);
  return template;
}

/** A key with nothing after it (all its lines commented out) is a key left out. */
function stated(file: unknown): unknown {
  if (typeof file !== 'object' || file === null || Array.isArray(file)) return file ?? {};
  return Object.fromEntries(Object.entries(file).filter(([, value]) => value !== null));
}

/**
 * @param required a file that is not there is a mistake; otherwise it means the defaults
 * @throws SettingsError
 */
export function loadSettings(file: string, required: boolean): Settings {
  if (existsSync(file)) return parseSettings(readFileSync(file, 'utf8'), file);
  if (required) throw new SettingsError([`${file}: the settings file is not there`]);
  return parseSettings('', file);
}

/** For editors: `giornate.schema.json`. */
export function settingsJsonSchema(): object {
  const title = 'Settings of Giornate';
  return { title, ...z.toJSONSchema(schema, { io: 'input' }) };
}

const FIRST_YEAR = 2015;
const LAST_YEAR = 2099;

const spelledOut = new WeakMap<object, ReadonlySet<LocalDate>>();

/** Local holidays, those of every year spelled out; kept, since every decision asks for them. */
export function localHolidays(settings: Pick<Settings, 'holidays'>): ReadonlySet<LocalDate> {
  const kept = spelledOut.get(settings);
  if (kept) return kept;
  const dates = new Set(settings.holidays.flatMap((text) => datesOf(text)));
  spelledOut.set(settings, dates);
  return dates;
}

function datesOf(text: string): LocalDate[] {
  if (!YEARLY.test(text)) return [localDate(text)];
  const years = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, index) => FIRST_YEAR + index);
  return years.flatMap((year) => parseLocalDate(`${year}-${text}`) ?? []);
}
