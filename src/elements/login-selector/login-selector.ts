import { ContextConsumer } from '@lit/context';
import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';

import { limits } from '../../contract/limits.js';
import type { AccountTypeOption } from '../../contract/types.js';
import { idle, type Loadable } from '../../session/loadable.js';
import { ResourceController } from '../../session/resource-controller.js';
import { ServiceController } from '../../session/service-controller.js';
import { SessionController } from '../../session/session-controller.js';
import { signInContext } from '../../session/sign-in-settings.js';
import { heading } from '../base/heading.js';
import { loadableSection } from '../base/loadable-section.js';
import { thaiRuns } from '../text/thai-runs.js';
import { failureNotice } from '../fields/form-errors.js';
import { SmeElement } from '../base/element.js';
import { accountChoices, accountTitle, registerLink } from './account-choices.js';
import { HostSignIn } from './host-sign-in.js';
import { KeyboardWatch } from './keyboard-watch.js';
import { LightForm } from './light-form.js';
import { styles } from './login-selector.styles.js';
import { signInMessages } from './messages.js';
import { EverySecond } from './resend-wait.js';
import {
  credentialsForm,
  forgottenPasswordForm,
  newPasswordForm,
  valuesIn,
  type SignInFormView,
} from './sign-in-forms.js';
import { elementKindOf, signInsOfPage, SignInSteps, type StepsView } from './sign-in-steps.js';
import { stepView } from './step-views.js';

/** Where another page is shown that a person signs in on. */
export type SignInPlace = 'here' | 'window';

let selectorsMade = 0;

// Requirements: S7–S13, D15–D17.
/**
 * Choice of account type, sign-in by password or on the account's own page, and a new password after one was forgotten.
 * Use it inside `<sme-one-id>`, which reports the sign-in by `sme-signed-in`.
 *
 * @summary Sign in to the service.
 * @tagname sme-login-selector
 *
 * @event {SmeSignInEvent} sme-sign-in - The person wants to sign in with the host, whose back end keeps the session. Cancelable: the
 *   host shows a sign-in itself.
 * @event {SmeRetryEvent} sme-retry - The person asked to load the ways to sign in again. Cancelable: then nothing is loaded.
 *
 * @slot form - Filled by the element itself once the person has chosen: the form, in the page's own tree, where password
 *   managers find it. An element that draws the selector in its shadow root hands the slot on to its own.
 *
 * @csspart heading - The headings: of the whole, and of the step.
 * @csspart choices - The list of account types.
 * @csspart choice - The button of one account type.
 * @csspart register - The link to where somebody without an account gets one, where the service names it.
 * @csspart forgot-elsewhere - The link to where a forgotten password of another provider is reset.
 * @csspart host-sign-in - The link or button to the sign-in of the host, where its back end keeps the session.
 * @csspart back - The button back to the step before.
 * @csspart send-again - The button that sends the link to a new password once more.
 * @csspart wait - After how many seconds it can.
 * @csspart go-on - The button that leads from the link in a message to the form for a new password.
 * @csspart cancel - The button that gives up a sign-in in a window.
 * @csspart notice - What is said after a step is done.
 * @csspart error-summary - What is to be put right.
 * @csspart failure - The notice after a failure.
 * @csspart message - What is said while loading or after a failure.
 * @csspart retry - The button shown after a failure.
 * @csspart reference - The reference code of a failure, for an officer.
 * @csspart copy-reference - The button that copies it.
 */
export class SmeLoginSelector extends SmeElement {
  static override styles = [SmeElement.styles, styles];

  /** The account types and how each signs in. Inside `<sme-one-id>` they are loaded for you. */
  @property({ attribute: false }) providers: Loadable<readonly AccountTypeOption[]> = idle;

  /** The token of the link that was sent to someone who forgot their password: leads to the form for a new one. */
  @property({ attribute: 'reset-token' }) resetToken = '';

  /**
   * Where the sign-in page of an account type is shown: `here`, and the person returns to this page, which is loaded again; or in a
   * `window`, while this page stays as it is.
   */
  @property({ attribute: 'sign-in-page' }) signInPage: SignInPlace = 'here';

  /** Shows the ways to sign in also while somebody is signed in: to begin a new session before the old one ends. */
  @property({ type: Boolean }) again = false;

