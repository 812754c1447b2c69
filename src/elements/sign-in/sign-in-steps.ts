import type { SessionState, SmeClient } from '../../client/client.js';
import type { CallOptions } from '../../client/client-options.js';
import { SmeError } from '../../client/errors.js';
import type { AccountTypeOption, Credentials } from '../../contract/types.js';
import { typedLine } from '../../rules/unseen.js';
import { returnBy, type SignInSettings } from '../../session/sign-in-settings.js';
import { PageSignIns } from './page-sign-ins.js';
import { ResendWait } from './resend-wait.js';
import { checkForm, type SignInField } from './sign-in-errors.js';
import { SignInRequests } from './sign-in-requests.js';
import type { SignInStep } from './step-views.js';

/** The element that shows the steps. */
export interface StepsView {
  readonly id: string;
  readonly isConnected: () => boolean;
  readonly again: () => boolean;
  readonly signInPage: () => 'here' | 'window';
  /** The sign-in settings of the nearest `<sme-one-id>`. */
  readonly settings: () => SignInSettings | undefined;
  readonly changed: () => void;
  /** Another step is to be rendered; awaited. */
  readonly moved: () => Promise<void>;
  /** There is something to correct. */
  readonly rejected: () => void;
  /** The link to a new password was requested once more. */
  readonly sentAgain: () => void;
  /** The link to a new password has been used. */
  readonly linkSpent: () => void;
}

type Typed = ReadonlyMap<SignInField, string>;

/** Steps that ask for the same username. */
const stepsOfForgotten: readonly SignInStep[] = ['forgot', 'forgot-sent'];
const stepsOfUsername: readonly SignInStep[] = ['password', ...stepsOfForgotten];

/** A link to a new password is good whoever is signed in. */
const stepsOfReset: readonly SignInStep[] = ['reset-link', 'new-password', 'reset-done'];

/** What sets a sign-in apart from another of the same client. */
export const elementKindOf = (again: boolean, resetToken: string): string => `${again} ${resetToken}`;

/**
 * The steps of a sign-in or of a password reset: the current one, what was typed, and the request that is on its way. They
 * outlive the element that shows them: its host may move it, or put another in its place.
 */
export class SignInSteps {
  /** The running request, and the errors of the last one. */
  readonly requests = new SignInRequests(
    () => this.#view?.changed(),
    () => this.#view?.rejected(),
  );
  /** Before the link to a new password can be requested once more. */
  readonly resend = new ResendWait();
  /** Of the link to a new password. */
  resetToken = '';
  readonly #typed = new Map<SignInField, string>();
  #elementId = '';
  #again = false;
  #view: StepsView | undefined;
  #client: SmeClient | undefined;
  #unsubscribe: (() => void) | undefined;
  #step: SignInStep = 'choose';
  #chosen: AccountTypeOption | undefined;
  #passwordShown = false;

  get client(): SmeClient | undefined {
    return this.#client;
  }

  get isShown(): boolean {
    return this.#view?.isConnected() ?? false;
  }

  /** The element that showed it last. */
  get elementId(): string {
    return this.#elementId;
  }

