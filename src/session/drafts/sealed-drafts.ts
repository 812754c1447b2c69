import type { SessionState, SmeClient } from '../../client/client.js';
import { draftPrefix, removeEntries } from './draft-entries.js';
import { draftKey, forgetDraftKey } from './draft-key.js';

/** How long a saved draft stays readable. */
const keptForMs = 24 * 3_600_000;
/** Version of the stored shape; entries of another version are ignored. */
const formatVersion = 2;

/** The stored entry; unreadable without the key. */
interface SealedEntry {
  readonly version: number;
  /** Milliseconds since 1970, by this machine. */
  readonly at: number;
  readonly iv: string;
  readonly text: string;
}

/** Per account, what was derived for it in this page. */
interface Owner {
  /** Represents the account at its service in the names of entries and keys; the account id itself is not stored. */
  readonly digest: Promise<string>;
  /** The same, once it is known, because a sign-out must not wait for it. */
  known?: string;
  key?: Promise<CryptoKey>;
  /** The number of the last change of each subject: an earlier write that is still pending is outdated. */
  readonly latest: Map<string, symbol>;
}

const sealedByClient = new WeakMap<Pick<SmeClient, 'session'>, SealedDrafts>();

/** The saved drafts of a client. They live as long as the client, independent of the elements. */
export function sealedDraftsOf(client: Pick<SmeClient, 'baseUrl' | 'session'>): SealedDrafts {
  const known = sealedByClient.get(client);
  if (known) return known;
  const made = new SealedDrafts(client);
  sealedByClient.set(client, made);
  return made;
}

/**
 * Saves drafts for a reload of the tab, for a day, so that nobody else can read them: encrypted, under a key that cannot be
 * exported from this browser, each bound to its service, account and subject (docs/decisions/0009-drafts.md). Deletes those of an
 * account when it signs out.
 *
 * Where the browser lacks or denies storage or keys, nothing is saved, and nothing fails.
 */
export class SealedDrafts {
  readonly #owners = new Map<string, Owner>();
  readonly #service: string;
  #signedIn: string | undefined;

  constructor({ baseUrl = '', session }: Partial<Pick<SmeClient, 'baseUrl' | 'session'>> = {}) {
    this.#service = baseUrl;
    if (!session) return;
    this.#follow(session.state);
    session.subscribe(state => {
      this.#follow(state);
    });
  }

  /** Saves a draft in place of the one before; `false` when that failed. */
  save(accountId: string, subject: string, draft: unknown): Promise<boolean> {
    const owner = this.#owner(accountId);
    const mine = this.#change(owner, subject);
    return bestEffort(false, async () => {
      const name = await entryName(owner, accountId, subject);
      const at = Date.now();
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const plain = new TextEncoder().encode(JSON.stringify(draft));
      const sealed = await crypto.subtle.encrypt(
        cipher(iv, accountId, subject, at),
        await encryptionKeyOf(owner),
        plain,
      );
      if (owner.latest.get(subject) !== mine) return false;
      const entry: SealedEntry = { version: formatVersion, at, iv: toText(iv), text: toText(new Uint8Array(sealed)) };
      sessionStorage.setItem(name, JSON.stringify(entry));
      return true;
    });
  }

  /** What this account saved for the subject; an entry that is too old or damaged is deleted. */
  async load(accountId: string, subject: string): Promise<unknown> {
    const owner = this.#owner(accountId);
    const mine = this.#change(owner, subject);
    return bestEffort(undefined, async () => {
      const item = sessionStorage.getItem(await entryName(owner, accountId, subject));
      if (item === null) return undefined;
      // A browser that cannot provide the key now may do so later, so nothing is deleted for that.
      const key = await encryptionKeyOf(owner);
      const found = await bestEffort(undefined, () => unseal(item, key, accountId, subject));
      if (owner.latest.get(subject) !== mine) return undefined;
      if (found === undefined) await this.remove(accountId, subject);
      return found;
    });
  }

