import { defineMessages } from '../../i18n/messages.js';
import { th } from './messages.th.js';

export const inquiryMessages = /* @__PURE__ */ defineMessages('inquiry', th, { en: () => import('./messages.en.js') });
