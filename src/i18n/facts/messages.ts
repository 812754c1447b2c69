import { defineMessages } from '../messages.js';
import { th } from './messages.th.js';

export const factsMessages = /* @__PURE__ */ defineMessages(
  'facts',
  th,
  { en: () => import('./messages.en.js') },
  { hasMore: true },
);
