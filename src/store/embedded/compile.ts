import { setFlagsFromString } from 'node:v8';

/**
 * V8 compiles WebAssembly twice: at once, and again for speed what is used often. For this database the second time buys
 * nothing that can be measured, and takes a second of processor time at each start and some ninety megabytes for good.
 */
export const COMPILE_ONCE = '--liftoff-only';

/** To be called before PGlite is started in this process. */
export function compileOnce(): void {
  setFlagsFromString(COMPILE_ONCE);
}
