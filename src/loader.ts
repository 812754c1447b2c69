/**
 * Registers each tag when it appears in the page: `<script type="module" src="/cdn/sme-one-id.js">`. A shadow root is watched
 * when the page asks for it with `watch`; our elements register themselves what they contain.
 */
const tagModules: Readonly<Record<string, () => Promise<unknown>>> = {
  'sme-attachment-picker': () => import('./elements/attachment-picker/sme-attachment-picker.js'),
  'sme-business-card': () => import('./elements/business-card/sme-business-card.js'),
  'sme-business-list': () => import('./elements/business-list/sme-business-list.js'),
  'sme-data-export': () => import('./elements/data-export/sme-data-export.js'),
  'sme-history-timeline': () => import('./elements/history-timeline/sme-history-timeline.js'),
  'sme-inquiry-detail': () => import('./elements/inquiry-detail/sme-inquiry-detail.js'),
  'sme-inquiry-form': () => import('./elements/inquiry-form/sme-inquiry-form.js'),
  'sme-inquiry-list': () => import('./elements/inquiry-list/sme-inquiry-list.js'),
  'sme-login-selector': () => import('./elements/login-selector/sme-login-selector.js'),
  'sme-notification-buckets': () => import('./elements/notification-buckets/sme-notification-buckets.js'),
  'sme-one-id': () => import('./session/sme-one-id.js'),
  'sme-portal': () => import('./portal/sme-portal.js'),
  'sme-search-panel': () => import('./elements/search-panel/sme-search-panel.js'),
  'sme-session-dialog': () => import('./elements/session-dialog/sme-session-dialog.js'),
};

/** Milliseconds from a failure until the next try. */
const retryDelaysMs = [1000, 4000, 15_000];

const asked = new Set<string>();

/**
 * Registers the tags that are in a document or shadow root, now and later.
 *
 * @returns stops watching
 */
export function watch(root: Document | ShadowRoot): () => void {
  const observer = new MutationObserver(records => {
    for (const { addedNodes } of records) for (const node of addedNodes) if (node instanceof Element) look(node);
  });
  observer.observe(root, { childList: true, subtree: true });
  for (const element of root.children) look(element);
  return () => {
    observer.disconnect();
  };
}

function look(element: Element) {
  request(element.localName);
  for (const { localName } of element.querySelectorAll(':not(:defined)')) request(localName);
}

function request(tag: string) {
  if (!Object.hasOwn(tagModules, tag) || asked.has(tag) || customElements.get(tag)) return;
  asked.add(tag);
  void register(tag);
}

/** What the page put between the tags stays visible until then. */
async function register(tag: string, failures = 0): Promise<void> {
  try {
    await tagModules[tag]?.();
  } catch (thrown) {
    const delay = retryDelaysMs[failures];
    if (delay === undefined) {
      asked.delete(tag); // The next appearance tries again.
      // eslint-disable-next-line no-console -- developers must see it; there is no element yet that could show it
      console.error(`sme-one-id: <${tag}> could not be loaded`, thrown);
      return;
    }
    await Promise.race([
      new Promise(resolve => setTimeout(resolve, delay)),
      new Promise(resolve => {
        addEventListener('online', resolve, { once: true });
      }),
    ]);
    await register(tag, failures + 1);
  }
}

watch(document);

export { addLanguage, overrideMessages } from './messages.js';
export type { MessageOverrides, Messages } from './messages.js';
