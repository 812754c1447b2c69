import { defineMessages } from '../../i18n/messages.js';
import { th } from './messages.th.js';

export const dateFieldMessages = /* @__PURE__ */ defineMessages('dateField', th, {
  en: () => import('./messages.en.js'),
});
