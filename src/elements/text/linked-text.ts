import { html } from 'lit';

import { commonMessages } from '../../i18n/common/messages.js';
import type { LocalizeController } from '../../i18n/localize.js';
import { splitLinks } from '../../rules/links.js';
import { thaiRuns } from './thai-runs.js';

/**
 * A text that somebody wrote, with its web addresses as links and its Thai parts marked as Thai. They open in another tab: this page would lose the session and unsent input.
 * Addresses are isolated left to right, so that their surroundings do not change how they read.
 */
export function linkedText(text: string, localize: LocalizeController): unknown {
  // Most texts contain none.
  if (!text.includes('://')) return thaiRuns(text, localize);
  return splitLinks(text).map(part =>
    part.address === undefined
      ? thaiRuns(part.text, localize)
      : html`<a dir="ltr" href=${part.address} rel="noopener noreferrer" target="_blank"
          >${part.text}<span class="visually-hidden"> ${localize.messages(commonMessages).newTab}</span></a
        >`,
  );
}
