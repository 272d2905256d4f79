import type { YAMLError } from 'yaml';
import type { z } from 'zod';

const KINDS: Record<string, string> = {
  string: 'a text',
  int: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of settings',
};

/** What is wrong with a value of a file, in words for who wrote it; what a schema says itself goes before. */
export function describe(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return 'is missing';
      if (issue.expected === 'array' && issue.input === 'none')
        return 'must be a list: [] where there is none';
      return `must be ${KINDS[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return mustBe(issue.values.map(String));
    case 'invalid_union':
      return Array.isArray(issue.options) ? mustBe(issue.options.map(String)) : 'is of no kind known here';
    case 'too_small':
      if (issue.origin === 'string') return 'must not be empty';
      if (issue.origin === 'array') return 'must name at least one';
      return `must be at least ${issue.minimum}`;
    case 'too_big':
      return `must be at most ${issue.maximum}`;
    default:
      return undefined;
  }
}

function mustBe(values: string[]): string {
  return values.length > 2 ? `must be one of ${values.join(', ')}` : `must be ${values.join(' or ')}`;
}

/** A file that can't be read as YAML at all. */
export function describeYaml({ code, message }: YAMLError): string {
  if (code === 'DUPLICATE_KEY') return 'keys must be unique: this one is written twice';
  if (code === 'TAB_AS_INDENT') return 'indent with spaces, not with tabs';
  return `can't be read, check indentation, quotes and brackets: ${message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '')}`;
}
