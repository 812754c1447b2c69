import { html, nothing, svg, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';

import type { AccountTypeOption, ServiceDescription } from '../../contract/types.js';
import type { LocalizeController } from '../../i18n/localize.js';
import type { DrawingGuard } from '../base/drawing-guard.js';
import { signInMessages } from './messages.js';

interface ChoicesView {
  readonly guard: DrawingGuard;
  readonly localize: LocalizeController;
  /** The account type whose sign-in page is being requested. */
  readonly leavingFor: string | undefined;
  readonly choose: (option: AccountTypeOption) => void;
}

/** The manual's order; the additional types of a deployment follow, in their own order. */
const manualOrder = ['citizen', 'juristic'];

/** One large button for each account type, described by its provider. */
export function accountChoices(options: readonly AccountTypeOption[], view: ChoicesView): TemplateResult {
  const place = ({ accountType }: AccountTypeOption) =>
    manualOrder.includes(accountType) ? manualOrder.indexOf(accountType) : manualOrder.length;
  const ordered = [...options].sort((a, b) => place(a) - place(b));
  return html`<ul class="rows" part="choices">
    ${ordered.map((option, index) =>
      view.guard.part(
        option,
        () => choice(option, index, view),
        line => html`<li>${line}</li>`,
      ),
    )}
  </ul>`;
}

/** Where somebody without an account gets one. */
export function registerLink(
  { registerAddress }: Partial<ServiceDescription> = {},
  localize: LocalizeController,
): TemplateResult | typeof nothing {
  if (!registerAddress || !isWebAddress(registerAddress)) return nothing;
  const { register } = localize.messages(signInMessages);
  return html`<p><a class="elsewhere" part="register" href=${registerAddress}>${register}</a></p>`;
}

/** Other schemes would run a script or open a program. */
const isWebAddress = (address: string): boolean => /^https?:\/\//i.test(address) && URL.canParse(address);

export function accountTitle({ accountType, provider }: AccountTypeOption, localize: LocalizeController): string {
  const { accounts, otherAccount } = localize.messages(signInMessages);
  return accountType in accounts
    ? accounts[accountType as keyof typeof accounts]
    : otherAccount(localize.text(provider));
}

function choice(option: AccountTypeOption, index: number, { localize, leavingFor, choose }: ChoicesView) {
  const { hints, leaving, forgotElsewhere } = localize.messages(signInMessages);
  const { accountType, signInMethod, provider, passwordResetAddress } = option;
  const isLeaving = leavingFor === accountType;
  // An unknown method of a later version is a redirect, as everything but a password is.
  const hint = signInMethod === 'password' ? hints.password : hints.redirect;
  return html`
    <li>
      <div class="account">
        <button
          part="choice"
          type="button"
          aria-describedby="whose-${index}"
          aria-disabled=${ifDefined(isLeaving ? 'true' : undefined)}
          @click=${() => {
            choose(option);
          }}
        >
          ${accountTitle(option, localize)}
        </button>
        <p class="soft" id="whose-${index}">${isLeaving ? leaving : hint(localize.text(provider))}</p>
        ${arrow}
        ${
          passwordResetAddress && isWebAddress(passwordResetAddress)
            ? html`<a class="elsewhere" part="forgot-elsewhere" href=${passwordResetAddress}
                >${forgotElsewhere(localize.text(provider))}</a
              >`
            : nothing
        }
      </div>
    </li>
  `;
}

const arrow = html`
  <svg aria-hidden="true" fill="none" stroke="currentColor" stroke-linecap="round" stroke-width="2" viewBox="0 0 24 24">
    ${svg`<path d="m9 5 7 7-7 7" />`}
  </svg>
`;
