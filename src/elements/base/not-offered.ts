import { html, type TemplateResult } from 'lit';

import { errorsMessages } from '../../i18n/errors/messages.js';
import type { LocalizeController } from '../../i18n/localize.js';

/** In the place of what the service does not have; no retry would bring it. */
export function notOfferedNotice(localize: LocalizeController): TemplateResult {
  return html`<p class="notice" part="message">${localize.messages(errorsMessages).notOffered}</p>`;
}
