import { nothing, type TemplateResult } from 'lit';

import type { SmeClient } from '../../client/client.js';
import { limits } from '../../contract/limits.js';
import type { AccountTypeOption } from '../../contract/types.js';
import type { LocalizeController } from '../../i18n/localize.js';
import type { ServiceController } from '../../session/service-controller.js';
import type { SignInSettings } from '../../session/sign-in-settings.js';
import type { SmeElement } from '../base/element.js';
import { failureNotice } from '../fields/failure-notice.js';
import { accountTitle } from '../login-selector/account-choices.js';
import { KeyboardWatch } from './keyboard-watch.js';
import { LightForm } from './light-form.js';
import { stepMessages } from './messages.js';
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

/** The element that a person signs in with. */
interface SignInElement extends SmeElement {
  resetToken: string;
  readonly signInPage: 'here' | 'window';
  readonly again: boolean;
}

interface FlowOptions {
  /** Of the ids in the page's own tree. */
  readonly prefix: string;
  readonly localize: LocalizeController;
  readonly announce: (text: string) => void;
  /** Moves the focus to the first of these that is there. */
  readonly goTo: (...selectors: string[]) => Promise<void>;
  readonly client: () => SmeClient | undefined;
  /** Whether there is nothing to sign in for. */
  readonly isOver: () => boolean;
  readonly settings: () => SignInSettings | undefined;
  readonly service: ServiceController;
}

/** What follows the choice of account type, for the element that shows it: the steps, their forms, and a new password. */
export class StepFlow {
  readonly #host: SignInElement;
  readonly #options: FlowOptions;
  readonly #view: StepsView;
  #steps = new SignInSteps();
  readonly #form: LightForm;
  readonly #keyboard: KeyboardWatch;

  constructor(host: SignInElement, options: FlowOptions) {
    const { localize, announce, goTo } = options;
    this.#host = host;
    this.#options = options;
    this.#view = {
      id: options.prefix,
      isConnected: () => host.isConnected,
      again: () => host.again,
      signInPage: () => host.signInPage,
      settings: options.settings,
      changed: () => {
        host.requestUpdate();
      },
      sentAgain: () => {
        announce(localize.messages(stepMessages).reset.sentAgain);
      },
      linkSpent: () => {
        host.resetToken = '';
      },
      moved: () => {
        this.#keyboard.clear();
        // So that people hear and see where they are.
        return goTo('#step', '#heading');
      },
      rejected: () => void goTo('#error-summary', '#failure'),
    };
    this.#keyboard = new KeyboardWatch(host, trap => {
      announce(localize.messages(stepMessages)[trap]);
    });
    this.#form = new LightForm(host, options.prefix, () => this.#formOfStep());
    new EverySecond(host, () => this.#steps.current === 'forgot-sent' && this.#steps.resend.seconds > 0);
    if (host.isConnected) {
      this.connect();
      this.takeSteps();
    }
  }

  connect() {
    this.#steps.show(this.#view);
  }

  /** Before the form is removed. */
  keepTyped() {
    const form = this.#form.find('form');
    if (form) this.#steps.keep(valuesIn(form, this.#options.prefix));
  }

  disconnect() {
    this.#steps.leave(this.#view);
    this.#steps = new SignInSteps();
  }

  /** Goes on with the sign-in that this element, or one in its place, has left. With another service, a new one begins. */
  takeSteps() {
    const client = this.#options.client();
    if (!client || client === this.#steps.client) return;
    if (this.#steps.client) {
      this.#steps.end();
      this.#steps.forget();
      this.#steps = new SignInSteps();
    }
    const { again, resetToken } = this.#host;
    if (this.#steps.isFresh)
      this.#steps = signInsOfPage.take(client, this.#options.prefix, elementKindOf(again, resetToken)) ?? this.#steps;
    this.#steps.show(this.#view, client);
  }

  /** Begins with the token of a link, unless it has begun already. */
  takeResetToken(token: string) {
    if (token !== this.#steps.resetToken) this.#steps.beginReset(token);
  }

  get isChoosing(): boolean {
    return this.#steps.current === 'choose';
  }

  /** The account type whose sign-in page is being requested. */
  get leavingFor(): string | undefined {
    const { chosen, requests } = this.#steps;
    return requests.busy ? chosen?.accountType : undefined;
  }

  /** Why the last choice came to nothing. */
  failure(): TemplateResult | typeof nothing {
    return failureNotice(this.#steps.requests.errors, this.#options.localize);
  }

  choose(option: AccountTypeOption) {
    void this.#steps.choose(option);
  }

  /** The step after the choice. */
  render(): TemplateResult | typeof nothing {
    const { current, chosen, requests, resend } = this.#steps;
    if (current === 'choose') return nothing;
    const { prefix, localize, service } = this.#options;
    return stepView(current, {
      headingLevel: this.#host.headingLevel + 1,
      localize,
      accountTitle: chosen && accountTitle(chosen, localize),
      back: () => void this.#steps.back(),
      linkMinutes: service.description?.limits?.passwordResetMinutes ?? limits.passwordReset.linkMinutes,
      wait: resend.seconds,
      sendAgain: () => void this.#steps.sendAgain(),
      goOn: () => void this.#steps.go('new-password'),
      errors: requests.errors,
      prefix,
      goTo: controlId => this.#form.find(`#${controlId}`)?.focus(),
    });
  }

  #formOfStep() {
    const { current, chosen, passwordShown, requests } = this.#steps;
    const { prefix, localize, service } = this.#options;
    const view: SignInFormView = {
      prefix,
      localize,
      busy: requests.busy,
      passwordShown,
      keyboard: this.#keyboard,
      typed: this.#steps.typed,
      errorAt: field => requests.errors.fields?.[field]?.(localize),
      isInvalid: field => Boolean(requests.errors.fields?.[field] ?? requests.errors.suspects?.includes(field)),
      togglePassword: this.#togglePassword,
      keep: typed => {
        this.#steps.keep(typed);
      },
      submit: typed => {
        this.#steps.submit(typed);
      },
    };
    if (this.#options.isOver()) return nothing;
    if (current === 'password')
      return credentialsForm(view, {
        provider: chosen && (localize.text(chosen.provider) || undefined),
        forgot: service.offers('requestPasswordReset') ? () => void this.#steps.go('forgot') : undefined,
      });
    if (current === 'forgot') return forgottenPasswordForm(view);
    return current === 'new-password' ? newPasswordForm(view) : nothing;
  }

  readonly #togglePassword = () => {
    const isShown = (this.#steps.passwordShown = !this.#steps.passwordShown);
    const { shown, hidden } = this.#options.localize.messages(stepMessages);
    this.#options.announce(isShown ? shown : hidden);
  };
}
