import { defineMessages } from '../../i18n/messages.js';
import { th } from './messages.th.js';

export const listsMessages = /* @__PURE__ */ defineMessages('lists', th, { en: () => import('./messages.en.js') });
