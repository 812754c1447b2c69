import { defineMessages } from '../../i18n/messages.js';
import { th } from './messages.th.js';

export const draftMessages = /* @__PURE__ */ defineMessages('draft', th, { en: () => import('./messages.en.js') });
