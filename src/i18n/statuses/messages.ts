import { defineMessages } from '../messages.js';
import { th } from './messages.th.js';

/** Hosts know these and those of the facts by one name. */
export const statusMessages = /* @__PURE__ */ defineMessages(
  'facts',
  th,
  { en: () => import('./messages.en.js') },
  { hasMore: true },
);
