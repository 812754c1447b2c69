import { createContext } from '../context.js';

/** Whether the nearest `<sme-one-id>` lets drafts outlive a reload. */
export const keepDraftsContext = createContext<boolean>('keep-drafts');
