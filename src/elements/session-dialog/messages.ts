import { defineMessages } from '../../i18n/messages.js';
import { th } from './messages.th.js';

export const sessionMessages = /* @__PURE__ */ defineMessages('session', th, { en: () => import('./messages.en.js') });
