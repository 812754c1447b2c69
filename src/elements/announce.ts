import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { Language } from '../i18n/language.js';

/** Found by this name, so that two copies of the package on one page speak through one mouth. */
const name = 'data-sme-announcer';
/** Screen readers miss a change that comes in the same breath as a move of focus or the end of a file picker. */
const breath = 100;

/**
 * One live region for the page, in light DOM, made before it is needed: live regions inside shadow roots stay silent in
 * several screen readers (domain §6 rule 5). It goes when the last element that could speak has gone.
 */
export class AnnounceController implements ReactiveController {
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected() {
    const region = regionOfPage();
    region.setAttribute(name, String(speakers(region) + 1));
  }

  hostDisconnected() {
    clearTimeout(this.#timer);
    const region = regionOfPage();
    const left = speakers(region) - 1;
    if (left > 0) region.setAttribute(name, String(left));
    else region.remove();
  }

  say(text: string, language: Language) {
    clearTimeout(this.#timer);
    // Emptied first, so that the same sentence twice is a change twice.
    const region = regionOfPage();
    region.textContent = '';
    region.lang = language;
    this.#timer = setTimeout(() => {
      region.textContent = text;
    }, breath);
  }
}

const speakers = (region: Element) => Number(region.getAttribute(name)) || 0;

function regionOfPage(): HTMLElement {
  const present = document.querySelector<HTMLElement>(`[${name}]`);
  if (present) return present;
  const region = document.createElement('div');
  region.setAttribute('aria-live', 'polite');
  region.setAttribute(name, '0');
  // By CSSOM: a style attribute would need an exception in the host's policy.
  Object.assign(region.style, {
    position: 'absolute',
    inlineSize: '1px',
    blockSize: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  });
  document.body.append(region);
  return region;
}
