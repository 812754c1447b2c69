const databaseName = 'sme-one-id';
const storeName = 'keys';

/**
 * The key under that name in this browser and origin, created when it is missing. Scripts can use it, but not export it. Each
 * account has its own key, so that one account's sign-out leaves the drafts of another readable.
 */
export async function draftKey(name: string): Promise<CryptoKey> {
  const kept = await inStore<unknown>('readonly', store => store.get(name));
  if (kept instanceof CryptoKey) return kept;
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  // Another tab may have been quicker; the stored key is the one to use.
  await inStore('readwrite', store => store.add(made, name)).catch(() => undefined);
  const standing = await inStore<unknown>('readonly', store => store.get(name));
  if (!(standing instanceof CryptoKey)) throw new Error('The browser keeps no keys.');
  return standing;
}

export async function forgetDraftKey(name: string): Promise<void> {
  await inStore('readwrite', store => store.delete(name));
}

async function inStore<T>(mode: IDBTransactionMode, run: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await openDatabase();
  try {
    const transaction = database.transaction(storeName, mode);
    const result = await resultOf(run(transaction.objectStore(storeName)));
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error('The browser stopped the transaction.'));
    });
    return result;
  } finally {
    database.close();
  }
}

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(databaseName, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(storeName);
  };
  return resultOf(request);
}

function resultOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The browser could not read its database.'));
  });
}
