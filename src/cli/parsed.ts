import { Refused } from './problems.js';

/** A JSON file; a byte order mark is no mistake. @throws Refused */
export function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new Refused([`${file} is not JSON: ${(error as Error).message}`]);
  }
}
