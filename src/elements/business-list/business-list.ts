import { html, type PropertyValues, type TemplateResult } from 'lit';

import { property } from '../../property.js';
import type { Business } from '../../contract/types.js';
import { idle, ready, type Loadable } from '../../session/loadable.js';
import { ResourceController } from '../../session/resource-controller.js';
import { ServiceController } from '../../session/service-controller.js';
import { guardedRows } from '../lists/guarded-rows.js';
import { heading } from '../base/heading.js';
import { loadableSection } from '../base/loadable-section.js';
import { operatorName } from '../text/operator-name.js';
import { SmeElement } from '../base/element.js';
import { businessMessages } from '../business-card/messages.js';
import { styles } from './business-list.styles.js';
import { businessesMessages } from './messages.js';

// Requirements: S20–S21, D18.
/**
 * All businesses of the signed-in person, the first screen after signing in.
 *
 * @summary All businesses of the signed-in person.
 * @tagname sme-business-list
 *
 * @event {SmeBusinessSelectEvent} sme-business-select - The person wants to write an inquiry for one of them.
 *   Cancelable: then a portal does not open the form.
 * @event {SmeRetryEvent} sme-retry - The person asked to load the businesses again. Cancelable: then nothing is loaded.
 *
 * @slot empty - Replaces the text for an account without a business.
 *
 * @csspart heading - The heading.
 * @csspart count - How many there are.
 * @csspart list - The list of cards.
 * @csspart card - One `<sme-business-card>`.
 * @csspart card-heading - The name of a business.
 * @csspart relation - How the person is tied to a business.
 * @csspart facts - The facts of a business.
 * @csspart select - The button of a business that begins an inquiry.
 * @csspart empty - The text when there is none.
 * @csspart message - The text while loading or after a failure.
 * @csspart failure - The notice after a failure.
 * @csspart retry - The button shown after a failure.
 * @csspart reference - The reference code of a failure, for an officer.
 * @csspart copy-reference - The button that copies it.
 */
export class SmeBusinessList extends SmeElement {
  static override styles = [SmeElement.styles, styles];

  /** What to show. Inside `<sme-one-id>` it is loaded for you. */
  @property({ attribute: false }) businesses: Loadable<readonly Business[]> = idle;

  constructor() {
    super();
    new ResourceController(this, {
      key: () => 'all',
      topic: 'businesses',
      load: async (client, _, signal) => (await client.businesses.list({ signal })).businesses,
      show: businesses => (this.businesses = businesses),
    });
  }

  readonly #service = new ServiceController(this);

  override render() {
    const { loading, failed } = this.messages(businessMessages);
    return html`
      <section class="stack" aria-labelledby="heading">
        ${heading(this.headingLevel, this.messages(businessesMessages).title)}
        ${loadableSection(
          this.businesses,
          { loading, failed, ready: businesses => this.#list(businesses) },
          this.localize,
        )}
      </section>
    `;
  }

  protected override updated(changed: PropertyValues<this>) {
    const before = changed.get('businesses') as this['businesses'] | undefined;
    if (before?.status === 'loading' && this.businesses.status === 'ready') {
      this.announce(this.#summary(this.businesses.value));
    }
  }

  #summary({ length }: readonly Business[]): string {
    const { count, emptyTitle } = this.messages(businessesMessages);
    return length > 0 ? count(this.localize.number(length)) : emptyTitle;
  }

  #list(businesses: readonly Business[]): TemplateResult {
    const { emptyTitle, emptyAdvice } = this.messages(businessesMessages);
    if (businesses.length === 0) {
      return html`
        <div class="notice" part="empty">
          <slot name="empty"
            ><strong>${emptyTitle}</strong>
            <p>${emptyAdvice(operatorName(this.#service, this.localize))}</p></slot
          >
        </div>
      `;
    }
    return html`
      <p class="soft" part="count">${this.#summary(businesses)}</p>
      <ul class="rows cards" part="list">
        ${guardedRows(this.guard, {
          rows: businesses,
          key: ({ businessId }) => businessId,
          draw: business => html`
            <li>
              <sme-business-card
                part="card"
                exportparts="heading: card-heading, relation, facts, select"
                heading-level=${this.headingLevel + 1}
                .business=${cardOf(business)}
              ></sme-business-card>
            </li>
          `,
          instead: line => html`<li>${line}</li>`,
        })}
      </ul>
    `;
  }
}

/** The same state object at every rendering, so that a card keeps its own state. */
const cards = new WeakMap<Business, Loadable<Business>>();

function cardOf(business: Business): Loadable<Business> {
  const known = cards.get(business) ?? ready(business);
  cards.set(business, known);
  return known;
}
