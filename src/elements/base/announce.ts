import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { LanguageTag } from '../../i18n/language.js';

/** Found by this name, so that two copies of the package on one page share one live region. */
const regionAttribute = 'data-sme-announcer';
/** Milliseconds. Screen readers miss a change that coincides with a move of focus or the end of a file picker. */
const delay = 100;

const announcers = new WeakMap<object, AnnounceController>();
/** Pending announcements by element: when two elements fail together, both are announced. */
const pendingAnnouncements = new Map<AnnounceController, string>();
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * One live region for the page, in light DOM, created before it is needed: live regions inside shadow roots stay silent in
 * several screen readers. It is removed with the last element that may announce. While a modal dialog is open, everything
 * around it is inert; then the text is announced inside the dialog, too.
 */
export class AnnounceController implements ReactiveController {
  readonly #language: () => LanguageTag;
  /** The elements that may announce. */
  #joined = false;

  constructor(host: ReactiveControllerHost, language: () => LanguageTag) {
    this.#language = language;
    if (!announcers.has(host)) announcers.set(host, this);
    host.addController(this);
  }

  hostConnected() {
    // While the parser is running, the rest of the page would land after the region; and there may be no body yet.
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', this.#join);
    else this.#join();
  }

  hostDisconnected() {
    document.removeEventListener('DOMContentLoaded', this.#join);
    pendingAnnouncements.delete(this);
    if (!this.#joined) return;
    this.#joined = false;
    const region = regionIn(document.body);
    region.setAttribute(regionAttribute, String(Math.max(speakers(region) - 1, 0)));
    // Later: a library that is removing the children of the body one by one may have looked up this one as the next.
    queueMicrotask(() => {
      if (speakers(region) === 0) region.remove();
    });
  }

  /** Announces a text in the language of its element. A later text of the same element replaces one that is still pending. */
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
    // Emptied first, so that the same sentence twice is two changes.
    write('', language);
    clearTimeout(timer);
    timer = setTimeout(() => {
      // Everybody who wanted to say something is gone, and so may be the page of a test.
      if (pendingAnnouncements.size === 0) return;
      write([...new Set(pendingAnnouncements.values())].join(' '), language);
      pendingAnnouncements.clear();
    }, delay);
  }
}

/** Announces a text for the element that renders the template, such as the `host` of a directive's part. */
export function announceFor(host: object | undefined, text: string) {
  if (host) announcers.get(host)?.say(text);
}

function write(text: string, language: LanguageTag) {
  for (const place of [document.body, ...modals(document)]) {
    const region = regionIn(place);
    // A script that observes `lang` attributes would re-render at every change, and this is not a change of language.
    if (region.lang !== language) region.lang = language;
    region.textContent = text;
  }
}

const speakers = (region: Element) => Number(region.getAttribute(regionAttribute)) || 0;

/** Every open modal dialog: all but the uppermost are inert, and stay silent. */
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
  // Whoever renders a dialog may remove everything after its own first node.
  if (place === document.body) place.append(region);
  else {
    place.prepend(region);
    place.addEventListener('close', () => region.remove(), { once: true });
  }
  return region;
}
