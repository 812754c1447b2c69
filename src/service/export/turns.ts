/** A page that takes longer (milliseconds) is followed by a smaller one, so that whoever waits behind it hardly notices. */
const LONG_MS = 40;
const MIN_PAGE_ROWS = 5;
const MAX_PAGE_ROWS = 40;

/** One page of a list as text; `null` is the position before the first page, and after the last. */
export type WritePage<Position> = (
  limit: number,
  after: Position | null,
) => Promise<{ readonly text: string; readonly next: Position | null }>;

export interface Turns {
  /** The pages of one list, each read and written when it is asked for and its turn has come. */
  texts<Position>(write: WritePage<Position>): AsyncGenerator<string, void>;
}

/**
 * Long answers take turns, one page at a time whatever their number, and each turn is followed by a pause as long as itself: other
 * callers come in between, also in a database with one connection. Who waits holds no page.
 */
export function createTurns(now = () => performance.now()): Turns {
  let free = Promise.resolve();

  /** Returns the milliseconds that the work took. */
  async function inTurn(work: () => Promise<void>): Promise<number> {
    const mine = free;
    let pass: () => void = () => undefined;
    free = new Promise(resolve => (pass = resolve));
    await mine;
    const started = now();
    try {
      await work();
      return now() - started;
    } finally {
      setTimeout(pass, now() - started);
    }
  }

  return {
    async *texts(write) {
      let limit = MIN_PAGE_ROWS;
      let page: Awaited<ReturnType<typeof write>> = { text: '', next: null };
      do {
        const after = page.next;
        const milliseconds = await inTurn(async () => {
          page = await write(limit, after);
        });
        yield page.text;
        page = { text: '', next: page.next };
        limit = milliseconds > LONG_MS ? Math.max(MIN_PAGE_ROWS, limit / 2) : Math.min(MAX_PAGE_ROWS, limit * 2);
      } while (page.next !== null);
    },
  };
}
