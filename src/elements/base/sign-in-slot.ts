import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';

import type { SmeElement } from './element.js';
import type { SignInPlace } from '../login-selector/login-selector.js';

interface SignInSlotOptions {
  readonly headingLevel: number;
  readonly again?: boolean;
  readonly signInPage?: SignInPlace;
}

/**
 * A slot in an element's shadow root with our content until the host provides its own. A host's children are its own: a
 * framework that hydrates a page from a server fails on children that it did not render.
 */
export function ownUnlessGiven(host: SmeElement, name: string, own: TemplateResult): TemplateResult {
  // Ours is not rendered behind the host's: it would load data, and a dialog that nobody sees could open.
  const content = host.querySelector(`:scope > [slot="${name}"]`) ? nothing : own;
  return html`<slot name=${name} @slotchange=${() => host.requestUpdate()}>${content}</slot>`;
}

/** The sign-in. Its password form goes through the slot `form` to the children of the outermost element (`LightPlace`). */
export function signInSlot(
  host: SmeElement,
  { headingLevel, again = false, signInPage }: SignInSlotOptions,
): TemplateResult {
  return ownUnlessGiven(
    host,
    'sign-in',
    html`
      <sme-login-selector heading-level=${headingLevel} sign-in-page=${ifDefined(signInPage)} ?again=${again}>
        <slot name="form" slot="form"></slot>
      </sme-login-selector>
    `,
  );
}

/** Moves to the sign-in: ours, or the host's. */
export async function focusSignIn(host: SmeElement): Promise<void> {
  const given = host.querySelector<HTMLElement>(':scope > [slot="sign-in"]');
  const signIn = given ?? host.renderRoot.querySelector<HTMLElement>('sme-login-selector');
  if (signIn && 'updateComplete' in signIn) await signIn.updateComplete;
  signIn?.focus();
}
