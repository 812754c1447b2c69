import { createContext } from '@lit/context';

/** Whether the nearest `<sme-one-id>` lets drafts outlive a reload. */
export const keepDraftsContext = createContext<boolean>(Symbol.for('sme-one-id/keep-drafts'));
