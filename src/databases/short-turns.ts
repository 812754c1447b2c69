/** Milliseconds after which results that have arrived wait for the next turn of the event loop. */
const LONG_TURN_MS = 20;

/** For all databases of this process. */
export const inShortTurn = shortTurns();

/**
 * Returns a function that resolves when there is time in this turn of the event loop: at once, unless what others have done since
 * the first call of this turn has taken long. All connections to a database may have results in the same turn, and each becomes an
 * answer with a hundred rows; without a limit, everybody else waits until the last one is written.
 */
export function shortTurns(now = () => performance.now()): () => Promise<void> {
  let started: number | undefined;

  function isLong(): boolean {
    if (started !== undefined) return now() - started > LONG_TURN_MS;
    started = now();
    setImmediate(() => (started = undefined));
    return false;
  }

  return async () => {
    while (isLong()) await new Promise(setImmediate);
  };
}
