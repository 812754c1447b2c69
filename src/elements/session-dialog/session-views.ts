import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';

import { timeText } from '../../i18n/dates.js';
import { commonMessages } from '../../i18n/common/messages.js';
import type { LocalizeController } from '../../i18n/localize.js';
import { heading } from '../base/heading.js';
import { sessionMessages } from './messages.js';

export interface SessionView {
  readonly localize: LocalizeController;
  readonly headingLevel: number;
  /** RFC 3339: when the session ends. */
  readonly endsAt: string;
  readonly busy: boolean;
  /** The failure of the last try, if it failed. */
  readonly problem: string | undefined;
  readonly signOut: () => void;
}

interface EndingView extends SessionView {
  /** Announced at a few steps only: a clock that is read out every second drowns everything else. */
  readonly left: string;
  readonly stay: () => void;
}

/** Two minutes ahead: the clock time of the end, and one button for more time (WCAG 2.2.1). */
export function endingView(view: EndingView): TemplateResult {
  const { ending } = view.localize.messages(sessionMessages);
  return html`
    <div class="stack">
      ${heading(view.headingLevel, ending.title, { size: 'section' })}
      <div id="text">
        <p><strong>${ending.text(timeText(view.endsAt, view.localize))}</strong></p>
        <p>${ending.kept}</p>
      </div>
      <p class="soft" part="left" role="status">${view.left}</p>
      ${problemNotice(view)}
      <div class="actions">
        ${action(view, { part: 'stay', text: view.busy ? ending.staying : ending.stay, press: view.stay })}
        ${signOutButton(view)}
      </div>
    </div>
  `;
}

interface SignInViewOptions {
  readonly text: string;
  readonly signIn: TemplateResult;
}

/** After the end, or when the session cannot be extended: the sign-in, over the page that waits underneath. */
export function signInView(view: SessionView, { text, signIn }: SignInViewOptions): TemplateResult {
  return html`
    <div class="stack">
      ${heading(view.headingLevel, view.localize.messages(sessionMessages).again.title, { size: 'section' })}
      <p id="text">${text}</p>
      ${signIn}
      <div class="actions">${signOutButton(view)}</div>
    </div>
  `;
}

interface HostView extends SessionView {
  /** The sign-in of the host, if it named one. */
  readonly signInAddress: string | undefined;
  /** The person follows the link to it. */
  readonly signIn: (event: Event) => void;
  readonly goOn: () => void;
}

/** Where the host's back end keeps the session, the person signs in with the host. */
export function hostView(view: HostView): TemplateResult {
  const { again } = view.localize.messages(sessionMessages);
  return html`
    <div class="stack">
      ${heading(view.headingLevel, again.title, { size: 'section' })}
      <p id="text">${again.byHost}</p>
      ${problemNotice(view)}
      <div class="actions">
        ${hostSignInLink(view)}
        ${action(view, { part: 'go-on', text: view.busy ? again.goingOn : again.goOn, press: view.goOn })}
        ${signOutButton(view)}
      </div>
    </div>
  `;
}

/** In another tab: this page waits as it is. */
function hostSignInLink({ signInAddress, signIn, localize }: HostView) {
  if (signInAddress === undefined) return nothing;
  return html`<a
    class="button"
    part="host-sign-in"
    href=${signInAddress}
    target="_blank"
    rel="noopener"
    @click=${signIn}
    >${localize.messages(sessionMessages).again.atHost}</a
  >`;
}

/** Inside the dialog: while it is open, screen readers ignore the page around it. */
function problemNotice({ problem }: SessionView) {
  return html`<div role="alert">
    ${problem ? html`<p class="notice danger" part="failure">${problem}</p>` : nothing}
  </div>`;
}

interface Action {
  readonly part: string;
  readonly text: string;
  readonly press: () => void;
}

function action({ busy }: SessionView, { part, text, press }: Action) {
  return html`
    <button
      class="button primary"
      id="main-action"
      part=${part}
      type="button"
      aria-disabled=${ifDefined(busy ? 'true' : undefined)}
      @click=${press}
    >
      ${text}
    </button>
  `;
}

function signOutButton({ localize, signOut }: SessionView) {
  return html`
    <button class="button" part="sign-out" type="button" @click=${signOut}>
      ${localize.messages(commonMessages).signOut}
    </button>
  `;
}
