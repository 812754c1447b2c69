import { html, nothing } from 'lit';

import { property } from '../../property.js';
import type { Business } from '../../contract/types.js';
import { idle, type Loadable } from '../../session/loadable.js';
import { ResourceController } from '../../session/resource-controller.js';
import { ServiceController } from '../../session/service-controller.js';
import { markStyles } from '../../styles/mark.styles.js';
import { recordStyles } from '../../styles/record.styles.js';
import { codeName } from '../text/code-name.js';
import { thaiRuns } from '../text/thai-runs.js';
import { SmeBusinessSelectEvent } from '../base/events.js';
import { heading } from '../base/heading.js';
import { loadableSection } from '../base/loadable-section.js';
import { SmeElement } from '../base/element.js';
import { styles } from './business-card.styles.js';
import { businessFacts } from './business-facts.js';
import { businessMessages } from './messages.js';

// Requirements: S21–S31, D31.
/**
 * One business as the registry knows it. Read-only: changes are made where it was registered.
 *
 * @summary One business of the signed-in person.
 * @tagname sme-business-card
 *
 * @event {SmeBusinessSelectEvent} sme-business-select - The person wants to write an inquiry for this business.
 *   Cancelable: then a portal does not open the form.
 * @event {SmeRetryEvent} sme-retry - The person asked to load the business again. Cancelable: then nothing is loaded.
 *
 * @slot details - Further facts, below those of the service.
 * @slot actions - Replaces the button that begins an inquiry.
 *
 * @csspart card - The frame.
 * @csspart heading - The name of the business.
 * @csspart relation - How the person is tied to the business.
 * @csspart facts - The list of facts.
 * @csspart select - The button that begins an inquiry.
 * @csspart message - The text while loading or after a failure.
 * @csspart failure - The notice after a failure.
 * @csspart retry - The button shown after a failure.
 * @csspart reference - The reference code of a failure, for an officer.
 * @csspart copy-reference - The button that copies it.
 */
export class SmeBusinessCard extends SmeElement {
  static override styles = [SmeElement.styles, recordStyles, markStyles, styles];

  /** Id of the business. Inside `<sme-one-id>` it is loaded for you. */
  @property({ attribute: 'business-id' }) businessId = '';

  /** What to show. Set it yourself, or give a `business-id` and let `<sme-one-id>` set it. */
  @property({ attribute: false }) business: Loadable<Business> = idle;

  readonly #service = new ServiceController(this);

  constructor() {
    super();
    new ResourceController(this, {
      key: () => this.businessId || undefined,
      topic: 'business',
      load: (client, businessId, signal) => client.businesses.get(businessId, { signal }),
      show: business => (this.business = business),
    });
  }

  override render(): unknown {
    const { loading, failed } = this.messages(businessMessages);
    return loadableSection(
      this.business,
      { loading, failed, ready: business => this.#card(business), rows: 1 },
      this.localize,
    );
  }

  #card(business: Business) {
    const words = this.messages(businessMessages);
    const name = thaiRuns(this.localize.text(business.name), this.localize);
    return html`
      <article class="card" part="card" aria-labelledby="heading">
        ${heading(this.headingLevel, name, { size: 'section' })}
        ${business.relation === 'self' ? nothing : this.#relation(business)}
        ${this.guard.part(business, () => businessFacts(business, this.localize))}
        <slot name="details"></slot>
        <div class="actions">
          <slot name="actions">
            ${
              this.#service.offers('createInquiry')
                ? html`<button
                    class="button"
                    part="select"
                    type="button"
                    @click=${() => this.dispatchEvent(new SmeBusinessSelectEvent(business.businessId))}
                  >
                    ${words.createInquiry} <span class="visually-hidden">${name}</span>
                  </button>`
                : nothing
            }
          </slot>
        </div>
      </article>
    `;
  }

  #relation({ relation }: Business) {
    const words = this.messages(businessMessages);
    return html`
      <p class="marks">
        <span class="mark" part="relation">
          <span class="visually-hidden">${words.relation}</span>
          ${codeName(words.relations, relation)}
        </span>
      </p>
    `;
  }
}
