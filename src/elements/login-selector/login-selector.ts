import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import type { SmeClient } from '../../client/client.js';
import { SmeError } from '../../client/errors.js';
import type { AccountTypeOption, Credentials } from '../../contract/types.js';
import { idle, type Loadable } from '../../session/loadable.js';
import { startRedirectSignIn } from '../../session/redirect-sign-in.js';
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
import { checkForm, refusalOf, type SignInField, type SignInRefusal } from './sign-in-faults.js';
import { doneStep, formStep } from './step-views.js';

type Step = 'choose' | 'password' | 'forgot' | 'forgot-sent' | 'new-password' | 'reset-done';

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

  @state() private step: Step = 'choose';
  @state() private chosen: AccountTypeOption | undefined;
  @state() private busy = false;
  @state() private passwordShown = false;
  @state() private refused: SignInRefusal = {};

  readonly #prefix = `sme-sign-in-${(made += 1)}`;
  readonly #session = new SessionController(this);
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

  override render(): TemplateResult {
    const { signIn } = this.messages;
    const { state } = this.#session;
    return html`
      <div class="stack sign-in">
        ${heading(this.headingLevel, signIn.title)}
        ${
          state.status === 'signed-in'
            ? html`<p class="notice success" part="notice">${signIn.signedInAs(state.account.displayName)}</p>`
            : this.#stepView()
        }
      </div>
    `;
  }

  #stepView(): unknown {
    const { otherType, submit, reset } = this.messages.signIn;
    const view = {
      headingLevel: this.headingLevel + 1,
      localize: this.localize,
      backText: reset.backToSignIn,
      back: () => void this.#go('choose'),
      refused: this.refused,
      prefix: this.#prefix,
      goTo: (controlId: string) => this.#form.find(`#${controlId}`)?.focus(),
    };
    switch (this.step) {
      case 'choose':
        return this.#choices();
      case 'password': {
        const title = this.chosen ? accountTitle(this.chosen, this.localize) : submit;
        return formStep({ ...view, title, backText: otherType });
      }
      case 'forgot':
        return formStep({ ...view, title: reset.title });
      case 'new-password':
        return formStep({ ...view, title: reset.newTitle });
      case 'forgot-sent':
        return doneStep(reset.sent, { ...view, title: reset.sentTitle });
      case 'reset-done':
        return doneStep(reset.done, { ...view, title: reset.doneTitle });
    }
  }

  #choices() {
    const { loading, failed, choose } = this.messages.signIn;
    const ready = (options: readonly AccountTypeOption[]) => html`
      <p>${choose}</p>
      ${failureNotice(this.refused, this.localize)}
      ${accountChoices(options, {
        localize: this.localize,
        leavingFor: this.busy ? this.chosen?.accountType : undefined,
        choose: option => void this.#choose(option),
      })}
    `;
    return loadableSection(this.providers, { loading, failed, ready }, this.messages);
  }

  #formOfStep() {
    const view: FormView = {
      prefix: this.#prefix,
      localize: this.localize,
      busy: this.busy,
      passwordShown: this.passwordShown,
      keyboard: this.#keyboard,
      errorAt: field => this.refused.fields?.[field]?.(this.localize),
      togglePassword: this.#togglePassword,
      submit: this.#submit,
    };
    if (this.#session.state.status === 'signed-in') return nothing;
    if (this.step === 'password') return credentialsForm(view, () => void this.#go('forgot'));
    if (this.step === 'forgot') return forgottenPasswordForm(view);
    return this.step === 'new-password' ? newPasswordForm(view) : nothing;
  }

  async #choose(option: AccountTypeOption) {
    this.chosen = option;
    if (option.signInMethod === 'password') await this.#go('password');
    else await this.#send(client => startRedirectSignIn(client, option.accountType));
  }

  /** Shows a step and moves to its heading, so that people hear and see where they are. */
  async #go(step: Step) {
    this.step = step;
    this.refused = {};
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
    if (faults) void this.#refuse(faults);
    else void this.#send(client => this.#perform(client, values));
  };

  async #perform(client: SmeClient, values: ReadonlyMap<SignInField, string>) {
    const username = values.get('username')?.trim() ?? '';
    if (this.step === 'password') {
      await this.#signIn(client, { username, password: values.get('password') ?? '' });
    } else if (this.step === 'forgot') {
      await client.auth.requestPasswordReset(username);
      await this.#go('forgot-sent');
    } else {
      await client.auth.completePasswordReset(this.resetToken, values.get('newPassword') ?? '');
      this.resetToken = '';
      await this.#go('reset-done');
    }
  }

  async #signIn(client: SmeClient, credentials: Credentials) {
    // Hidden again before it is sent, so that a browser which offers to keep it knows it for a password.
    this.passwordShown = false;
    try {
      await client.auth.signIn(credentials);
      this.step = 'choose';
    } catch (thrown) {
      const error = SmeError.from(thrown);
      // The service trusts this page with no password: the person signs in on the service's own page (surface.md).
      if (error.code !== 'password_not_accepted_here' || !this.chosen) throw error;
      await startRedirectSignIn(client, this.chosen.accountType);
    }
  }

  /** One request at a time, whatever is pressed meanwhile. */
  async #send(action: (client: SmeClient) => Promise<void>) {
    if (this.busy) return;
    this.busy = true;
    this.refused = {};
    try {
      // Outside `<sme-one-id>` there is no service to be reached.
      if (!this.#session.client) throw new SmeError('unreachable');
      await action(this.#session.client);
    } catch (thrown) {
      await this.#refuse(refusalOf(SmeError.from(thrown)));
    } finally {
      this.busy = false;
    }
  }

  async #refuse(refusal: SignInRefusal) {
    this.refused = refusal;
    await this.updateComplete;
    (this.find('#error-summary') ?? this.find('#failure'))?.focus();
  }
}
