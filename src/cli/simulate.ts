import { z } from 'zod';
import { regulation } from '../regulations/index.js';
import { RegulationFileError } from '../regulations/read.js';
import type { Edition } from '../regulations/schema.js';
import { FigureMissing } from '../rules/edition.js';
import { differences } from './case-differences.js';
import { answerReminderCase, type ReminderAnswer, reminderCaseSchema } from './reminder-cases.js';
import { answerRuleCase, type RuleAnswer, type RuleCase, ruleCaseSchema } from './rule-cases.js';

type Editions = readonly Edition[];
type Answer = RuleAnswer | ReminderAnswer;

const file = z.object({
  schema: z.enum(['agile-rule-cases/1', 'agile-reminder-cases/1']),
  timezone: z.literal('Europe/Rome').optional(),
  cases: z.array(z.looseObject({ id: z.string().min(1) })),
});

/** The case is not what it should be, or there is no regulation for its day: the others are answered all the same. */
export interface Unanswered {
  id: string;
  error: string;
}

/** Parts of a case that are for its reader, or for `check`. */
const FOR_READERS = new Set(['title', 'cites', 'weekdays', 'expect']);

/**
 * Answers of the rules to the cases of a file, in its order; `expect` is not read. A case that can't be answered
 * says why.
 * @param content parsed JSON
 * @param onUnread told of keys that are not known, and so not read: a slip of the pen would go unseen
 * @param editionsOf the regulation that a case names, by id or path
 * @throws CaseFileError where it is no case file
 */
export function simulate(
  content: unknown,
  onUnread: (notice: string) => void = () => {},
  editionsOf: (reference: string) => Editions = regulation,
): (Answer | Unanswered)[] {
  const { schema, cases } = parse(file, content, 'the file');
  return cases.map((one): Answer | Unanswered => {
    try {
      const editions = editionsOf(String(one.regulation));
      const answerOf = <Case>(shape: z.ZodType<Case>, answer: (one: Case, editions: Editions) => Answer) =>
        answer(parse(shape, known(shape, one, onUnread)), editions);
      return schema === 'agile-rule-cases/1'
        ? answerOf(ruleCaseSchema, answerRuleCase)
        : answerOf(reminderCaseSchema, answerReminderCase);
    } catch (error) {
      return { id: one.id, error: whyUnanswered(error) };
    }
  });
}

/**
 * Where the answers differ from what the cases expect, one line a difference; only keys of `expect` are
 * compared.
 * @throws CaseFileError where a case expects nothing
 */
export function check(content: unknown, results: object[]): string[] {
  const { cases } = parse(file, content, 'the file');
  return cases.flatMap((one, index) => {
    if (typeof one.expect !== 'object' || one.expect === null) {
      throw new CaseFileError([`case ${one.id}: expect: needed to compare with`]);
    }
    const result = results[index] ?? {};
    return differences(one.expect as Record<string, unknown>, result as Record<string, unknown>).map(
      (difference) => `${one.id}: ${difference}`,
    );
  });
}

/** The cases of a file of acts, to be asked otherwise. @throws CaseFileError as `simulate` */
export function ruleCasesOf(content: unknown, onUnread: (notice: string) => void): RuleCase[] {
  const { schema, cases } = parse(file, content, 'the file');
  if (schema !== 'agile-rule-cases/1') {
    throw new CaseFileError([`schema: agile-rule-cases/1 is expected: "${schema}" has no acts`]);
  }
  return cases.map((one) => parse(ruleCaseSchema, known(ruleCaseSchema, one, onUnread), `case ${one.id}`));
}

/** The file is not what it should be: an operator's mistake, said in full. */
export class CaseFileError extends Error {
  readonly code = 'case-file';
  constructor(readonly mistakes: string[]) {
    super(mistakes.join('\n'));
    this.name = 'CaseFileError';
  }
}

function whyUnanswered(error: unknown): string {
  if (error instanceof CaseFileError) return error.mistakes.join('; ');
  if (error instanceof RegulationFileError) return `regulation: ${error.mistakes.join('; ')}`;
  if (error instanceof FigureMissing) return error.message;
  throw error;
}

/** The case without the keys that its description does not know; null is as good as absent. */
function known(schema: z.ZodType, one: { id: string }, onUnread: (notice: string) => void): unknown {
  const entries = Object.entries(one).filter(([key]) => !FOR_READERS.has(key));
  const cleaned: unknown = JSON.parse(JSON.stringify(Object.fromEntries(entries)), (key, value: unknown) =>
    value === null && key !== '' ? undefined : value,
  );
  for (const issue of schema.safeParse(cleaned).error?.issues ?? []) {
    if (issue.code !== 'unrecognized_keys') continue;
    const holder = issue.path.reduce<unknown>((value, key) => (value as never)[key], cleaned);
    for (const key of issue.keys) {
      onUnread(`case ${one.id}: ${[...issue.path, key].map(String).join('.')}: not known, not read`);
      delete (holder as Record<string, unknown>)[key];
    }
  }
  return cleaned;
}

function parse<Output>(schema: z.ZodType<Output>, value: unknown, name = ''): Output {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new CaseFileError(
    result.error.issues.map((issue) => {
      const key = issue.path.map(String).join('.');
      return [name, key, issue.message].filter(Boolean).join(': ');
    }),
  );
}
