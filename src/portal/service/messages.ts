import { defineMessages } from '../../i18n/messages.js';
import { th } from './messages.th.js';

/** Hosts know them and those of the sign-in screen by one name. */
export const serviceMessages = /* @__PURE__ */ defineMessages('portal', th, { en: () => import('./messages.en.js') });
