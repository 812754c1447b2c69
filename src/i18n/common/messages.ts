import { defineMessages } from '../messages.js';
import { th } from './messages.th.js';

export const commonMessages = /* @__PURE__ */ defineMessages('common', th, { en: () => import('./messages.en.js') });
