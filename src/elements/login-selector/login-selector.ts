import { ContextConsumer } from '@lit/context';
import { html, nothing, type TemplateResult } from 'lit';

import { property } from '../../property.js';
import type { AccountTypeOption } from '../../contract/types.js';
import { idle, type Loadable } from '../../session/loadable.js';
import { ResourceController } from '../../session/resource-controller.js';
import { ServiceController } from '../../session/service-controller.js';
import { SessionController } from '../../session/session-controller.js';
import { signInContext } from '../../session/sign-in-settings.js';
import { heading } from '../base/heading.js';
import { loadableSection } from '../base/loadable-section.js';
import { thaiRuns } from '../text/thai-runs.js';
import { failureNotice } from '../fields/failure-notice.js';
import type { Wording } from '../fields/form-errors.js';
import { SmeElement } from '../base/element.js';
import { accountChoices, registerLink } from './account-choices.js';
import { FlowLoader } from './flow-loader.js';
import { HostSignIn } from './host-sign-in.js';
import { styles } from './login-selector.styles.js';
import { signInMessages } from './messages.js';

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
  readonly #session = new SessionController(this, () => this.#loader.flow?.takeSteps());
  readonly #service = new ServiceController(this);
  readonly #settings = new ContextConsumer(this, { context: signInContext, subscribe: true });
  readonly #hostSignIn = new HostSignIn(
    this,
    () => this.#settings.value,
    () => void this.goTo('#failure'),
  );
  readonly #loader = new FlowLoader(
    this,
    ({ StepFlow }) =>
      new StepFlow(this, {
        prefix: this.#prefix,
        localize: this.localize,
        announce: this.announce,
        goTo: (...selectors) => this.goTo(...selectors),
        client: () => this.#session.client,
        isOver: () => this.#isSignedIn,
        settings: () => this.#settings.value,
        service: this.#service,
      }),
    // Browsers open a window only during the click itself.
    () => this.signInPage === 'window',
  );
  /** The account type that was chosen while the code of its steps is loaded. */
  #chosen: string | undefined;
  #opening: Promise<void> | undefined;

  constructor() {
    super();
    new ResourceController(this, {
      key: () => (this.#isAtHost ? undefined : 'all'),
      load: (client, _, signal) => client.auth.accountTypes({ signal }),
      show: providers => (this.providers = providers),
    });
  }

  override connectedCallback() {
    this.#loader.flow?.connect();
    super.connectedCallback();
  }

  protected override willUpdate() {
    if (!this.resetToken) return;
    if (this.#loader.flow) this.#loader.flow.takeResetToken(this.resetToken);
    else if (this.#loader.state.status === 'idle') void this.#loader.load();
  }

  override disconnectedCallback() {
    this.#loader.flow?.keepTyped();
    super.disconnectedCallback();
    this.#loader.flow?.disconnect();
  }

  override render(): TemplateResult {
    const signIn = this.messages(signInMessages);
    const { state } = this.#session;
    return html`
      <div class="stack sign-in">
        ${heading(this.headingLevel, signIn.title)}
        ${
          this.#isSignedIn && state.status === 'signed-in'
            ? html`<p class="notice success" part="notice">
                ${thaiRuns(signIn.signedInAs(state.account.displayName), this.localize)}
              </p>`
            : this.#content()
        }
      </div>
    `;
  }

  get #isSignedIn(): boolean {
    return this.#session.state.status === 'signed-in' && !this.again;
  }

  #content() {
    const { flow } = this.#loader;
    if (flow && !flow.isChoosing) return flow.render();
    if (this.resetToken) return this.#pendingReset();
    const { look = idle } = this.#settings.value ?? {};
    if (this.#isAtHost) return this.#atHost(look);
    return look.status === 'loading' ? this.#lookingNotice() : this.#choices();
  }

  /** The code of the form for a new password is being loaded, or that has failed. */
  #pendingReset() {
    const { loading, stepsFailed } = this.messages(signInMessages);
    return html`<div @sme-retry=${() => void this.#loader.load()}>
      ${loadableSection(this.#loader.state, { loading, failed: stepsFailed, ready: () => nothing, rows: 0 }, this.localize)}
    </div>`;
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
    const { flow, state } = this.#loader;
    const ready = (options: readonly AccountTypeOption[]) => html`
      <p>${choose}</p>
      ${flow ? flow.failure() : failureNotice(state.status === 'failed' ? { failure: stepsFailed } : {}, this.localize)}
      ${accountChoices(options, {
        guard: this.guard,
        localize: this.localize,
        leavingFor: flow ? flow.leavingFor : state.status === 'loading' ? this.#chosen : undefined,
        choose: option => {
          this.#opening = this.#choose(option);
        },
      })}
      ${registerLink(this.#service.description, this.localize)}
    `;
    return loadableSection(this.providers, { loading, failed, ready, rows: 2 }, this.localize);
  }

  /** A choice is complete when its step is shown. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await this.#opening;
    return super.getUpdateComplete();
  }

  async #choose(option: AccountTypeOption) {
    const { accountType } = option;
    this.#chosen = accountType;
    const flow = this.#loader.flow ?? (await this.#loader.load());
    // The last choice counts.
    if (this.#chosen !== accountType) return;
    this.#chosen = undefined;
    if (flow) flow.choose(option);
    else void this.goTo('#failure');
  }
}

const stepsFailed: Wording = localize => localize.messages(signInMessages).stepsFailed;
