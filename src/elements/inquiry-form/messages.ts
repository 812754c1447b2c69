import { defineMessages } from '../../i18n/messages.js';
import { th } from './messages.th.js';

export const formMessages = /* @__PURE__ */ defineMessages(
  'form',
  th,
  { en: () => import('./messages.en.js') },
  { hasMore: true },
);
