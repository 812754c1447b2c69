import type { HostSession } from '../../../src/index.js';

/** A connection that can be interrupted, to a service of its own where somebody is signed in. */
export interface CutLine {
  readonly baseUrl: string;
  readonly session: HostSession;
  /**
   * Cuts every connection as soon as this many bytes have arrived from clients, counted from now; once for each number.
   */
  readonly cutAfter: (bytes: readonly number[]) => Promise<unknown>;
  /** Bytes from clients, and how often the connection was cut, since the last `cutAfter`. */
  readonly counts: () => Promise<{ readonly sent: number; readonly cuts: number }>;
  readonly close: () => Promise<unknown>;
}

/** In Node the test starts the proxy itself; a page or a worker asks its runner for it: see cut-lines.mjs. */
export async function cutLine(): Promise<CutLine> {
  if (!('location' in globalThis)) {
    const { startCutLine } = await import('./cut-line-host.js');
    return startCutLine();
  }
  const { id, baseUrl, session } = await ask<Pick<CutLine, 'baseUrl' | 'session'> & { readonly id: string }>('open');
  return {
    baseUrl,
    session,
    cutAfter: bytes => ask(`${id}/cut-after?bytes=${bytes.join(',')}`),
    counts: () => ask(`${id}/counts`),
    close: () => ask(`${id}/close`),
  };
}

async function ask<T>(what: string): Promise<T> {
  const answer = await fetch(`/cut-lines/${what}`, { cache: 'no-store' });
  if (!answer.ok) throw new Error(`/cut-lines/${what}: ${answer.status}`);
  return (await answer.json()) as T;
}
