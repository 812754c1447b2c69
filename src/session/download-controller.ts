import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { SmeClient } from '../client/client.js';
import { SmeError } from '../client/errors.js';
import type { Attachment } from '../contract/types.js';
import { consumeClient } from './client-context.js';
import { SmeErrorEvent } from './events.js';
import { failed, idle, loading, type Loadable } from './loadable.js';
import { OwnerController } from './owner-controller.js';
import { saveFile } from './save-file.js';

/** Downloads attachments with the person's session, which a plain link cannot carry, and hands them to the browser to save. */
export class DownloadController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #states = new Map<string, Loadable<never>>();
  readonly #context: ReturnType<typeof consumeClient>;
  #running = new AbortController();

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
    this.#context = consumeClient(host);
    new OwnerController(host, {
      left: () => {
        this.#forget();
      },
    });
  }

  hostDisconnected() {
    this.#forget();
  }

  /** `loading` during the download, `failed` after it failed, else `idle`. */
  state(attachmentId: string): Loadable<never> {
    return this.#states.get(attachmentId) ?? idle;
  }

  /** Resolves when the browser has the document, or with the reason why not. Does nothing without a client. */
  async download({ attachmentId, name }: Attachment): Promise<SmeError | undefined> {
    const client: SmeClient | undefined = this.#context.value;
    if (!client || this.state(attachmentId).status === 'loading') return undefined;
    const { signal } = this.#running;
    this.#show(attachmentId, loading);
    try {
      const content = await client.attachments.download(attachmentId, { signal });
      if (signal.aborted) return undefined;
      saveFile(content, name);
      this.#show(attachmentId, idle);
      return undefined;
    } catch (thrown) {
      if (signal.aborted) return undefined;
      const error = SmeError.from(thrown);
      this.#show(attachmentId, failed(error));
      this.#host.dispatchEvent(new SmeErrorEvent(error.code, error.requestId));
      return error;
    }
  }

  /** Stops the downloads in progress: the element is gone. */
  #forget() {
    this.#running.abort();
    this.#running = new AbortController();
    this.#states.clear();
  }

  #show(attachmentId: string, state: Loadable<never>) {
    this.#states.set(attachmentId, state);
    this.#host.requestUpdate();
  }
}
