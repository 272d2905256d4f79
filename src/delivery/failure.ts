import { ChatError } from '../app/ports.js';

/** What a failed try means for the next one. */
export interface Failure {
  /** Code and words, for the operator. */
  error: string;
  code: string;
  /** Trying again is useless. */
  permanent: boolean;
  /** It may have had its effect. */
  uncertain: boolean;
  /** It uses up a try: a platform that asks us to wait does not. */
  counts: boolean;
  retryAfterMs?: number;
}

/**
 * @param doubtful an earlier try may have had its effect
 * @param posting the error came while posting: from anything but a ChatError nobody can tell whether it was done
 */
export function judge(error: unknown, doubtful = false, posting = false): Failure {
  if (error instanceof ChatError) {
    const { retryAfterMs, permanent = false, uncertain = false } = error.options;
    return {
      error: `${error.code}: ${error.message}`,
      code: error.code,
      permanent,
      uncertain: doubtful || uncertain,
      counts: !(error.code === 'rate-limited' && retryAfterMs !== undefined),
      retryAfterMs,
    };
  }
  const words = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const uncertain = doubtful || posting;
  return { error: `fault: ${words}`, code: 'fault', permanent: false, uncertain, counts: true };
}
