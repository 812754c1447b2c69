import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';

import type { LocalizeController } from '../../i18n/localize.js';
import { SmeSignInEvent } from '../../session/events.js';
import { hostSignInAddress, type SignInSettings } from '../../session/sign-in-settings.js';
import { failureNotice } from '../fields/failure-notice.js';
import { signInMessages } from './messages.js';

/**
 * The only sign-in where the host's back end keeps the session: the host's own. A sign-in inside the page would bypass it.
 * `sme-sign-in` comes first, so that the host may show a form of its own.
 */
export class HostSignIn {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #settings: () => SignInSettings | undefined;
  readonly #unanswered: () => void;
  #isUnanswered = false;

  /** `unanswered` is called when no listener took the person to a sign-in. */
  constructor(
    host: ReactiveControllerHost & HTMLElement,
    settings: () => SignInSettings | undefined,
    unanswered: () => void,
  ) {
    this.#host = host;
    this.#settings = settings;
    this.#unanswered = unanswered;
  }

  view(localize: LocalizeController): TemplateResult {
    const { atHost, submit } = localize.messages(signInMessages);
    const address = hostSignInAddress(this.#settings(), this.#host);
    return html`
      <p>${atHost.text}</p>
      ${failureNotice(this.#isUnanswered ? { failure: localize => localize.messages(signInMessages).atHost.failed } : {}, localize)}
      <div>
        ${
          address === undefined
            ? html`<button class="button primary" part="host-sign-in" type="button" @click=${this.#ask}>
                ${submit}
              </button>`
            : html`<a class="button primary" part="host-sign-in" href=${address} @click=${this.#follow}>${submit}</a>`
        }
      </div>
    `;
  }

  readonly #follow = (event: MouseEvent) => {
    if (!this.#host.dispatchEvent(new SmeSignInEvent())) event.preventDefault();
    // The page's address may have changed since the link was drawn.
    else (event.currentTarget as HTMLAnchorElement).href = hostSignInAddress(this.#settings(), this.#host) ?? '';
  };

  readonly #ask = () => {
    this.#isUnanswered = this.#host.dispatchEvent(new SmeSignInEvent());
    this.#host.requestUpdate();
    if (!this.#isUnanswered) return;
    // eslint-disable-next-line no-console -- the developer who can fix it reads only the console
    console.error(noSignIn);
    this.#unanswered();
  };
}

/** For the developer of the page; the person cannot do anything about it. */
const noSignIn =
  '[sme-one-id] getSession gave nobody, and this page has no sign-in: set sign-in-address on <sme-one-id>, or listen to its ' +
  'sme-sign-in event, call preventDefault() and sign the person in. See "Your back end keeps it" in docs/embedding/sessions.md.';
