import { defineMessages } from '../../i18n/messages.js';
import { th } from './messages.th.js';

export const attachmentsMessages = /* @__PURE__ */ defineMessages('attachments', th, {
  en: () => import('./messages.en.js'),
});
