import { defineMessages } from '../../i18n/messages.js';
import { th } from './messages.th.js';

export const searchMessages = /* @__PURE__ */ defineMessages('search', th, { en: () => import('./messages.en.js') });
