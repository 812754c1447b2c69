import { html, nothing, type TemplateResult } from 'lit';
import { Directive, directive, type ChildPart, type DirectiveResult } from 'lit/directive.js';

import type { SmeError } from '../../client/errors.js';
import type { Messages } from '../../i18n/th.js';
import { damageIn, undrawable } from '../../session/damage.js';
import { idle, type Loadable } from '../../session/loadable.js';
import { announceFor } from './announce.js';
import { reportUndrawable } from './drawing-guard.js';
import { errorText } from '../text/error-text.js';
import { SmeRetryEvent } from './events.js';

interface LoadableView<T> {
  readonly loading: string;
  /** What failed to load; the reason is added to it. */
  readonly failed: string;
  readonly ready: (value: T) => unknown;
}

/**
 * Wraps everything that comes from the service: loading, failure and retry look and read the same in every element. A failure
 * is announced here, once (WCAG 4.1.3), and the retry button keeps its place, and with it the focus, until the next answer.
 */
export function loadableSection<T>(state: Loadable<T>, view: LoadableView<T>, messages: Messages): DirectiveResult {
  return loadable(state, view as LoadableView<unknown>, messages);
}

class LoadableDirective extends Directive {
  #state: Loadable<unknown> = idle;
  /** The person has retried since the last answer. */
  #isRetry = false;

  render(state: Loadable<unknown>, view: LoadableView<unknown>, messages: Messages): unknown {
    switch (state.status) {
      case 'idle':
        return nothing;
      case 'loading':
        return this.#isRetry
          ? this.#notice(view.loading, messages)
          : html`<p class="soft" part="message" aria-busy="true">${view.loading}</p>`;
      case 'failed':
        return this.#notice(loadFailureText(state.error, view, messages), messages);
      case 'ready':
        return damageIn(state.value)
          ? html`<p class="soft" part="message">${messages.common.partlyShown}</p>
              ${view.ready(state.value)}`
          : view.ready(state.value);
    }
  }

  override update({ options }: ChildPart, [state, view, messages]: Parameters<this['render']>): unknown {
    if (state.status === 'failed' && this.#isNewFailure(state.error))
      announceFor(options?.host, loadFailureText(state.error, view, messages));
    if (state !== this.#state && state.status !== 'loading') this.#isRetry = false;
    const before = this.#state;
    this.#state = state;
    try {
      return this.render(state, view, messages);
    } catch (thrown) {
      // What cannot be drawn is shown like a failed call, with the same retry button.
      const host = options?.host as HTMLElement | undefined;
      if (!host || state.status !== 'ready') throw thrown;
      const error = reportUndrawable(host, thrown, state);
      host.dispatchEvent(new Event(undrawable));
      if (state !== before) announceFor(host, loadFailureText(error, view, messages));
      return this.#notice(loadFailureText(error, view, messages), messages);
    }
  }

  /** Not when the same failure is rendered again, as in another language or by a page that renders often. */
  #isNewFailure(error: SmeError): boolean {
    const before = this.#state;
    if (before.status !== 'failed') return true;
    if (before.error === error) return false;
    return this.#isRetry || before.error.code !== error.code || before.error.requestId !== error.requestId;
  }

  /** One template for the failure and for the wait after it, so that the button stays the same DOM node. */
  #notice(text: string, messages: Messages): TemplateResult {
    const isLoading = this.#state.status === 'loading';
    return html`
      <div class="notice stack ${isLoading ? '' : 'danger'}" part="failure">
        <p part="message" aria-busy=${isLoading}>${text}</p>
        <div>
          <button class="button" part="retry" type="button" aria-disabled=${isLoading} @click=${this.#retry}>
            ${messages.common.retry}
          </button>
        </div>
      </div>
    `;
  }

  readonly #retry = (event: Event) => {
    if (this.#state.status === 'loading') return;
    this.#isRetry = true;
    event.currentTarget?.dispatchEvent(new SmeRetryEvent());
  };
}

const loadable = directive(LoadableDirective);

const loadFailureText = (error: SmeError, { failed }: LoadableView<unknown>, messages: Messages): string =>
  `${failed} ${errorText(error, messages)}`;
