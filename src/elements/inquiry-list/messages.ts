import { defineMessages } from '../../i18n/messages.js';
import { th } from './messages.th.js';

export const inquiriesMessages = /* @__PURE__ */ defineMessages('inquiries', th, {
  en: () => import('./messages.en.js'),
});
