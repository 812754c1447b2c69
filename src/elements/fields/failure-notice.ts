import { html, nothing, type TemplateResult } from 'lit';

import type { LocalizeController } from '../../i18n/localize.js';

/** A sentence that is worded when it is rendered, so that it follows a change of language. */
export type Wording = (localize: LocalizeController) => string;

/** Above a form: that it could not be sent, although its fields are as they should be. Focus it by its id `failure`. */
export function failureNotice(
  { failure }: { readonly failure?: Wording },
  localize: LocalizeController,
): TemplateResult | typeof nothing {
  if (!failure) return nothing;
  return html`<p class="notice danger" id="failure" part="failure" tabindex="-1">${failure(localize)}</p>`;
}
