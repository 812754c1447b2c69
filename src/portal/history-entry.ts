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

/** The step of the browser's history that the page is at; undefined in browsers that do not tell. */
export const currentEntry = (): NavigationEntry | undefined => api()?.currentEntry ?? undefined;

/** Tells how each step was come to: by a new address, or back and forward. Returns the function that ends it. */
export function watchEntries(come: (how: NavigationType) => void): () => void {
  const report = (event: Event) => {
    come((event as Event & { readonly navigationType: NavigationType | null }).navigationType ?? 'replace');
  };
  api()?.addEventListener('currententrychange', report);
  return () => api()?.removeEventListener('currententrychange', report);
}