  readonly #prefix = `sme-sign-in-${(selectorsMade += 1)}`;
  readonly #session = new SessionController(this, () => {
    this.#takeSteps();
  });
  readonly #service = new ServiceController(this);
  readonly #settings = new ContextConsumer(this, { context: signInContext, subscribe: true });
  readonly #view: StepsView = {
    id: this.#prefix,
    isConnected: () => this.isConnected,
    again: () => this.again,
    signInPage: () => this.signInPage,
    settings: () => this.#settings.value,
    changed: () => {
      this.requestUpdate();
    },
    sentAgain: () => {
      this.announce(this.messages(signInMessages).reset.sentAgain);
    },
    linkSpent: () => {
      this.resetToken = '';
    },
    moved: () => {
      this.#keyboard.clear();
      // So that people hear and see where they are.
      return this.goTo('#step', '#heading');
    },
    rejected: () => void this.goTo('#error-summary', '#failure'),
  };
  #steps = new SignInSteps();
  readonly #hostSignIn = new HostSignIn(
    this,
    () => this.#settings.value,
    () => void this.goTo('#failure'),
  );
  readonly #form = new LightForm(this, this.#prefix, () => this.#formOfStep());
  readonly #keyboard = new KeyboardWatch(this, trap => {
    this.announce(this.messages(signInMessages)[trap]);
  });

  constructor() {
    super();
    new EverySecond(this, () => this.#steps.current === 'forgot-sent' && this.#steps.resend.seconds > 0);
    new ResourceController(this, {
      key: () => (this.#isAtHost ? undefined : 'all'),
      load: (client, _, signal) => client.auth.accountTypes({ signal }),
      show: providers => (this.providers = providers),
    });
  }

  override connectedCallback() {
    this.#steps.show(this.#view);
    super.connectedCallback();
  }

  protected override willUpdate() {
    if (this.resetToken && this.resetToken !== this.#steps.resetToken) this.#steps.beginReset(this.resetToken);
  }

  override disconnectedCallback() {
    const form = this.#form.find('form');
    if (form) this.#steps.keep(valuesIn(form, this.#prefix));
    super.disconnectedCallback();
    this.#steps.leave(this.#view);
    this.#steps = new SignInSteps();
  }

  override render(): TemplateResult {
    const signIn = this.messages(signInMessages);
    const { state } = this.#session;
    return html`
      <div class="stack sign-in">
        ${heading(this.headingLevel, signIn.title)}
        ${
          state.status === 'signed-in' && !this.again
            ? html`<p class="notice success" part="notice">
                ${thaiRuns(signIn.signedInAs(state.account.displayName), this.localize)}
              </p>`
            : this.#stepView()
        }
      </div>
    `;
  }

  /** Goes on with the sign-in that this element, or one in its place, has left. With another service, a new one begins. */
  #takeSteps() {
    const { client } = this.#session;
    if (!client || client === this.#steps.client) return;
    if (this.#steps.client) {
      this.#steps.end();
      this.#steps.forget();
      this.#steps = new SignInSteps();
    }
    if (this.#steps.isFresh)
      this.#steps = signInsOfPage.take(client, this.#prefix, elementKindOf(this.again, this.resetToken)) ?? this.#steps;
    this.#steps.show(this.#view, client);
  }

  #stepView() {
    const { current, chosen, requests } = this.#steps;
    if (current === 'choose') {
      const { look = idle } = this.#settings.value ?? {};
      if (this.#isAtHost) return this.#atHost(look);
      return look.status === 'loading' ? this.#lookingNotice() : this.#choices();
    }
    return stepView(current, {
      headingLevel: this.headingLevel + 1,
      localize: this.localize,
      accountTitle: chosen && accountTitle(chosen, this.localize),
      back: () => void this.#steps.back(),
      linkMinutes: this.#service.description?.limits?.passwordResetMinutes ?? limits.passwordReset.linkMinutes,
      wait: this.#steps.resend.seconds,
      sendAgain: () => void this.#steps.sendAgain(),
      goOn: () => void this.#steps.go('new-password'),
      errors: requests.errors,
      prefix: this.#prefix,
      goTo: controlId => this.#form.find(`#${controlId}`)?.focus(),
    });
  }

  /** Where the host's back end keeps the session, nobody signs in on this page. */
  get #isAtHost(): boolean {
    return this.#session.client?.session.keptBy === 'host';
  }

  /** The host may not have answered: then the person can ask again, or sign in with the host. */
  #atHost(look: Loadable<undefined>) {
    const { looking, lookFailed } = this.messages(signInMessages);
    return html`
      ${loadableSection(look, { loading: looking, failed: lookFailed, ready: () => nothing, rows: 0 }, this.localize)}
      ${look.status === 'loading' ? nothing : this.#hostSignIn.view(this.localize)}
    `;
  }

  /** Somebody may be signed in already, or is being signed in by the code of a redirect. */
  #lookingNotice() {
    return html`<p class="soft" part="message" aria-busy="true">${this.messages(signInMessages).looking}</p>`;
  }

  #choices() {
    const { loading, failed, choose } = this.messages(signInMessages);
    const { chosen, requests } = this.#steps;
    const ready = (options: readonly AccountTypeOption[]) => html`
      <p>${choose}</p>
      ${failureNotice(requests.errors, this.localize)}
      ${accountChoices(options, {
        guard: this.guard,
        localize: this.localize,
        leavingFor: requests.busy ? chosen?.accountType : undefined,
        choose: option => void this.#steps.choose(option),
      })}
      ${registerLink(this.#service.description, this.localize)}
    `;
    return loadableSection(this.providers, { loading, failed, ready, rows: 2 }, this.localize);
  }

  #formOfStep() {
    const { current, chosen, passwordShown, requests } = this.#steps;
    const view: SignInFormView = {
      prefix: this.#prefix,
      localize: this.localize,
      busy: requests.busy,
      passwordShown,
      keyboard: this.#keyboard,
      typed: this.#steps.typed,
      errorAt: field => requests.errors.fields?.[field]?.(this.localize),
      isInvalid: field => Boolean(requests.errors.fields?.[field] ?? requests.errors.suspects?.includes(field)),
      togglePassword: this.#togglePassword,
      keep: typed => {
        this.#steps.keep(typed);
      },
      submit: typed => {
        this.#steps.submit(typed);
      },
    };
    if (this.#session.state.status === 'signed-in' && !this.again) return nothing;
    if (current === 'password')
      return credentialsForm(view, {
        provider: chosen && (this.localize.text(chosen.provider) || undefined),
        forgot: this.#service.offers('requestPasswordReset') ? () => void this.#steps.go('forgot') : undefined,
      });
    if (current === 'forgot') return forgottenPasswordForm(view);
    return current === 'new-password' ? newPasswordForm(view) : nothing;
  }

  readonly #togglePassword = () => {
    const isShown = (this.#steps.passwordShown = !this.#steps.passwordShown);
    const { shown, hidden } = this.messages(signInMessages);
    this.announce(isShown ? shown : hidden);
  };
}
