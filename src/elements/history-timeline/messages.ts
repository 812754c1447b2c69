import { defineMessages } from '../../i18n/messages.js';
import { th } from './messages.th.js';

export const historyMessages = /* @__PURE__ */ defineMessages('history', th, { en: () => import('./messages.en.js') });
