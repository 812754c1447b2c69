import { defineMessages } from '../../i18n/messages.js';
import { th } from './messages.th.js';

/** Hosts know them and those of the choice of account type by one name. */
export const stepMessages = /* @__PURE__ */ defineMessages('signIn', th, { en: () => import('./messages.en.js') });
