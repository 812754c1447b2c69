import { html } from 'lit';

import type { LocalizeController } from '../../i18n/localize.js';
import { splitLinks } from '../../rules/links.js';

/**
 * What people and officers wrote, its web addresses as links. In another tab: this page would lose the session and what is
 * being written. As text from left to right, so that nothing around an address changes how it reads.
 */
export function linkedText(text: string, { messages }: LocalizeController): unknown {
  // Most texts have none.
  if (!text.includes('://')) return text;
  return splitLinks(text).map(part =>
    part.address === undefined
      ? part.text
      : html`<a dir="ltr" href=${part.address} rel="noopener noreferrer" target="_blank"
          >${part.text}<span class="visually-hidden"> ${messages.common.newTab}</span></a
        >`,
  );
}
