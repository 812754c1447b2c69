import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';

import { SmeError } from '../../client/errors.js';
import type { LocalizeController } from '../../i18n/localize.js';
import type { AttachmentQueue } from '../../session/drafts/attachment-queue.js';
import { failed, idle, loading, ready, type Loadable } from '../../session/loadable.js';
import type { AttachMode } from '../attachment-picker/attachment-picker.js';
import { loadableSection } from '../base/loadable-section.js';
import { attachingMessages } from './messages.js';

/** Loads `<sme-attachment-picker>` for a form that shows it. The form works without it. */
export class PickerLoader {
  readonly #host: ReactiveControllerHost;
  readonly #localize: LocalizeController;
  #state: Loadable<undefined> = idle;

  constructor(host: ReactiveControllerHost, localize: LocalizeController) {
    this.#host = host;
    this.#localize = localize;
  }

  /** The picker as it is rendered; in its place, until its code is there, that it is being loaded, or that this has failed. */
  view(picker: TemplateResult): TemplateResult {
    if (customElements.get('sme-attachment-picker')) return picker;
    if (this.#state.status === 'idle') void this.#load();
    const { opening, openFailed } = this.#localize.messages(attachingMessages);
    const states = { loading: opening, failed: openFailed, ready: () => picker };
    return html`<div @sme-retry=${this.#retry}>${loadableSection(this.#state, states, this.#localize)}</div>`;
  }

  /** Takes files that are dropped or pasted while its code is on its way; undefined before and after that. */
  early(
    queue: AttachmentQueue | undefined,
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
  };

  async #load() {
    this.#set(loading);
    try {
      await import('./load-picker.js');
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
