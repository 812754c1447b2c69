import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { ExportOptions } from '../../client/client-options.js';
import { SmeError } from '../../client/errors.js';
import { SmeErrorEvent } from '../../session/events.js';
import { OwnerController } from '../../session/owner-controller.js';

export type ExportFormat = NonNullable<ExportOptions['format']>;

/** What has become of the last download that the person asked for. */
export type ExportState =
  | { readonly status: 'idle' }
  | { readonly status: 'loading'; readonly format: ExportFormat; readonly received: number }
  | { readonly status: 'saved'; readonly received: number }
  | { readonly status: 'failed'; readonly format: ExportFormat; readonly error: SmeError };

/** Downloads the person's data, one file at a time. */
export class ExportController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #show: (state: ExportState) => void;
  readonly #owner: OwnerController;
  #running: AbortController | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, show: (state: ExportState) => void) {
    this.#host = host;
    this.#show = show;
    host.addController(this);
    this.#owner = new OwnerController(host, { left: () => this.cancel() });
  }

  hostDisconnected() {
    this.cancel();
  }

  cancel() {
    this.#running?.abort();
    this.#running = undefined;
    this.#show({ status: 'idle' });
  }

  /** The file, unless it failed or was cancelled. Does nothing without a client, or while another download is running. */
  async download(format: ExportFormat): Promise<Blob | undefined> {
    const { client } = this.#owner;
    if (!client || this.#running) return undefined;
    const running = (this.#running = new AbortController());
    const { signal } = running;
    this.#show({ status: 'loading', format, received: 0 });
    try {
      const file = await client.privacy.download({
        format,
        signal,
        onProgress: ({ received }) => {
          if (!signal.aborted) this.#show({ status: 'loading', format, received });
        },
      });
      if (signal.aborted) return undefined;
      this.#show({ status: 'saved', received: file.size });
      return file;
    } catch (thrown) {
      if (signal.aborted) return undefined;
      const error = SmeError.from(thrown);
      this.#show({ status: 'failed', format, error });
      this.#host.dispatchEvent(new SmeErrorEvent(error.code, error.requestId));
      return undefined;
    } finally {
      if (this.#running === running) this.#running = undefined;
    }
  }
}
