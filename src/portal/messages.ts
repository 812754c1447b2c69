import { defineMessages } from '../i18n/messages.js';
import { th } from './messages.th.js';

export const portalMessages = /* @__PURE__ */ defineMessages('portal', th, { en: () => import('./messages.en.js') });
