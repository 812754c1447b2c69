/** Stands in for a page where there is none: whether it is seen, whether it has a network, and its events. */
export function standInPage() {
  const page = new EventTarget();
  const seen = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  const network = { onLine: true };
  const stubs: Readonly<Record<string, unknown>> = {
    navigator: network,
    document: seen,
    addEventListener: page.addEventListener.bind(page),
    removeEventListener: page.removeEventListener.bind(page),
  };
  const before = Object.keys(stubs).map(name => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const);
  for (const [name, value] of Object.entries(stubs))
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });

  return {
    look(visibilityState: 'visible' | 'hidden') {
      seen.visibilityState = visibilityState;
      seen.dispatchEvent(new Event('visibilitychange'));
    },
    connect(onLine: boolean) {
      network.onLine = onLine;
      page.dispatchEvent(new Event(onLine ? 'online' : 'offline'));
    },
    hear: (type: 'pagehide' | 'pageshow') => page.dispatchEvent(new Event(type)),
    /** Puts back what was there. */
    leave() {
      for (const [name, descriptor] of before) {
        if (descriptor) Object.defineProperty(globalThis, name, descriptor);
        else Reflect.deleteProperty(globalThis, name);
      }
    },
  };
}
