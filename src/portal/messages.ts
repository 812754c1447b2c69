import { defineMessages } from '../i18n/messages.js';
import { th } from './messages.th.js';

/** Of the sign-in screen; those of the service are loaded with it. */
export const portalMessages = /* @__PURE__ */ defineMessages(
  'portal',
  th,
  { en: () => import('./messages.en.js') },
  { hasMore: true },
);
