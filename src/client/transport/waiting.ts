import { abortable } from './abortable.js';

/**
 * Full jitter: a random wait below a bound that doubles with each failure, so that many clients which failed together do not
 * return together.
 */
export function jittered(failures: number, { first, most }: { readonly first: number; readonly most: number }): number {
  return Math.random() * Math.min(most, first * 2 ** (failures - 1));
}

/** Waits so many milliseconds; rejects with `aborted` as soon as the signal aborts. */
export async function pause(ms: number, signal?: AbortSignal): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const time = new Promise<void>(resolve => (timer = setTimeout(resolve, ms)));
  await abortable(time, signal).finally(() => clearTimeout(timer));
}

/** What a page or a worker knows of its network; Node does not. */
interface Platform {
  readonly navigator?: { readonly onLine?: boolean };
  addEventListener?(type: string, listener: () => void): void;
  removeEventListener?(type: string, listener: () => void): void;
}

const platform = globalThis as unknown as Platform;

/** Whether the platform is sure that there is no network. */
export const isOffline = (): boolean => platform.navigator?.onLine === false;

/** Listens to an event of the page or worker until the returned function is called; does nothing where there are none. */
export function onPlatform(type: 'online' | 'offline' | 'pagehide' | 'pageshow', listener: () => void): () => void {
  platform.addEventListener?.(type, listener);
  return () => platform.removeEventListener?.(type, listener);
}

/** Resolves when the platform no longer says that there is no network; rejects with `aborted` when the signal aborts. */
export async function online(signal?: AbortSignal): Promise<void> {
  if (!isOffline()) return;
  let stop: (() => void) | undefined;
  const back = new Promise<void>(resolve => (stop = onPlatform('online', resolve)));
  await abortable(back, signal).finally(() => stop?.());
}
