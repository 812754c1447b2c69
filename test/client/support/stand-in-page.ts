/**
 * Lets a test say whether a page is seen and has a network, and send its events. In a page it is that page, in a worker that
 * worker's network and events; what there is none of, as of all three in Node, is stood in for.
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
    /** Puts back what was there. */
    leave() {
      for (const undo of putBack.splice(0)) undo();
    },
  };
}
