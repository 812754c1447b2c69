import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { Language } from '../i18n/language.js';

/** Found by this name, so that two copies of the package on one page share one region. */
const name = 'data-sme-announcer';
/** Milliseconds. Screen readers miss a change that comes together with a move of focus or the end of a file picker. */
const delay = 100;

const announcers = new WeakMap<object, AnnounceController>();
/** What is said next, by who says it: two elements that fail together are both heard. */
const pending = new Map<AnnounceController, string>();
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * One live region for the page, in light DOM, made before it is needed: live regions inside shadow roots stay silent in
 * several screen readers. It goes when the last element that could speak has gone.
 */
export class AnnounceController implements ReactiveController {
  readonly #language: () => Language;

  constructor(host: ReactiveControllerHost, language: () => Language) {
    this.#language = language;
    announcers.set(host, this);
    host.addController(this);
  }

  hostConnected() {
    const region = regionOfPage();
    region.setAttribute(name, String(speakers(region) + 1));
  }

  hostDisconnected() {
    pending.delete(this);
    const region = regionOfPage();
    const left = speakers(region) - 1;
    if (left > 0) region.setAttribute(name, String(left));
    else region.remove();
  }

  /** Says a text in the language of its element. A later text of the same element takes the place of one not said yet. */
  say(text: string) {
    const region = regionOfPage();
    const language = this.#language();
    // One region has one language.
    if (region.lang !== language) pending.clear();
    // Whoever watches the page's languages draws anew at every change, and this is none.
    if (region.lang !== language) region.lang = language;
    pending.set(this, text);
    // Emptied first, so that the same sentence twice is a change twice.
    region.textContent = '';
    clearTimeout(timer);
    timer = setTimeout(() => {
      region.textContent = [...new Set(pending.values())].join(' ');
      pending.clear();
    }, delay);
  }
}

/** Says a text for the element that draws the template, such as the `host` of a directive's part. */
export function announceFor(host: object | undefined, text: string) {
  if (host) announcers.get(host)?.say(text);
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
