import { html } from 'lit';

import { commonMessages } from '../../i18n/common/messages.js';
import type { LocalizeController } from '../../i18n/localize.js';
import { splitLinks } from '../../rules/links.js';

/**
 * A text with its web addresses as links. They open in another tab: this page would lose the session and unsent input.
 * Addresses are isolated left to right, so that their surroundings do not change how they read.
 */
export function linkedText(text: string, localize: LocalizeController): unknown {
  // Most texts contain none.
  if (!text.includes('://')) return text;
  return splitLinks(text).map(part =>
    part.address === undefined
      ? part.text
      : html`<a dir="ltr" href=${part.address} rel="noopener noreferrer" target="_blank"
          >${part.text}<span class="visually-hidden"> ${localize.messages(commonMessages).newTab}</span></a
        >`,
  );
}
