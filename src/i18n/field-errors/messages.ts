import { defineMessages } from '../messages.js';
import { th } from './messages.th.js';

export const fieldErrorsMessages = /* @__PURE__ */ defineMessages(
  'errors',
  th,
  { en: () => import('./messages.en.js') },
  { hasMore: true },
);
