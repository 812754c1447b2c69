import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import type { CallOptions, SmeClient } from '../../client/client.js';
import { SmeError } from '../../client/errors.js';
import type { AccountTypeOption, Credentials } from '../../contract/types.js';
import { idle, type Loadable } from '../../session/loadable.js';
import { ResourceController } from '../../session/resource-controller.js';
import { SessionController } from '../../session/session-controller.js';
import { heading } from '../heading.js';
import { loadableSection } from '../loadable-section.js';
import { failureNotice } from '../refusal.js';
import { SmeElement } from '../element.js';
import { accountChoices, accountTitle } from './account-choices.js';
import { KeyboardWatch } from './keyboard-watch.js';
import { LightForm } from './light-form.js';
import { styles } from './login-selector.styles.js';
import { credentialsForm, forgottenPasswordForm, newPasswordForm, type FormView } from './sign-in-forms.js';
import { checkForm, type SignInField } from './sign-in-faults.js';
import { SignInRequests } from './sign-in-requests.js';
import { stepView, type Step } from './step-views.js';

/** Where another page/** Where another page is shown that a person signs in on. */
export type SignInPage = 'here' | 'window';

let made = 0;

/**
 * Choice of account type, sign-in by password or on the account's own page, and a new password for who forgot theirs (S7–S13,
 * D15–D17). Stands inside `<sme-one-id>`, which tells of the sign-in by `sme-signed-in`.
 *
 * @summary Sign in to the service.
 * @tagname sme-login-selector
 *
 * @event {SmeRetryEvent} sme-retry - The person asked to load the ways to sign in again.
 *
 * @slot form - Filled by the element itself: the form, in the page's own tree, where password managers find it.
 *
 * @csspart heading - The headings: of the whole, and of the step.
 * @csspart choices - The list of account types.
 * @csspart choice - The button of one account type.
 * @csspart forgot-elsewhere - The link to where a forgotten password of another provider is reset.
 * @csspart back - The button back to the choice.
 * @csspart cancel - The button that gives up a sign-in in a window.
 * @csspart notice - What is said after a step is done.
 * @csspart error-summary - What is to be put right.
 * @csspart failure - The notice after a failure.
 * @csspart message - What is said while loading or after a failure.
 * @csspart retry - The button shown after a failure.
 */
export class SmeLoginSelector extends SmeElement {
  static override styles = [SmeElement.styles, styles];

  /** The account types and how each signs in. Inside `<sme-one-id>` they are loaded for you. */
  @property({ attribute: false }) providers: Loadable<readonly AccountTypeOption[]> = idle;

  /** The token of the link that was sent to someone who forgot their password: shows the form for a new one. */
  @property({ attribute: 'reset-token' }) resetToken = '';

  /**
   * Where the sign-in page of an account type is shown: `here`, and the person comes back to this page loaded anew; or in a
   * `window`, while this page stays as it is.
   */
  @property({ attribute: 'sign-in-page' }) signInPage: SignInPage = 'here';

  /** Shows the ways to sign in also while somebody is signed in: to begin a new session before the old one ends. */
  @property({ type: Boolean }) again = false;

  @state() private step: Step = 'choose';
  @state() private chosen: AccountTypeOption | undefined;
  @state() private passwordShown = false;

