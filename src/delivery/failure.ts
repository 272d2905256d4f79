import { ChatError } from '../app/ports.js';

/** What a failed try means for the next one, and for all else that goes there. */
export interface Failure {
  /** Code and words, for the operator. */
  error: string;
  code: ChatError['code'] | 'fault';
  /** Trying again is useless. */
  permanent: boolean;
  /** It may have had its effect. */
  uncertain: boolean;
  retryAfterMs?: number;
  /** Where we are locked out: it may mean the recipient's account alone. */
  orRecipient: boolean;
}

/**
 * @param doubtful an earlier try may have had its effect
 * @param posting the error came while posting: from anything but a ChatError nobody can tell whether it was done
 */
export function judge(error: unknown, doubtful = false, posting = false): Failure {
  if (error instanceof ChatError) {
    const { retryAfterMs, permanent = false, uncertain = false, orRecipient = false } = error.options;
    return {
      error: `${error.code}: ${error.message}`,
      code: error.code,
      permanent,
      uncertain: doubtful || uncertain,
      retryAfterMs,
      orRecipient,
    };
  }
  const words = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const uncertain = doubtful || posting;
  return { error: `fault: ${words}`, code: 'fault', permanent: false, uncertain, orRecipient: false };
}

/** Nothing came of the call but silence: what else goes there will hardly do better. */
export function isAway({ code }: Failure): boolean {
  return code === 'unavailable' || code === 'timeout';
}
