import { html, type TemplateResult } from 'lit';
import { cache } from 'lit/directives/cache.js';
import { keyed } from 'lit/directives/keyed.js';
import { ifDefined } from 'lit/directives/if-defined.js';

import type { Messages } from '../i18n/th.js';
import type { Route } from './routes.js';

interface ScreenOptions {
  readonly headingLevel: number;
  /** Another number, another form. */
  readonly formNumber: number;
  readonly messages: Messages['portal'];
  readonly go: (route: Route) => void;
}

/** The element of a route. What was typed in a form or found by a search is still there when the person comes back. */
export function screen(route: Route, options: ScreenOptions): unknown {
  return cache(templateOf(route, options));
}

function templateOf(route: Route, { headingLevel: level, formNumber, messages, go }: ScreenOptions): TemplateResult {
  switch (route.view) {
    case 'businesses':
      return html`<sme-business-list class="screen" heading-level=${level}></sme-business-list>`;
    case 'inquiries':
      return html`
        <sme-inquiry-list class="screen" heading-level=${level} status=${route.status ?? 'all'}></sme-inquiry-list>
      `;
    case 'new-inquiry':
      return html`
        ${keyed(
          formNumber,
          html`<sme-inquiry-form
            class="screen"
            heading-level=${level}
            business-id=${ifDefined(route.businessId)}
          ></sme-inquiry-form>`,
        )}
      `;
    case 'search':
      return html`<sme-search-panel class="screen" heading-level=${level}></sme-search-panel>`;
    case 'notifications':
      return html`
        <sme-notification-buckets
          class="screen"
          heading-level=${level}
          bucket=${ifDefined(route.bucket)}
        ></sme-notification-buckets>
      `;
    case 'inquiry':
      return html`
        <button
          class="button quiet back"
          part="back"
          type="button"
          @click=${() => {
            go({ view: route.from });
          }}
        >
          ${messages.backTo(messages[route.from])}
        </button>
        <sme-inquiry-detail
          class="screen"
          heading-level=${level}
          receipt-number=${route.receiptNumber}
        ></sme-inquiry-detail>
      `;
  }
}
