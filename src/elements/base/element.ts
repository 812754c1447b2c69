import { html, LitElement, render, type CSSResultGroup, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';

import type { SmeError } from '../../client/errors.js';
import { LocalizeController } from '../../i18n/localize.js';
import type { Messages } from '../../i18n/th.js';
import { asDamage, undrawable } from '../../session/damage.js';
import { failed, type Loadable } from '../../session/loadable.js';
import { contentStyles } from '../../styles/content.styles.js';
import { controlStyles } from '../../styles/controls.styles.js';
import { hostStyles } from '../../styles/host.styles.js';
import { AnnounceController } from './announce.js';
import { DrawingGuard } from './drawing-guard.js';
import { errorText } from '../text/error-text.js';
import { FocusController } from './focus-controller.js';
import { restoreTranslatedText } from './translated-text.js';

/** What every element of the kit has: its language, its place among the page's headings, a voice and the shared looks. */
export abstract class SmeElement extends LitElement {
  static override styles: CSSResultGroup = [hostStyles, controlStyles, contentStyles];

  /** Level of the element's own heading, 1 to 6, so that the host's outline stays whole. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  protected readonly localize = new LocalizeController(this);
  /** Draws rows and parts so that one that cannot be drawn costs its own place only. */
  protected readonly guard = new DrawingGuard(this, this.localize);
  #isDrawn = false;
  /** What could not be drawn, and why; undefined while everything could. */
  #undrawn: WeakMap<object, SmeError> | undefined;
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
    restoreTranslatedText(this.renderRoot);
    super.update(changed);
    this.#isDrawn = true;
  }

  /**
   * Nothing that an answer holds leaves an element loading for ever, or throws into the page: what cannot be drawn is a failure
   * like that of a call, with a button to ask again.
   */
  protected override performUpdate() {
    this.#isDrawn = false;
    if (this.#undrawn) this.#failAgain(this.#undrawn);
    try {
      super.performUpdate();
    } catch (thrown) {
      this.guard.report(thrown, this);
      if (!this.#wasDrawn()) this.#drawFailure(asDamage(thrown));
    }
  }

  #wasDrawn() {
    return this.#isDrawn;
  }

  /** A page that draws often gives the same value again; it does not get better. */
  #failAgain(undrawn: WeakMap<object, SmeError>) {
    for (const [name, state] of this.#shown()) {
      const error = undrawn.get(state);
      if (error) this.#fail(name, error);
    }
  }

  #fail(name: PropertyKey, error: SmeError) {
    Object.assign(this, { [name]: failed(error) });
  }

  /** What of the service is shown, by property. */
  #shown(): readonly (readonly [PropertyKey, object])[] {
    const properties = this as unknown as Readonly<Record<PropertyKey, Partial<Loadable<unknown>> | null | undefined>>;
    return [...(this.constructor as typeof LitElement).elementProperties.keys()].flatMap(name => {
      const state = properties[name];
      return state?.status === 'ready' ? [[name, state] as const] : [];
    });
  }

  #drawFailure(error: SmeError) {
    this.dispatchEvent(new Event(undrawable));
    const shown = this.#shown();
    const undrawn = (this.#undrawn ??= new WeakMap());
    for (const [name, state] of shown) {
      undrawn.set(state, error);
      this.#fail(name, error);
    }
    // Nothing of the service is to blame: what was drawn last stays, or else this.
    if (shown.length === 0 && !this.hasUpdated)
      render(html`<p class="notice danger" part="failure">${errorText(error, this.messages)}</p>`, this.renderRoot);
  }

  /** The first drawing waits for its language, so that no reader sees a flash of another one. */
  protected override async scheduleUpdate() {
    const { loading } = this.localize;
    if (loading) await loading;
    await super.scheduleUpdate();
  }
}
