/** The keys of drafts in this browser, by name. */
export function draftKeys(): Promise<Map<string, unknown>> {
  return new Promise((resolve, reject) => {
    const open = indexedDB.open('sme-one-id', 1);
    open.onupgradeneeded = () => void open.result.createObjectStore('keys');
    open.onerror = () => reject(new Error('no database'));
    open.onsuccess = () => {
      const store = open.result.transaction('keys').objectStore('keys');
      const names = store.getAllKeys();
      const values = store.getAll();
      values.onsuccess = () => {
        open.result.close();
        resolve(new Map(names.result.map((name, index) => [name as string, values.result[index] as unknown])));
      };
    };
  });
}
