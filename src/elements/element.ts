import { LitElement, type CSSResultGroup, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';

import { LocalizeController } from '../i18n/localize.js';
import type { Messages } from '../i18n/th.js';
import { contentStyles } from '../styles/content.styles.js';
import { controlStyles } from '../styles/controls.styles.js';
import { hostStyles } from '../styles/host.styles.js';
import { AnnounceController } from './announce.js';
import { FocusController } from './focus-controller.js';
import { mendTranslatedText } from './translated-text.js';

/** What every element of the kit has: its language, its place among the page's headings, a voice and the shared looks. */
export abstract class SmeElement extends LitElement {
  static override styles: CSSResultGroup = [hostStyles, controlStyles, contentStyles];

  /** Level of the element's own heading, 1 to 6, so that the host's outline stays whole. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  protected readonly localize = new LocalizeController(this);
  readonly #announcer = new AnnounceController(this, () => this.localize.language);

  constructor() {
    super();
    new FocusController(this, () => {
      this.recoverFocus();
    });
  }

  /** Says a text to screen readers without showing it; politely, in the element's language. */
  protected readonly announce = (text: string) => {
    this.#announcer.say(text);
  };

  protected get messages(): Messages {
    return this.localize.messages;
  }

  /** Moves to the element's heading: where people land after a change of screen. */
  override focus(options?: FocusOptions) {
    this.find('#heading')?.focus(options);
  }

  /** Where the focus goes when the control that had it is drawn no more, with all around it. */
  protected recoverFocus() {
    this.focus();
  }

  /** Finds what `render` marked with this id; for moving focus after the next update. */
  protected find(selector: string): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(selector);
  }

  /** Moves to the first of these that is there when the next update is drawn. */
  protected async goTo(...selectors: readonly string[]): Promise<void> {
    await this.updateComplete;
    const found = selectors.map(selector => this.find(selector)).find(element => element !== null);
    found?.focus();
  }

  protected override update(changed: PropertyValues<this>) {
    mendTranslatedText(this.renderRoot);
    super.update(changed);
  }

  /** The first drawing waits for its language, so that no reader sees a flash of another one. */
  protected override async scheduleUpdate() {
    const { loading } = this.localize;
    if (loading) await loading;
    await super.scheduleUpdate();
  }
}
