import { createContext } from '@lit/context';

/** The addresses of the screens around an element. */
export interface Links {
  /** Of an inquiry; undefined where it has none. */
  readonly inquiry: (receiptNumber: string) => string | undefined;
}

/** Provided by a portal to its screens. `Symbol.for`: two copies of this package still share it. */
export const linksContext = createContext<Links>(Symbol.for('sme-one-id/links'));
