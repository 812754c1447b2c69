import { setTimeout as pause } from 'node:timers/promises';

import pg from 'pg';

export interface ListeningOptions {
  readonly url: string;
  readonly channel: string;
  /** Stops listening. */
  readonly stop: AbortSignal;
  readonly onMessage: (payload: string) => void;
  /** Called whenever listening has started. Earlier messages are lost. */
  readonly onConnected: () => Promise<void>;
  readonly onError: (error: unknown) => void;
}

/** Milliseconds before the next attempt to connect: initially and at most. */
const [FIRST_PAUSE, LONGEST_PAUSE] = [100, 5000];

/** Keeps one connection listening, and reconnects when it breaks. Resolves when stopped. */
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
    // With jitter, because all processes lose their connections at once when the database restarts.
    await pauseUnless(stop, Math.random() * longest);
    longest = Math.min(longest * 2, LONGEST_PAUSE);
  }
}

/** Resolves when listening has started; `broken` resolves when the connection has ended. */
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
      onError(thrown); // A message from somebody else on our channel.
    }
  });
  try {
    // `connect` never settles when the client is ended meanwhile.
    const closed = broken.then(() => Promise.reject(new Error('The connection was closed while it was opened.')));
    await Promise.race([client.connect(), closed]);
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