  get kind(): string {
    return elementKindOf(this.#again, this.resetToken);
  }

  get current(): SignInStep {
    return this.#step;
  }

  /** The account type that was chosen last. */
  get chosen(): AccountTypeOption | undefined {
    return this.#chosen;
  }

  get typed(): Typed {
    return this.#typed;
  }

  get passwordShown(): boolean {
    return this.#passwordShown;
  }

  set passwordShown(isShown: boolean) {
    this.#passwordShown = isShown;
    this.#view?.changed();
  }

  /** Whether there is nothing to go on with. */
  get isFresh(): boolean {
    const { busy, errors } = this.requests;
    return ['choose', 'reset-link'].includes(this.#step) && !busy && !errors.failure;
  }

  /** An element shows the steps from now on. */
  show(view: StepsView, client?: SmeClient) {
    this.#view = view;
    this.#elementId = view.id;
    this.#again = view.again();
    if (!client) return;
    signInsOfPage.keep(client, this);
    this.#client = client;
    this.#unsubscribe ??= client.session.subscribe(this.#sessionChanged);
  }

  /** The element has left the page. Another may have taken its place already. */
  leave(view: StepsView) {
    this.passwordShown = false;
    if (view !== this.#view) return;
    this.#view = undefined;
    if (this.#client && !this.isFresh) signInsOfPage.leave(this.#client, this);
    else this.forget();
  }

  /** Ends for good: nobody shows it any more. A password that was sent is answered to the page's session. */
  forget() {
    if (this.#step !== 'password') this.end();
    this.#typed.clear();
    this.#unsubscribe?.();
    if (this.#client) signInsOfPage.drop(this.#client, this);
  }

  /** Another service, or a sign-out, has made it pointless. */
  end() {
    this.requests.stop();
    this.#typed.clear();
    this.requests.clear();
    this.begin('choose');
  }

  /** What the form shows now. */
  keep(values: Typed) {
    for (const [field, text] of values) this.#typed.set(field, text);
  }

  /** Goes to a step, at the person's wish. */
  async go(step: SignInStep): Promise<void> {
    this.requests.stop();
    await this.#move(step);
  }

  /** From a forgotten password to its form, which has the username still; from every other step to the choice. */
  async back(): Promise<void> {
    await this.go(stepsOfForgotten.includes(this.#step) ? 'password' : 'choose');
  }

  /** Requests the link to a new password once more. */
  async sendAgain(): Promise<void> {
    if (this.resend.seconds > 0) return;
    await this.requests.send(this.#client, async (client, options) => {
      await this.#requestReset(client, typedLine(this.#typed.get('username') ?? ''), options);
      this.#view?.sentAgain();
    });
  }

  /** Sets a step without the callback, as for the first rendering. */
  begin(step: SignInStep) {
    this.#step = step;
    this.#view?.changed();
  }

  /** Begins a reset with the token of a link. */
  beginReset(token: string) {
    this.end();
    this.resetToken = token;
    this.begin('reset-link');
  }

  async choose(option: AccountTypeOption): Promise<void> {
    this.#chosen = option;
    if (option.signInMethod === 'password') await this.go('password');
    else await this.requests.send(this.#client, (client, options) => this.#elsewhere(client, option, options));
  }

  /** Submits the form of the step, unless there is something to correct first. */
  submit(values: Typed) {
    this.keep(values);
    // A password is never cleaned.
    const typed = new Map([...values].map(([field, text]) => [field, field === 'username' ? typedLine(text) : text]));
    const errors = checkForm(typed);
    if (errors) this.requests.reject(errors);
    else void this.requests.send(this.#client, (client, options) => this.#perform(client, typed, options));
  }

  async #move(step: SignInStep) {
    const username = this.#typed.get('username');
    this.#typed.clear();
    if (username && [this.#step, step].every(each => stepsOfUsername.includes(each)))
      this.#typed.set('username', username);
    this.begin(step);
    this.requests.clear();
    this.passwordShown = false;
    await this.#view?.moved();
  }

  async #perform(client: SmeClient, typed: Typed, options: CallOptions) {
    const username = typed.get('username') ?? '';
    if (this.#step === 'password') {
      await this.#signIn(client, { username, password: typed.get('password') ?? '' }, options);
    } else if (this.#step === 'forgot') {
      await this.#requestReset(client, username, options);
      await this.#move('forgot-sent');
    } else {
      await client.auth.completePasswordReset(this.resetToken, typed.get('newPassword') ?? '', options);
      this.#view?.linkSpent();
      await this.#move('reset-done');
    }
  }

  async #requestReset(client: SmeClient, username: string, options: CallOptions) {
    await client.auth.requestPasswordReset(username, options);
    this.resend.begin(client.clock);
  }

  async #signIn(client: SmeClient, credentials: Credentials, options: CallOptions) {
    // Hidden again before it is sent, so that a browser which offers to save it recognizes it as a password.
    this.passwordShown = false;
    try {
      await client.auth.signIn(credentials, options);
      this.#typed.clear();
      this.begin('choose');
    } catch (thrown) {
      const error = SmeError.from(thrown);
      // The service accepts no password from this page: the person signs in on the service's own page
      // (docs/embedding/sessions.md).
      if (error.code !== 'password_not_accepted_here' || !this.#chosen || !this.#view) throw error;
      await this.#elsewhere(client, this.#chosen, options);
    }
  }

  /** On the page of the account's own provider, or of the service. */
  async #elsewhere(client: SmeClient, { accountType }: AccountTypeOption, options: CallOptions) {
    const request = { accountType, ...returnBy(this.#view?.settings()) };
    if (this.#view?.signInPage() !== 'window') {
      await client.auth.signInWithRedirect(request);
      return;
    }
    const signedIn = client.auth.signInWithPopup(request, options);
    await this.#move('window');
    try {
      await signedIn;
    } finally {
      if (this.#step === 'window') this.begin('choose');
    }
  }

  /** Somebody has signed in, wherever, or out. A session may be renewed while its owner begins another. */
  readonly #sessionChanged = ({ status }: SessionState) => {
    if (stepsOfReset.includes(this.#step)) return;
    if (status === 'signed-out' || (status === 'signed-in' && !(this.#again && this.#view))) this.end();
  };
}

export const signInsOfPage = new PageSignIns<SignInSteps>();
