import { html, nothing, type TemplateResult } from 'lit';

import { heading } from '../elements/base/heading.js';
import { loadableSection } from '../elements/base/loadable-section.js';
import type { LocalizeController } from '../i18n/localize.js';
import type { Loadable } from '../session/loadable.js';
import { portalMessages } from './messages.js';
import { menuOf, type Route } from './routes.js';

interface PendingView {
  readonly headingLevel: number;
  readonly localize: LocalizeController;
  readonly state: Loadable<undefined>;
  /** Whether it has failed more than once: some browsers never load a script again that has failed. */
  readonly hasFailedAgain: boolean;
  readonly retry: () => void;
}

/** Stands in the place of a screen while its code is loaded, or after that has failed. */
export function pendingView(
  route: Route,
  { headingLevel, localize, state, hasFailedAgain, retry }: PendingView,
): TemplateResult {
  const portal = localize.messages(portalMessages);
  const { loading, failed } = portal.screen;
  return html`
    <section class="screen stack" part="pending" aria-labelledby="screen-heading" @sme-retry=${retry}>
      ${heading(headingLevel, portal[menuOf(route)], { id: 'screen-heading' })}
      ${loadableSection(state, { loading, failed, ready: () => nothing }, localize)}
      ${
        hasFailedAgain && state.status === 'failed'
          ? html`
              <p>${portal.screen.reloadHint}</p>
              <div>
                <button class="button" part="reload" type="button" @click=${reload}>${portal.screen.reload}</button>
              </div>
            `
          : nothing
      }
    </section>
  `;
}

function reload() {
  location.reload();
}
