import { html, nothing, type TemplateResult } from 'lit';

import type { Messages } from '../i18n/th.js';
import type { Loadable } from '../session/loadable.js';
import { errorText } from './error-text.js';
import { SmeRetryEvent } from './events.js';

interface LoadableView<T> {
  readonly loading: string;
  /** What could not be had; why stands beside it. */
  readonly failed: string;
  readonly ready: (value: T) => unknown;
}

/** Around everything that comes from the service: loading, failed and retry look and read the same in every element. */
export function loadableSection<T>(state: Loadable<T>, view: LoadableView<T>, messages: Messages): unknown {
  switch (state.status) {
    case 'idle':
      return nothing;
    case 'loading':
      return html`<p class="soft" part="message" aria-busy="true">${view.loading}</p>`;
    case 'failed':
      return html`
        <div class="notice danger stack" part="failure">
          <p part="message">${view.failed} ${errorText(state.error, messages)}</p>
          ${retryButton(messages)}
        </div>
      `;
    case 'ready':
      return view.ready(state.value);
  }
}

export function retryButton(messages: Messages): TemplateResult {
  return html`
    <div><button class="button" part="retry" type="button" @click=${askToRetry}>${messages.common.retry}</button></div>
  `;
}

function askToRetry(event: Event) {
  event.target?.dispatchEvent(new SmeRetryEvent());
}
