import { scrub } from '../log.js';

/** What the operator did not get, and why: lines for standard error, exit code 1. */
export class Refused extends Error {
  constructor(readonly problems: string[]) {
    super(problems.join('\n'));
    this.name = 'Refused';
  }
}

/**
 * One line each, in words an administrator can act on. Errors that list what is wrong are known by their list, so
 * that no command loads the parts that only another one needs.
 */
export function problemsOf(error: unknown): string[] {
  const { problems, mistakes, code, path, message } = error as NodeJS.ErrnoException &
    Record<string, unknown>;
  for (const list of [problems, mistakes]) if (Array.isArray(list)) return list.map(String);
  if (code === 'ENOENT' && path) return [`${path}: there is no such file`];
  if (code === 'EISDIR') return ['a file is expected, this is a folder'];
  if (code === 'ECONNREFUSED') {
    return ['the database of DATABASE_URL does not answer: is it running, is the address right?'];
  }
  // pg leaves the message empty where several addresses failed
  return [scrub(message || String(code ?? error))];
}
