import type { ReactiveControllerHost } from 'lit';

import type { CallOptions, SmeClient } from '../../client/client.js';
import { SmeError } from '../../client/errors.js';
import type { AccountTypeOption, Credentials } from '../../contract/types.js';
import { typedLine } from '../../rules/unseen.js';
import type { SessionController } from '../../session/session-controller.js';
import { returnBy, type SignInSettings } from '../../session/sign-in-settings.js';
import { checkForm, type SignInField } from './sign-in-errors.js';
import { SignInRequests } from './sign-in-requests.js';
import type { SignInStep } from './step-views.js';

interface Selector extends ReactiveControllerHost {
  readonly signInPage: 'here' | 'window';
  /** Of the link to a new password; emptied when it has been used. */
  resetToken: string;
}

interface StepsListener {
  /** Another step is to be rendered; awaited. */
  readonly moved: () => Promise<void>;
  /** There is something to correct. */
  readonly rejected: () => void;
  /** The sign-in settings of the nearest `<sme-one-id>`. */
  readonly settings: () => SignInSettings | undefined;
}

type Typed = ReadonlyMap<SignInField, string>;

/** The steps of a sign-in or of a password reset: the current one, and the requests that belong to it. */
export class SignInSteps {
  /** The running request, and the errors of the last one. */
  readonly requests: SignInRequests;
  readonly #selector: Selector;
  readonly #listener: StepsListener;
  #step: SignInStep = 'choose';
  #chosen: AccountTypeOption | undefined;
  #passwordShown = false;

  constructor(selector: Selector, session: SessionController, listener: StepsListener) {
    this.#selector = selector;
    this.#listener = listener;
    this.requests = new SignInRequests(selector, session, listener.rejected);
  }

  get current(): SignInStep {
    return this.#step;
  }

  /** The account type that was chosen last. */
  get chosen(): AccountTypeOption | undefined {
    return this.#chosen;
  }

  get passwordShown(): boolean {
    return this.#passwordShown;
  }

  set passwordShown(isShown: boolean) {
    this.#passwordShown = isShown;
    this.#selector.requestUpdate();
  }

  /** Goes to a step. */
  async go(step: SignInStep): Promise<void> {
    if (this.#step === 'window') this.requests.stop();
    this.begin(step);
    this.requests.clear();
    this.passwordShown = false;
    await this.#listener.moved();
  }

  /** Sets a step without the callback, as for the first rendering. */
  begin(step: SignInStep) {
    this.#step = step;
    this.#selector.requestUpdate();
  }

  /** The selector leaves the page; a step with a form stays. */
  stop() {
    this.requests.stop();
    this.#leaveWindow();
  }

  async choose(option: AccountTypeOption): Promise<void> {
    this.#chosen = option;
    if (option.signInMethod === 'password') await this.go('password');
    else await this.requests.send((client, options) => this.#elsewhere(client, option, options));
  }

  /** Submits the form of the step, unless there is something to correct first. */
  submit(values: Typed) {
    // A password is never cleaned.
    const typed = new Map([...values].map(([field, text]) => [field, field === 'username' ? typedLine(text) : text]));
    const errors = checkForm(typed);
    if (errors) this.requests.reject(errors);
    else void this.requests.send((client, options) => this.#perform(client, typed, options));
  }

  async #perform(client: SmeClient, typed: Typed, options: CallOptions) {
    const username = typed.get('username') ?? '';
    if (this.#step === 'password') {
      await this.#signIn(client, { username, password: typed.get('password') ?? '' }, options);
    } else if (this.#step === 'forgot') {
      await client.auth.requestPasswordReset(username, options);
      await this.go('forgot-sent');
    } else {
      await client.auth.completePasswordReset(this.#selector.resetToken, typed.get('newPassword') ?? '', options);
      this.#selector.resetToken = '';
      await this.go('reset-done');
    }
  }

  async #signIn(client: SmeClient, credentials: Credentials, options: CallOptions) {
    // Hidden again before it is sent, so that a browser which offers to save it recognizes it as a password.
    this.passwordShown = false;
    try {
      await client.auth.signIn(credentials, options);
      this.begin('choose');
    } catch (thrown) {
      const error = SmeError.from(thrown);
      // The service accepts no password from this page: the person signs in on the service's own page
      // (docs/embedding/sessions.md).
      if (error.code !== 'password_not_accepted_here' || !this.#chosen) throw error;
      await this.#elsewhere(client, this.#chosen, options);
    }
  }

  /** On the page of the account's own provider, or of the service. */
  async #elsewhere(client: SmeClient, { accountType }: AccountTypeOption, options: CallOptions) {
    const request = { accountType, ...returnBy(this.#listener.settings()) };
    if (this.#selector.signInPage === 'here') {
      await client.auth.signInWithRedirect(request);
      return;
    }
    const signedIn = client.auth.signInWithPopup(request, options);
    await this.go('window');
    try {
      await signedIn;
    } finally {
      this.#leaveWindow();
    }
  }

  #leaveWindow() {
    if (this.#step === 'window') this.begin('choose');
  }
}
