import { defineMessages } from '../../i18n/messages.js';
import { th } from './messages.th.js';

export const notificationsMessages = /* @__PURE__ */ defineMessages('notifications', th, {
  en: () => import('./messages.en.js'),
});