  async remove(accountId: string, subject: string): Promise<void> {
    const owner = this.#owner(accountId);
    const mine = this.#change(owner, subject);
    await bestEffort(undefined, async () => {
      const name = await entryName(owner, accountId, subject);
      if (owner.latest.get(subject) === mine) sessionStorage.removeItem(name);
    });
  }

  /**
   * Deletes every draft of the account in this tab, synchronously, and its key: what other tabs still have becomes unreadable.
   */
  async forget(accountId: string): Promise<void> {
    const owner = this.#owner(accountId);
    this.#owners.delete(accountId);
    owner.latest.clear();
    // The digest is unknown only for a moment after the sign-in; then it is safer to delete too much.
    removeEntries(name => name.startsWith(`${draftPrefix}${owner.known ?? ''}`));
    await this.forgetKey(accountId);
  }

  /** Makes every draft of the account unreadable, in all tabs. */
  async forgetKey(accountId: string): Promise<void> {
    await bestEffort(undefined, async () => forgetDraftKey(keyName(await digestOf(this.#service, accountId))));
  }

  #follow(state: SessionState) {
    if (state.status === 'signed-in') {
      this.#signedIn = state.account.accountId;
      this.#owner(this.#signedIn);
    } else if (state.status === 'signed-out' && this.#signedIn !== undefined) {
      void this.forget(this.#signedIn);
      this.#signedIn = undefined;
    }
  }

  #owner(accountId: string): Owner {
    const known = this.#owners.get(accountId);
    if (known) return known;
    const owner: Owner = { digest: digestOf(this.#service, accountId), latest: new Map() };
    this.#owners.set(accountId, owner);
    void bestEffort(undefined, async () => {
      owner.known = await owner.digest;
      removeEntries((_, item) => parseSealedEntry(item) === undefined);
    });
    return owner;
  }

  #change(owner: Owner, subject: string): symbol {
    const change = Symbol();
    owner.latest.set(subject, change);
    return change;
  }
}

const keyName = (digest: string) => `drafts/${digest}`;

async function entryName({ digest }: Owner, accountId: string, subject: string): Promise<string> {
  return `${draftPrefix}${await digest}/${await digestOf(accountId, subject)}`;
}

async function encryptionKeyOf(owner: Owner): Promise<CryptoKey> {
  try {
    return await (owner.key ??= draftKey(keyName(await owner.digest)));
  } catch (thrown) {
    delete owner.key;
    throw thrown;
  }
}

async function unseal(item: string, key: CryptoKey, accountId: string, subject: string): Promise<unknown> {
  const entry = parseSealedEntry(item);
  if (!entry) return undefined;
  const { iv, text, at } = entry;
  const opened = await crypto.subtle.decrypt(cipher(fromText(iv), accountId, subject, at), key, fromText(text));
  return JSON.parse(new TextDecoder().decode(opened)) as unknown;
}

/** Undefined when it is too old, of another version, or not ours. */
function parseSealedEntry(item: string): SealedEntry | undefined {
  try {
    const entry = JSON.parse(item) as SealedEntry | null;
    return entry?.version === formatVersion && Math.abs(Date.now() - entry.at) <= keptForMs ? entry : undefined;
  } catch {
    return undefined;
  }
}

async function digestOf(...texts: readonly string[]): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(texts)));
  return toText(new Uint8Array(bytes).subarray(0, 15)).replace(/[+/]/g, sign => (sign === '+' ? '-' : '_'));
}

/** Account, subject and time are authenticated: an entry that was moved to another place does not decrypt. */
function cipher(iv: Uint8Array<ArrayBuffer>, accountId: string, subject: string, at: number): AesGcmParams {
  const additionalData = new TextEncoder().encode(JSON.stringify([formatVersion, subject, accountId, at]));
  return { name: 'AES-GCM', iv, additionalData };
}

/** Storage may be missing, full or denied. Draft storage is best effort: its failures are ignored. */
async function bestEffort<T>(otherwise: T, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch {
    return otherwise;
  }
}

const toText = (bytes: Uint8Array) => btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''));
const fromText = (text: string) => Uint8Array.from(atob(text), character => character.charCodeAt(0));
