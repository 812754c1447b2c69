import { setTimeout as pause } from 'node:timers/promises';

import type { SmeClient } from '../../src/client/client.js';
import type { SmeClientOptions } from '../../src/client/client-options.js';
import { createSmeClient, SmeError } from '../../src/client/index.js';
import { SAMPLE_PASSWORD } from '../../src/service/sample-data/people.js';
import type { Journal } from './journal.js';

/** A person who sees an error tries again after this time. */
const TRY_AGAIN_MS = 300;

/** A citizen by the name of a sample account, or an agency. */
type Who =
  | { readonly username: string; readonly agencyId?: undefined }
  | { readonly agencyId: string; readonly username?: undefined };

/** Somebody who uses the service by a client of this package, and presses the button again after an error. */
export class Person {
  readonly #client: SmeClient;
  readonly #journal: Journal;

  constructor(
    url: string,
    journal: Journal,
    readonly who: Who,
    options: Partial<SmeClientOptions> = {},
    /** Milliseconds for which the person tries one action again. */
    readonly patience = 60_000,
  ) {
    const { agencyId } = who;
    const session = { accessToken: `sample-agency-${agencyId}`, expiresAt: '2100-01-01T00:00:00Z' };
    this.#journal = journal;
    this.#client = createSmeClient({
      baseUrl: `${url}/v1`,
      ...options,
      ...(agencyId !== undefined && { getSession: async () => session }),
    });
  }

  async signIn(): Promise<void> {
    const credentials = { username: this.who.username ?? '', password: SAMPLE_PASSWORD };
    await this.attempt('sign-in', client => client.auth.signIn(credentials));
  }

  /** One action, once. */
  now<Result>(work: (client: SmeClient) => Promise<Result>): Promise<Result> {
    return work(this.#client);
  }

  /** One action of a person, who presses the button again as long as the service says that this may help. */
  async attempt<Result>(action: string, work: (client: SmeClient) => Promise<Result>): Promise<Result | undefined> {
    const started = performance.now();
    await pause(20 + Math.random() * 80);
    const pressed = performance.now();
    for (;;) {
      try {
        const result = await work(this.#client);
        this.#journal.waited(performance.now() - pressed, action);
        return result;
      } catch (thrown) {
        if (!(thrown instanceof SmeError)) throw thrown;
        this.#journal.errorsShown += 1;
        const { code, status, retryable, requestId } = thrown;
        const isOver = performance.now() - started > this.patience;
        if (isOver || !retryable) {
          this.#journal.waited(performance.now() - pressed, action);
          this.#journal.unexpected.push(`${action}: ${code} ${status ?? ''} ${requestId ?? ''}`);
          return undefined;
        }
        await pause(TRY_AGAIN_MS);
      }
    }
  }
}
