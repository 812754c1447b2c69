import { createContext } from '@lit/context';

/** Which addresses the screens around an element have. */
export interface Links {
  /** Of an inquiry; undefined where it has none. */
  readonly inquiry: (receiptNumber: string) => string | undefined;
}

/** Given by a portal to its screens. `Symbol.for`: two copies of this package still meet. */
export const linksContext = createContext<Links>(Symbol.for('sme-one-id/links'));
