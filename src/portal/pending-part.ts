import { html, nothing, type TemplateResult } from 'lit';

import { loadableSection } from '../elements/base/loadable-section.js';
import type { LocalizeController } from '../i18n/localize.js';
import type { LazyPart, PartLoader } from './lazy-part.js';
import { portalMessages } from './messages.js';

export interface PendingPart {
  readonly localize: LocalizeController;
  readonly loader: PartLoader;
}

/** Loading or failure of a part of the portal; `failed` says what could not be opened. */
export function pendingPart(part: LazyPart, failed: string, { localize, loader }: PendingPart): TemplateResult {
  const state = loader.state(part);
  const { loading, reloadHint, reload } = localize.messages(portalMessages).screen;
  return html`
    <div class="stack" @sme-retry=${() => void loader.load(part)}>
      ${loadableSection(state, { loading, failed, ready: () => nothing }, localize)}
      ${
        state.status === 'failed' && loader.hasFailedAgain(part)
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
