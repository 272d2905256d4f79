import { ConfigError } from '../config.js';
import { scrub } from '../log.js';
import { SettingsError } from '../settings.js';
import { CaseFileError } from './simulate.js';

/** What the operator did not get, and why: lines for standard error, exit code 1. */
export class Refused extends Error {
  constructor(readonly lines: string[]) {
    super(lines.join('\n'));
    this.name = 'Refused';
  }
}

/** One line each, in words an administrator can act on. */
export function problemsOf(error: unknown): string[] {
  if (error instanceof Refused) return error.lines;
  if (error instanceof ConfigError || error instanceof SettingsError) return error.problems;
  if (error instanceof CaseFileError) return error.mistakes;
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ECONNREFUSED')
    return ['the database of DATABASE_URL does not answer: is it running, is the address right?'];
  // Prisma and pg leave the message empty where several addresses failed
  return [scrub(message || String(code ?? error))];
}
