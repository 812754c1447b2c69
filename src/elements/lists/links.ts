import { createContext } from '../../session/context.js';

/** The addresses of the screens around an element. */
export interface Links {
  /** Of an inquiry; undefined where it has none. */
  readonly inquiry: (receiptNumber: string) => string | undefined;
}

/** Provided by a portal to its screens. */
export const linksContext = createContext<Links>('links');
