import { html, nothing, type TemplateResult } from 'lit';

import { heading } from '../elements/base/heading.js';
import { loadableSection } from '../elements/base/loadable-section.js';
import type { LocalizeController } from '../i18n/localize.js';
import type { Loadable } from '../session/loadable.js';
import { portalMessages } from './messages.js';
import { menuOf, type Route } from './routes.js';

interface PendingPart {
  readonly localize: LocalizeController;
  readonly state: Loadable<undefined>;
  /** Whether it has failed more than once: some browsers never load a script again that has failed. */
  readonly hasFailedAgain: boolean;
  readonly retry: () => void;
}

/** Stands in the place of a screen while its code is loaded, or after that has failed. */
export function pendingView(
  route: Route,
  { headingLevel, ...part }: PendingPart & { readonly headingLevel: number },
): TemplateResult {
  const portal = part.localize.messages(portalMessages);
  return html`
    <section class="screen stack" part="pending" aria-labelledby="screen-heading">
      ${heading(headingLevel, portal[menuOf(route)], { id: 'screen-heading' })}
      ${pendingPart(portal.screen.failed, part)}
    </section>
  `;
}

/** Loading or failure of a part of the portal; `failed` says what could not be opened. */
export function pendingPart(failed: string, { localize, state, hasFailedAgain, retry }: PendingPart): TemplateResult {
  const { loading, reloadHint, reload } = localize.messages(portalMessages).screen;
  return html`
    <div class="stack" @sme-retry=${retry}>
      ${loadableSection(state, { loading, failed, ready: () => nothing }, localize)}
      ${
        hasFailedAgain && state.status === 'failed'
          ? html`
              <p>${reloadHint}</p>
              <div>
                <button class="button" part="reload" type="button" @click=${reloadPage}>${reload}</button>
              </div>
            `
          : nothing
      }
    </div>
  `;
}

function reloadPage() {
  location.reload();
}
