import { html, noChange, nothing, type TemplateResult } from 'lit';
import { cache } from 'lit/directives/cache.js';
import { keyed } from 'lit/directives/keyed.js';
import { ifDefined } from 'lit/directives/if-defined.js';

import type { AttachMode } from '../../elements/attachment-picker/attachment-picker.js';
import { way } from '../../elements/lists/way.js';
import type { LocalizeController } from '../../i18n/localize.js';
import type { ServiceController } from '../../session/service-controller.js';
import type { SearchCriteria } from '../../rules/search.js';
import { serviceMessages } from './messages.js';
import { missingView } from './missing-view.js';
import type { NumberLookup } from '../number-lookup.js';
import { pendingScreen } from './pending-screen.js';
import type { MenuView, Route } from '../routes.js';
import type { PartLoader } from '../lazy-part.js';

export interface ScreenOptions {
  readonly headingLevel: number;
  /** Changing this key remounts the form. */
  readonly formNumber: number;
  readonly attachMode: AttachMode;
  readonly localize: LocalizeController;
  /** Whether there is such a menu. */
  readonly offers: (view: MenuView) => boolean;
  readonly service: ServiceController;
  readonly lookup: NumberLookup;
  readonly loader: PartLoader;
  readonly href: (route: Route) => string | undefined;
  readonly go: (route: Route) => void;
}

/** The element of a route. Form input and search results are still there when the person comes back. */
export function screen(route: Route, options: ScreenOptions): unknown {
  const isPending = route.view !== 'not-found' && options.loader.state(route.view).status !== 'ready';
  return cache(isPending ? pendingScreen(route, options) : templateOf(route, options));
}

function templateOf(route: Route, options: ScreenOptions): TemplateResult {
  const { headingLevel: level, formNumber, attachMode, localize, service, offers, lookup, href, go } = options;
  const portal = localize.messages(serviceMessages);
  switch (route.view) {
    case 'businesses':
      return html`
        <sme-business-list class="screen" heading-level=${level}></sme-business-list>
        ${
          service.offers('exportMyData') || service.offers('exportMyInquiries')
            ? html`<sme-data-export heading-level=${level}></sme-data-export>`
            : nothing
        }
      `;
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
            attach-mode=${attachMode}
            business-id=${ifDefined(route.businessId)}
          ></sme-inquiry-form>`,
        )}
      `;
    case 'search':
      return searchScreen(level, (route.criteria ?? noChange) as SearchCriteria);
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
        ${way({
          href: href({ view: route.from }),
          class: 'button quiet back',
          part: 'back',
          content: portal.backTo(portal[route.from]),
          go: () => {
            go({ view: route.from });
          },
        })}
        <sme-inquiry-detail
          class="screen"
          heading-level=${level}
          receipt-number=${route.receiptNumber}
        ></sme-inquiry-detail>
      `;
    case 'not-found':
      return missingView(route, {
        headingLevel: level,
        localize,
        prefix: lookup.prefix,
        matches: lookup.state,
        offers,
        href,
        go,
      });
  }
}

function searchScreen(level: number, criteria: SearchCriteria): TemplateResult {
  return html`<sme-search-panel class="screen" heading-level=${level} .criteria=${criteria}></sme-search-panel>`;
}
