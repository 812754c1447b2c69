/** What a visitor has chosen on this page: kept in the tab over a reload. */
export const kept = {
  get(name: string): string | null {
    return storage()?.getItem(`demo/${name}`) ?? null;
  },
  set(name: string, value: string): void {
    storage()?.setItem(`demo/${name}`, value);
  },
};

/** Undefined where the visitor's browser allows no storage: then a reload starts with the defaults. */
function storage(): Storage | undefined {
  try {
    return sessionStorage;
  } catch {
    return undefined;
  }
}