  readonly #prefix = `sme-sign-in-${(made += 1)}`;
  readonly #session = new SessionController(this);
  readonly #requests = new SignInRequests(this, this.#session, () => void this.#goToRefusal());
  readonly #form = new LightForm(this, () => this.#formOfStep());
  readonly #keyboard = new KeyboardWatch(this, trap => {
    this.announce(this.messages.signIn[trap]);
  });

  constructor() {
    super();
    new ResourceController(this, {
      key: () => 'all',
      load: (client, _, signal) => client.auth.accountTypes({ signal }),
      show: providers => (this.providers = providers),
    });
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('resetToken') && this.resetToken) this.step = 'new-password';
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#requests.stop();
    if (this.step === 'window') this.step = 'choose';
  }

  override render(): TemplateResult {
    const { signIn } = this.messages;
    const { state } = this.#session;
    return html`
      <div class="stack sign-in">
        ${heading(this.headingLevel, signIn.title)}
        ${
          state.status === 'signed-in' && !this.again
            ? html`<p class="notice success" part="notice">${signIn.signedInAs(state.account.displayName)}</p>`
            : this.#stepView()
        }
      </div>
    `;
  }

  #stepView() {
    if (this.step === 'choose') return this.#choices();
    return stepView(this.step, {
      headingLevel: this.headingLevel + 1,
      localize: this.localize,
      accountTitle: this.chosen && accountTitle(this.chosen, this.localize),
      back: () => void this.#go('choose'),
      refused: this.#requests.refusal,
      prefix: this.#prefix,
      goTo: controlId => this.#form.find(`#${controlId}`)?.focus(),
    });
  }

  #choices() {
    const { loading, failed, choose } = this.messages.signIn;
    const ready = (options: readonly AccountTypeOption[]) => html`
      <p>${choose}</p>
      ${failureNotice(this.#requests.refusal, this.localize)}
      ${accountChoices(options, {
        localize: this.localize,
        leavingFor: this.#requests.busy ? this.chosen?.accountType : undefined,
        choose: option => void this.#choose(option),
      })}
    `;
    return loadableSection(this.providers, { loading, failed, ready }, this.messages);
  }

  #formOfStep() {
    const view: FormView = {
      prefix: this.#prefix,
      localize: this.localize,
      busy: this.#requests.busy,
      passwordShown: this.passwordShown,
      keyboard: this.#keyboard,
      errorAt: field => this.#requests.refusal.fields?.[field]?.(this.localize),
      togglePassword: this.#togglePassword,
      submit: this.#submit,
    };
    if (this.#session.state.status === 'signed-in' && !this.again) return nothing;
    if (this.step === 'password') return credentialsForm(view, () => void this.#go('forgot'));
    if (this.step === 'forgot') return forgottenPasswordForm(view);
    return this.step === 'new-password' ? newPasswordForm(view) : nothing;
  }

  async #choose(option: AccountTypeOption) {
    this.chosen = option;
    if (option.signInMethod === 'password') await this.#go('password');
    else await this.#requests.send((client, options) => this.#elsewhere(client, option, options));
  }

  /** On the page of the account's own provider, or of the service. */
  async #elsewhere(client: SmeClient, { accountType }: AccountTypeOption, options: CallOptions) {
    if (this.signInPage === 'here') {
      await client.auth.signInWithRedirect({ accountType });
      return;
    }
    const signedIn = client.auth.signInWithPopup({ accountType }, options);
    await this.#go('window');
    try {
      await signedIn;
    } finally {
      if (this.step === 'window') this.step = 'choose';
    }
  }

  /** Shows a step and moves to its heading, so that people hear and see where they are. */
  async #go(step: Step) {
    if (this.step === 'window') this.#requests.stop();
    this.step = step;
    this.#requests.clear();
    this.passwordShown = false;
    this.#keyboard.clear();
    await this.updateComplete;
    (this.find('#step') ?? this.find('#heading'))?.focus();
  }

  readonly #togglePassword = () => {
    this.passwordShown = !this.passwordShown;
    const { shown, hidden } = this.messages.signIn;
    this.announce(this.passwordShown ? shown : hidden);
  };

  readonly #submit = (values: ReadonlyMap<SignInField, string>) => {
    const faults = checkForm(values);
    if (faults) this.#requests.refuse(faults);
    else void this.#requests.send((client, options) => this.#perform(client, values, options));
  };

  async #perform(client: SmeClient, values: ReadonlyMap<SignInField, string>, options: CallOptions) {
    const username = values.get('username')?.trim() ?? '';
    if (this.step === 'password') {
      await this.#signIn(client, { username, password: values.get('password') ?? '' }, options);
    } else if (this.step === 'forgot') {
      await client.auth.requestPasswordReset(username, options);
      await this.#go('forgot-sent');
    } else {
      await client.auth.completePasswordReset(this.resetToken, values.get('newPassword') ?? '', options);
      this.resetToken = '';
      await this.#go('reset-done');
    }
  }

  async #signIn(client: SmeClient, credentials: Credentials, options: CallOptions) {
    // Hidden again before it is sent, so that a browser which offers to keep it knows it for a password.
    this.passwordShown = false;
    try {
      await client.auth.signIn(credentials, options);
      this.step = 'choose';
    } catch (thrown) {
      const error = SmeError.from(thrown);
      // The service trusts this page with no password: the person signs in on the service's own page (docs/embedding/sessions.md).
      if (error.code !== 'password_not_accepted_here' || !this.chosen) throw error;
      await this.#elsewhere(client, this.chosen, options);
    }
  }

  async #goToRefusal() {
    await this.updateComplete;
    (this.find('#error-summary') ?? this.find('#failure'))?.focus();
  }
}
