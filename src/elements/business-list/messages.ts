import { defineMessages } from '../../i18n/messages.js';
import { th } from './messages.th.js';

export const businessesMessages = /* @__PURE__ */ defineMessages('businesses', th, {
  en: () => import('./messages.en.js'),
});
