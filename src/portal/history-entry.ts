/** What the portal needs of the Navigation API; TypeScript's DOM types do not have it yet. */
interface NavigationApi extends EventTarget {
  readonly currentEntry: NavigationEntry | null;
}

interface NavigationEntry {
  readonly key: string;
  readonly index: number;
}

type NavigationType = 'push' | 'replace' | 'traverse' | 'reload';

const api = (): NavigationApi | undefined => (globalThis as { readonly navigation?: NavigationApi }).navigation;

/** The current history entry; undefined in browsers without the Navigation API. */
export const currentEntry = (): NavigationEntry | undefined => api()?.currentEntry ?? undefined;

/** Reports how each entry was reached: by a new address, or back and forward. Returns the function that stops it. */
export function watchEntries(come: (how: NavigationType) => void): () => void {
  const report = (event: Event) => {
    come((event as Event & { readonly navigationType: NavigationType | null }).navigationType ?? 'replace');
  };
  api()?.addEventListener('currententrychange', report);
  return () => api()?.removeEventListener('currententrychange', report);
}
