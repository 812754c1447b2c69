import { html, nothing, type TemplateResult } from 'lit';
import { Directive, directive, type ChildPart, type DirectiveResult } from 'lit/directive.js';

import type { SmeError } from '../../client/errors.js';
import { commonMessages } from '../../i18n/common/messages.js';
import { errorsMessages } from '../../i18n/errors/messages.js';
import type { LocalizeController } from '../../i18n/localize.js';
import { damageIn, undrawable } from '../../session/damage.js';
import { idle, type Loadable } from '../../session/loadable.js';
import { announceFor } from './announce.js';
import { reportUndrawable } from './drawing-guard.js';
import { notOfferedNotice } from './not-offered.js';
import { writeToClipboard } from '../text/clipboard.js';
import { errorParts, errorText } from '../text/error-text.js';
import { SmeRetryEvent } from './events.js';

interface LoadableView<T> {
  readonly loading: string;
  /** What failed to load; the reason is added to it. */
  readonly failed: string;
  readonly ready: (value: T) => unknown;
  /** How many rows are hinted at while nothing is loaded yet; 3 when not given. */
  readonly rows?: number;
}

/**
 * Wraps everything that comes from the service: loading, failure and retry look and read the same in every element. A failure
 * is announced here, once (WCAG 4.1.3), and the retry button keeps its place, and with it the focus, until the next answer.
 */
export function loadableSection<T>(
  state: Loadable<T>,
  view: LoadableView<T>,
  localize: LocalizeController,
): DirectiveResult {
  return loadable(state, view as LoadableView<unknown>, localize);
}

class LoadableDirective extends Directive {
  #state: Loadable<unknown> = idle;
  /** The person has retried since the last answer. */
  #isRetry = false;

  render(state: Loadable<unknown>, view: LoadableView<unknown>, localize: LocalizeController): unknown {
    switch (state.status) {
      case 'idle':
        return nothing;
      case 'loading':
        return this.#isRetry
          ? this.#notice(html`<p part="message" aria-busy="true">${view.loading}</p>`, localize)
          : html`<p class="soft" part="message" aria-busy="true">${view.loading}</p>
              ${skeleton(view.rows)}`;
      case 'failed':
        if (state.error.code === 'not_offered') return notOfferedNotice(localize);
        return this.#notice(this.#failure(state.error, view, localize), localize);
      case 'ready':
        return damageIn(state.value)
          ? html`<p class="soft" part="message">${localize.messages(commonMessages).partlyShown}</p>
              ${view.ready(state.value)}`
          : view.ready(state.value);
    }
  }

  override update({ options }: ChildPart, [state, view, localize]: Parameters<this['render']>): unknown {
    if (state.status === 'failed' && this.#isNewFailure(state.error))
      announceFor(options?.host, loadFailureText(state.error, view, localize));
    if (state !== this.#state && state.status !== 'loading') this.#isRetry = false;
    const before = this.#state;
    this.#state = state;
    try {
      return this.render(state, view, localize);
    } catch (thrown) {
      // What cannot be drawn is shown like a failed call, with the same retry button.
      const host = options?.host as HTMLElement | undefined;
      if (!host || state.status !== 'ready') throw thrown;
      const error = reportUndrawable(host, thrown, state);
      host.dispatchEvent(new Event(undrawable));
      if (state !== before) announceFor(host, loadFailureText(error, view, localize));
      return this.#notice(this.#failure(error, view, localize), localize);
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
  #notice(content: TemplateResult, localize: LocalizeController): TemplateResult {
    const isLoading = this.#state.status === 'loading';
    return html`
      <div class="notice stack ${isLoading ? '' : 'danger'}" part="failure">
        ${content}
        <div>
          <button class="button" part="retry" type="button" aria-disabled=${isLoading} @click=${this.#retry}>
            ${localize.messages(commonMessages).retry}
          </button>
        </div>
      </div>
    `;
  }

  /** What failed, one sentence on what to do, and the code for an officer on a line of its own. */
  #failure(error: SmeError, { failed }: LoadableView<unknown>, localize: LocalizeController): TemplateResult {
    const { text, reference } = errorParts(error, localize);
    return html`
      <p part="message" aria-busy="false"><strong>${failed}</strong> <br />${text}</p>
      ${reference ? referenceLine(reference, localize) : nothing}
    `;
  }

  readonly #retry = (event: Event) => {
    if (this.#state.status === 'loading') return;
    this.#isRetry = true;
    event.currentTarget?.dispatchEvent(new SmeRetryEvent());
  };
}

/** Takes about the place of what comes, so that the page moves less when it does. */
function skeleton(rows = 3): TemplateResult {
  return html`<div class="skeleton" aria-hidden="true">${Array.from({ length: rows }, () => html`<div></div>`)}</div>`;
}

const loadable = directive(LoadableDirective);

function referenceLine(reference: string, localize: LocalizeController): TemplateResult {
  const errors = localize.messages(errorsMessages);
  const copy = async (event: Event) => {
    const { host } = (event.currentTarget as Element).getRootNode() as ShadowRoot;
    announceFor(host, (await writeToClipboard(reference)) ? errors.referenceCopied : errors.referenceNotCopied);
  };
  return html`
    <p class="soft" part="reference">
      ${errors.requestId(reference)}
      <button class="button quiet" part="copy-reference" type="button" @click=${copy}>${errors.copyReference}</button>
    </p>
  `;
}

/** What the service does not have has not failed, and no retry brings it. */
const loadFailureText = (error: SmeError, { failed }: LoadableView<unknown>, localize: LocalizeController): string =>
  error.code === 'not_offered' ? errorText(error, localize) : `${failed} ${errorText(error, localize)}`;
