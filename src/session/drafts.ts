import { createContext } from '@lit/context';

import { draftKey, forgetDraftKey } from './draft-key.js';

/** How long a draft waits for its writer. */
const keptForMs = 24 * 3_600_000;
const prefix = 'sme-one-id/draft/';
/** Another number when what drafts hold changes its shape: old ones are then as good as none. */
const version = 1;

/** What stands in `sessionStorage`; nothing of it can be read without the key. */
interface Sealed {
  readonly version: number;
  /** Milliseconds since 1970, by this machine. */
  readonly at: number;
  readonly iv: string;
  readonly text: string;
}

/**
 * Keeps what people have typed over a reload of the tab, for a day, so that nobody else can read it: encrypted, under a key
 * that cannot be taken out of this browser, and bound to the account (docs/decisions/0009-drafts.md).
 *
 * Where the browser lacks or denies what that takes, nothing is kept, and nothing fails.
 */
export class Drafts {
  /** Another number after everything was thrown away: what was being sealed then is not to be kept any more. */
  #turn = 0;

  /** Keeps a draft in place of the one before; `false` when it could not be. */
  async save(name: string, accountId: string, draft: unknown): Promise<boolean> {
    return quietly(false, async () => {
      const turn = this.#turn;
      const at = Date.now();
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const plain = new TextEncoder().encode(JSON.stringify(draft));
      const sealed = await crypto.subtle.encrypt(cipher(iv, name, accountId, at), await draftKey(), plain);
      if (turn !== this.#turn) return false;
      const entry: Sealed = { version, at, iv: toText(iv), text: toText(new Uint8Array(sealed)) };
      sessionStorage.setItem(prefix + name, JSON.stringify(entry));
      return true;
    });
  }

  /** What this account kept under the name; one that is too old, damaged or another person's is thrown away. */
  async load(name: string, accountId: string): Promise<unknown> {
    const found = await quietly(undefined, async () => {
      const entry = JSON.parse(sessionStorage.getItem(prefix + name) ?? 'null') as Sealed | null;
      if (entry?.version !== version || Math.abs(Date.now() - entry.at) > keptForMs) return undefined;
      const opened = await crypto.subtle.decrypt(
        cipher(fromText(entry.iv), name, accountId, entry.at),
        await draftKey(),
        fromText(entry.text),
      );
      return JSON.parse(new TextDecoder().decode(opened)) as unknown;
    });
    if (found === undefined) this.remove(name);
    return found;
  }

  remove(name: string) {
    this.#turn += 1;
    void quietly(undefined, async () => {
      sessionStorage.removeItem(prefix + name);
    });
  }

  /** Every draft of this tab, and the key: what other tabs still have can no longer be read. */
  async removeAll(): Promise<void> {
    this.#turn += 1;
    await quietly(undefined, async () => {
      const names = Object.keys(sessionStorage).filter(name => name.startsWith(prefix));
      for (const name of names) sessionStorage.removeItem(name);
    });
    await quietly(undefined, forgetDraftKey);
  }
}

/** The drafts of the nearest `<sme-one-id>`; undefined where the host wants none. */
export const draftsContext = createContext<Drafts | undefined>(Symbol.for('sme-one-id/drafts'));

/** Name, account and time go into the seal: a draft put in another's place does not open. */
function cipher(iv: Uint8Array<ArrayBuffer>, name: string, accountId: string, at: number): AesGcmParams {
  const additionalData = new TextEncoder().encode(JSON.stringify([version, name, accountId, at]));
  return { name: 'AES-GCM', iv, additionalData };
}

/** Storage may be missing, full or denied; a draft is a kindness, and never a reason to fail. */
async function quietly<T>(otherwise: T, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch {
    return otherwise;
  }
}

const toText = (bytes: Uint8Array) => btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''));
const fromText = (text: string) => Uint8Array.from(atob(text), letter => letter.charCodeAt(0));
