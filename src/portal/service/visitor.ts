import { html, nothing, type TemplateResult } from 'lit';

import type { Account } from '../../contract/types.js';
import { heading } from '../../elements/base/heading.js';
import { thaiRuns } from '../../elements/text/thai-runs.js';
import type { LocalizeController } from '../../i18n/localize.js';
import { portalMessages } from '../messages.js';
import { serviceMessages } from './messages.js';

interface VisitorView {
  readonly headingLevel: number;
  readonly localize: LocalizeController;
}

/** The portal's name, and the signed-in person. No landmark: the page around it has the banner. */
export function visitor(account: Account, { headingLevel, localize }: VisitorView): TemplateResult {
  const portal = localize.messages(serviceMessages);
  return html`
    <div class="visitor">
      ${heading(headingLevel, localize.messages(portalMessages).title, { size: 'section' })}
      <div class="who">
        <p class="soft">
          ${thaiRuns(portal.signedInAs(account.displayName), localize)} ·
          <span class="number">${account.maskedNumber}</span>
        </p>
        ${account.sampleData ? html`<p class="mark attention" part="sample">${portal.sampleData}</p>` : nothing}
      </div>
    </div>
  `;
}
