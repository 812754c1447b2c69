import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';

import { commonMessages } from '../../i18n/common/messages.js';
import type { LocalizeController } from '../../i18n/localize.js';
import { consumeClient } from '../../session/client-context.js';
import {
  unfinishedSubmissionsOf,
  type Unfinished,
  type UnfinishedSubmissions,
} from '../../session/drafts/unfinished-submissions.js';
import { AnnounceController } from '../base/announce.js';
import { announceOnce } from '../base/announce-once.js';
import { draftMessages } from './messages.js';

/**
 * What became of the submissions that were under way when the person signed out, here or in another tab: announced, and shown
 * until it is dismissed or somebody else signs in.
 */
export class UnfinishedNotices implements ReactiveController {
  readonly #localize: LocalizeController;
  /** Not the element's own: what it announces at the same time, such as a failure, would replace this. */
  readonly #announcer: AnnounceController;
  #submissions: UnfinishedSubmissions | undefined;
  #unsubscribe: (() => void) | undefined;
  #announced: readonly Unfinished[] = [];

  constructor(host: ReactiveControllerHost & HTMLElement, localize: LocalizeController) {
    this.#localize = localize;
    this.#announcer = new AnnounceController(host, () => localize.language);
    host.addController(this);
    consumeClient(host, client => {
      const update = () => {
        host.requestUpdate();
      };
      this.#unsubscribe?.();
      this.#submissions = unfinishedSubmissionsOf(client);
      this.#unsubscribe = this.#submissions.subscribe(update);
      update();
    });
  }

  hostDisconnected() {
    this.#unsubscribe?.();
    this.#submissions = this.#unsubscribe = undefined;
  }

  hostUpdated() {
    const states = this.#states;
    if (states.some(state => !this.#announced.includes(state)))
      announceOnce(states.map(state => this.#text(state)).join(' '), text => {
        this.#announcer.say(text);
      });
    this.#announced = states;
  }

  render(): readonly TemplateResult[] {
    return this.#states.map(
      state => html`
        <div class="notice stack" part="unfinished">
          <p>${this.#text(state)}</p>
          ${
            // What is still under way will have an outcome to tell.
            state === 'pending'
              ? nothing
              : html`<div>
                  <button class="button" part="dismiss" type="button" @click=${() => this.#submissions?.dismiss(state)}>
                    ${this.#localize.messages(commonMessages).dismiss}
                  </button>
                </div>`
          }
        </div>
      `,
    );
  }

  get #states(): readonly Unfinished[] {
    return this.#submissions?.states ?? [];
  }

  #text(state: Unfinished): string {
    return this.#localize.messages(draftMessages).unfinished[state];
  }
}
