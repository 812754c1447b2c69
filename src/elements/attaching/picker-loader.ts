import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';

import { SmeError } from '../../client/errors.js';
import type { LocalizeController } from '../../i18n/localize.js';
import { failed, idle, loading, ready, type Loadable } from '../../session/loadable.js';
import type { AttachMode } from '../attachment-picker/attachment-picker.js';
import { loadableSection } from '../base/loadable-section.js';
import { attachingMessages } from './messages.js';

/** What takes chosen files: a queue, or what holds them for it. */
export interface FileReceiver {
  choose(files: readonly File[]): void;
  addChosen(): void;
}

/** Loads `<sme-attachment-picker>` for a form that shows it. The form works without it. */
export class PickerLoader {
  readonly #host: ReactiveControllerHost;
  readonly #localize: LocalizeController;
  readonly #loadQueue: (() => Promise<unknown>) | undefined;
  #state: Loadable<undefined> = idle;

  /** `loadQueue` loads the code of the queue, where the form does not come with it. */
  constructor(host: ReactiveControllerHost, localize: LocalizeController, loadQueue?: () => Promise<unknown>) {
    this.#host = host;
    this.#localize = localize;
    this.#loadQueue = loadQueue;
  }

  /**
   * The picker as it is rendered, undefined while there is no queue for it. Until its code is there: that it is being loaded, or
   * that this has failed.
   */
  view(picker: TemplateResult | undefined): TemplateResult {
    if (picker && customElements.get('sme-attachment-picker')) return picker;
    if (this.#state.status === 'idle') void this.#load();
    const { opening, openFailed } = this.#localize.messages(attachingMessages);
    const states = { loading: opening, failed: openFailed, ready: () => picker };
    return html`<div @sme-retry=${this.#retry}>${loadableSection(this.#state, states, this.#localize)}</div>`;
  }

  /** Takes files that are dropped or pasted while its code is on its way; undefined before and after that. */
  early(
    queue: FileReceiver | undefined,
    mode: AttachMode = 'one-step',
  ): ((files: readonly File[]) => void) | undefined {
    if (this.#state.status !== 'loading' || !queue) return undefined;
    return files => {
      queue.choose(files);
      if (mode === 'one-step') queue.addChosen();
    };
  }

  /** The form's own listener would load its choices again. */
  readonly #retry = (event: Event) => {
    event.stopPropagation();
    void this.#load();
    this.#host.requestUpdate();
  };

  /** Requests no rendering before the end: it may be called in one. */
  async #load() {
    this.#state = loading;
    try {
      await Promise.all([import('./load-picker.js'), this.#loadQueue?.()]);
      this.#set(ready(undefined));
    } catch (cause) {
      this.#set(failed(new SmeError('unreachable', { cause })));
    }
  }

  #set(state: Loadable<undefined>) {
    this.#state = state;
    this.#host.requestUpdate();
  }
}
