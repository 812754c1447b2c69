import { defineMessages } from '../../i18n/messages.js';
import { th } from './messages.th.js';

/** Of the choice of account type; those of its steps are loaded with them. */
export const signInMessages = /* @__PURE__ */ defineMessages(
  'signIn',
  th,
  { en: () => import('./messages.en.js') },
  { hasMore: true },
);
