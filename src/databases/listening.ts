import { setTimeout as pause } from 'node:timers/promises';

import pg from 'pg';

export interface ListeningOptions {
  readonly url: string;
  readonly channel: string;
  /** Ends the listening. */
  readonly stop: AbortSignal;
  readonly onMessage: (payload: string) => void;
  /** Called each time that it has begun to listen. What was said before has been lost. */
  readonly onConnected: () => Promise<void>;
  readonly onError: (error: unknown) => void;
}

/** Milliseconds: between two attempts to connect, at first and at most. */
const [FIRST_PAUSE, LONGEST_PAUSE] = [100, 5000];

/** Keeps one connection listening, and makes it anew whenever it breaks. Resolves when it has stopped. */
export async function keepListening(options: ListeningOptions): Promise<void> {
  const { stop, onConnected, onError } = options;
  const isOver = () => stop.aborted;
  let longest = FIRST_PAUSE;

  while (!isOver()) {
    try {
      const { broken } = await connect(options);
      longest = FIRST_PAUSE;
      await onConnected();
      await broken;
    } catch (thrown) {
      if (!isOver()) onError(thrown);
    }
    // At random, because all processes lose their connections at once when the database restarts.
    await pauseUnless(stop, Math.random() * longest);
    longest = Math.min(longest * 2, LONGEST_PAUSE);
  }
}

/** Resolves when it listens; `broken` resolves when it no longer does. */
async function connect({
  url,
  channel,
  stop,
  onMessage,
  onError,
}: ListeningOptions): Promise<{ broken: Promise<void> }> {
  const client = new pg.Client({ connectionString: url, keepAlive: true, connectionTimeoutMillis: 5000 });
  const broken = new Promise<void>(resolve => client.once('end', () => resolve()));
  const end = () => void client.end().catch(onError);
  stop.addEventListener('abort', end, { once: true });
  void broken.then(() => stop.removeEventListener('abort', end));

  client.on('error', onError);
  client.on('notification', ({ payload = '' }) => {
    try {
      onMessage(payload);
    } catch (thrown) {
      onError(thrown); // What somebody else says on our channel.
    }
  });
  try {
    await client.connect();
    await client.query(`listen ${client.escapeIdentifier(channel)}`);
  } catch (thrown) {
    end();
    throw thrown;
  }
  return { broken };
}

async function pauseUnless(stop: AbortSignal, milliseconds: number): Promise<void> {
  await pause(milliseconds, undefined, { signal: stop, ref: false }).catch((thrown: unknown) => {
    if (!stop.aborted) throw thrown;
  });
}
