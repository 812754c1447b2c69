import { defineMessages } from '../../i18n/messages.js';
import { th } from './messages.th.js';

export const signInMessages = /* @__PURE__ */ defineMessages('signIn', th, { en: () => import('./messages.en.js') });
