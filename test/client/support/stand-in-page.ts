/**
 * Lets a test set whether the page is visible and online, and dispatch its events. Uses the real page, or a worker's
 * network state and events, and replaces what does not exist; in Node, that is everything.
 */
export function standInPage() {
  const putBack: (() => void)[] = [];
  const put = (target: object, name: string, value: unknown) => {
    const before = Object.getOwnPropertyDescriptor(target, name);
    Object.defineProperty(target, name, { value, configurable: true, writable: true });
    putBack.unshift(() => {
      if (before) Object.defineProperty(target, name, before);
      else Reflect.deleteProperty(target, name);
    });
  };
  const platform = globalThis as { navigator?: object; document?: EventTarget } & Partial<EventTarget>;
  if (!platform.navigator) put(platform, 'navigator', {});
  if (!platform.document) put(platform, 'document', new EventTarget());
  if (!platform.dispatchEvent) {
    const events = new EventTarget();
    for (const name of ['addEventListener', 'removeEventListener', 'dispatchEvent'] as const)
      put(platform, name, events[name].bind(events));
  }
  const { navigator, document } = globalThis;
  put(navigator, 'onLine', true);
  put(document, 'visibilityState', 'visible');

  return {
    look(visibilityState: 'visible' | 'hidden') {
      Object.assign(document, { visibilityState });
      document.dispatchEvent(new Event('visibilitychange'));
    },
    connect(onLine: boolean) {
      Object.assign(navigator, { onLine });
      globalThis.dispatchEvent(new Event(onLine ? 'online' : 'offline'));
    },
    receive: (type: 'pagehide' | 'pageshow') => globalThis.dispatchEvent(new Event(type)),
    /** Restores the previous state. */
    leave() {
      for (const undo of putBack.splice(0)) undo();
    },
  };
}
