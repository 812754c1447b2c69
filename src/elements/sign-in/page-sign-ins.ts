import type { SmeClient } from '../../client/client.js';

/** How long a sign-in waits for an element that shows it: then the password that was typed is forgotten. */
const waitsMs = 60_000;

interface PageSignIn {
  readonly isShown: boolean;
  /** Whether there is nothing to go on with. */
  readonly isFresh: boolean;
  readonly elementId: string;
  readonly kind: string;
  forget(): void;
}

/**
 * The sign-ins of a page, by client, with the timer of those that no element shows. They belong to the session of the page: their
 * element, or another that a host or framework puts in its place, goes on with them.
 */
export class PageSignIns<T extends PageSignIn> {
  readonly #byClient = new WeakMap<SmeClient, Map<T, ReturnType<typeof setTimeout> | undefined>>();

  /** An element shows it. */
  keep(client: SmeClient, signIn: T) {
    const all = this.#byClient.get(client) ?? new Map<T, ReturnType<typeof setTimeout> | undefined>();
    this.#byClient.set(client, all);
    clearTimeout(all.get(signIn));
    all.set(signIn, undefined);
  }

  /** No element shows it any more. */
  leave(client: SmeClient, signIn: T) {
    const forget = () => {
      signIn.forget();
    };
    this.#byClient.get(client)?.set(signIn, setTimeout(forget, waitsMs));
  }

  drop(client: SmeClient, signIn: T) {
    this.#byClient.get(client)?.delete(signIn);
  }

  /**
   * The sign-in that this element has left, or else the last of its kind. Browsers connect the new element before they tell the
   * old one that it is disconnected.
   */
  take(client: SmeClient, elementId: string, kind: string): T | undefined {
    const left = [...(this.#byClient.get(client)?.keys() ?? [])]
      .filter(each => !each.isShown && !each.isFresh)
      .reverse();
    return left.find(each => each.elementId === elementId) ?? left.find(each => each.kind === kind);
  }
}
