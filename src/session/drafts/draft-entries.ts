/** Start of the names of saved drafts in the tab's storage. */
export const draftPrefix = 'sme-one-id/draft/';

/** Deletes saved drafts of this tab. Where the browser denies its storage, there are none. */
export function removeEntries(isUnwanted: (name: string, item: string) => boolean = () => true) {
  try {
    for (const [name, item] of Object.entries(sessionStorage) as [string, string][])
      if (name.startsWith(draftPrefix) && isUnwanted(name, item)) sessionStorage.removeItem(name);
  } catch {
    // Draft storage is best effort.
  }
}
