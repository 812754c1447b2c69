import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { LanguageTag } from '../../i18n/language.js';

/** Found by this name, so that two copies of the package on one page share one region. */
const regionAttribute = 'data-sme-announcer';
/** Milliseconds. Screen readers miss a change that comes together with a move of focus or the end of a file picker. */
const delay = 100;

const announcers = new WeakMap<object, AnnounceController>();
/** What is said next, by who says it: two elements that fail together are both heard. */
const pendingAnnouncements = new Map<AnnounceController, string>();
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * One live region for the page, in light DOM, made before it is needed: live regions inside shadow roots stay silent in
 * several screen readers. It goes when the last element that could speak has gone. While a modal dialog is open, all around
 * it is inert; then the text is said in the dialog, too.
 */
export class AnnounceController implements ReactiveController {
  readonly #language: () => LanguageTag;
  /** Counted among those that could speak. */
  #joined = false;

  constructor(host: ReactiveControllerHost, language: () => LanguageTag) {
    this.#language = language;
    announcers.set(host, this);
    host.addController(this);
  }

  hostConnected() {
    // The parser would put the rest of the page after the region; and there may be no body yet.
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', this.#join);
    else this.#join();
  }

  hostDisconnected() {
    document.removeEventListener('DOMContentLoaded', this.#join);
    pendingAnnouncements.delete(this);
    if (!this.#joined) return;
    this.#joined = false;
    const region = regionIn(document.body);
    const left = speakers(region) - 1;
    if (left > 0) region.setAttribute(regionAttribute, String(left));
    else region.remove();
  }

  /** Says a text in the language of its element. A later text of the same element takes the place of one not said yet. */
  say(text: string) {
    pendingAnnouncements.set(this, text);
    if (this.#joined) this.#speak();
  }

  readonly #join = () => {
    document.removeEventListener('DOMContentLoaded', this.#join);
    this.#joined = true;
    const region = regionIn(document.body);
    region.setAttribute(regionAttribute, String(speakers(region) + 1));
    if (pendingAnnouncements.has(this)) this.#speak();
  };

  #speak() {
    const language = this.#language();
    // A region has one language.
    if (regionIn(document.body).lang !== language)
      for (const each of pendingAnnouncements.keys()) if (each !== this) pendingAnnouncements.delete(each);
    // Emptied first, so that the same sentence twice is a change twice.
    write('', language);
    clearTimeout(timer);
    timer = setTimeout(() => {
      write([...new Set(pendingAnnouncements.values())].join(' '), language);
      pendingAnnouncements.clear();
    }, delay);
  }
}

/** Says a text for the element that draws the template, such as the `host` of a directive's part. */
export function announceFor(host: object | undefined, text: string) {
  if (host) announcers.get(host)?.say(text);
}

function write(text: string, language: LanguageTag) {
  for (const place of [document.body, ...modals(document)]) {
    const region = regionIn(place);
    // Whoever watches the page's languages draws anew at every change, and this is none.
    if (region.lang !== language) region.lang = language;
    region.textContent = text;
  }
}

const speakers = (region: Element) => Number(region.getAttribute(regionAttribute)) || 0;

/** Every dialog that is open over its page: all but the uppermost are inert, and stay silent. */
function modals(root: ParentNode): Element[] {
  return [...root.querySelectorAll('*')].flatMap(each => [
    ...(each.matches('dialog:modal') ? [each] : []),
    ...(each.shadowRoot ? modals(each.shadowRoot) : []),
  ]);
}

function regionIn(place: Element): HTMLElement {
  const present = place.querySelector<HTMLElement>(`:scope > [${regionAttribute}]`);
  if (present) return present;
  const region = document.createElement('div');
  region.setAttribute('aria-live', 'polite');
  region.setAttribute(regionAttribute, '0');
  // By CSSOM: a style attribute would need an exception in the host's policy.
  Object.assign(region.style, {
    position: 'absolute',
    inlineSize: '1px',
    blockSize: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  });
  // What draws a dialog may take away all that stands behind its own first node.
  if (place === document.body) place.append(region);
  else {
    place.prepend(region);
    place.addEventListener('close', () => region.remove(), { once: true });
  }
  return region;
}
