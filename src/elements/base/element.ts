import { html, LitElement, render, type CSSResult, type CSSResultGroup, type PropertyValues } from 'lit';

import { property } from '../../property.js';
import type { SmeError } from '../../client/errors.js';
import { LocalizeController } from '../../i18n/localize.js';
import type { MessageGroup } from '../../i18n/messages.js';
import { asDamage, undrawable } from '../../session/damage.js';
import { failed, type Loadable } from '../../session/loadable.js';
import { contentStyles } from '../../styles/content.styles.js';
import { controlStyles } from '../../styles/controls.styles.js';
import { hostStyles } from '../../styles/host.styles.js';
import { sheetIn } from '../../styles/sheet-in.js';
import { AnnounceController } from './announce.js';
import { DrawingGuard } from './drawing-guard.js';
import { errorText } from '../text/error-text.js';
import { FocusController } from './focus-controller.js';
import { shortenClusters } from './overlong-clusters.js';
import { OwnWidth } from './own-width.js';
import { restoreTranslatedText } from './translated-text.js';

/** The base of every element: its language, heading level, announcements and shared styles. */
export abstract class SmeElement extends LitElement {
  static override styles: CSSResultGroup = [hostStyles, controlStyles, contentStyles];

  /** Level of the element's own heading, 1 to 6, so that the host's outline stays complete. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  protected readonly localize = new LocalizeController(this);
  /** Renders rows and parts so that one that cannot be drawn affects only its own place. */
  protected readonly guard = new DrawingGuard(this, this.localize);
  #isDrawn = false;
  /** What could not be drawn, and why; undefined while everything can. */
  #undrawn: WeakMap<object, SmeError> | undefined;
  readonly #announcer = new AnnounceController(this, () => this.localize.language);

  constructor() {
    super();
    new FocusController(this, () => {
      this.recoverFocus();
    });
    new OwnWidth(this);
  }

  /** Moved from another document, such as a frame's: a style sheet works only in the document that it was made in. */
  adoptedCallback() {
    const styles = (this.constructor as typeof LitElement).elementStyles as CSSResult[];
    if (this.shadowRoot)
      this.shadowRoot.adoptedStyleSheets = styles.flatMap(style => sheetIn(this.ownerDocument, style) ?? []);
  }

  /** Announces a text to screen readers without showing it; politely, in the element's language. */
  protected readonly announce = (text: string) => {
    this.#announcer.say(text);
  };

  /** The messages of a group, in the element's language. */
  protected messages<Messages extends object>(group: MessageGroup<Messages>): Messages {
    return this.localize.messages(group);
  }

  /** Moves to the element's heading: where people land after a change of screen. */
  override focus(options?: FocusOptions) {
    this.find('#heading')?.focus(options);
  }

  /** Where the focus goes when its control, and everything around it, is no longer rendered. */
  protected recoverFocus() {
    this.focus();
  }

  /** Finds what `render` marked with this id; for moving focus after the next update. Nothing before the element is in the page. */
  protected find(selector: string): HTMLElement | null | undefined {
    return this.shadowRoot?.querySelector<HTMLElement>(selector);
  }

  /** Moves to the first of these that exists after the next update. */
  protected async goTo(...selectors: readonly string[]): Promise<void> {
    await this.updateComplete;
    const found = selectors.map(selector => this.find(selector)).find(Boolean);
    found?.focus();
  }

  protected override update(changed: PropertyValues<this>) {
    restoreTranslatedText(this.renderRoot);
    super.update(changed);
    shortenClusters(this.renderRoot);
    this.#isDrawn = true;
  }

  /**
   * No answer leaves an element loading forever, or throws into the page: what cannot be drawn is shown like a failed call,
   * with a button to load it again.
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

  /** The same value again, from a page that renders often, cannot be drawn either. */
  #failAgain(undrawn: WeakMap<object, SmeError>) {
    for (const [name, state] of this.#shown()) {
      const error = undrawn.get(state);
      if (error) this.#fail(name, error);
    }
  }

  #fail(name: PropertyKey, error: SmeError) {
    Object.assign(this, { [name]: failed(error) });
  }

  /** The values from the service that are shown, by property. */
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
    // The service is not the cause: what was drawn last stays, or else this.
    if (shown.length === 0 && !this.hasUpdated)
      render(html`<p class="notice danger" part="failure">${errorText(error, this.localize)}</p>`, this.renderRoot);
  }

  /** The first rendering waits for its language, so that nobody sees a flash of another one. */
  protected override async scheduleUpdate() {
    const { loading } = this.localize;
    if (loading) await loading;
    await super.scheduleUpdate();
  }
}
