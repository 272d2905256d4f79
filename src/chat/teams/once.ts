const KEPT_MS = 15 * 60_000;
const KEPT_AT_MOST = 5_000;

/**
 * Teams delivers a request again when it doubts the answer, and the SDK lets every copy through. The second copy
 * waits for the first and gets its answer. What outlives this process is the application's business (`requestKey`).
 */
export function createOnce<T>(): (key: string, work: () => Promise<T>) => Promise<T> {
  const seen = new Map<string, { answer: Promise<T>; at: number }>();

  function tidy(): void {
    const oldest = performance.now() - KEPT_MS;
    for (const [key, { at }] of seen) {
      if (at > oldest && seen.size <= KEPT_AT_MOST) break;
      seen.delete(key);
    }
  }

  return (key, work) => {
    const known = seen.get(key);
    if (known) return known.answer;
    tidy();
    const answer = work();
    seen.set(key, { answer, at: performance.now() });
    answer.catch(() => seen.delete(key));
    return answer;
  };
}
