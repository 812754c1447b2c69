import { defineMessages } from '../../i18n/messages.js';
import { th } from './messages.th.js';

export const businessMessages = /* @__PURE__ */ defineMessages('business', th, {
  en: () => import('./messages.en.js'),
});
