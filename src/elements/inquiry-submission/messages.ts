import { defineMessages } from '../../i18n/messages.js';
import { th } from './messages.th.js';

/** What the form of a new inquiry says once it is sent, or cannot be. Hosts know these and those of the form by one name. */
export const submissionMessages = /* @__PURE__ */ defineMessages('form', th, { en: () => import('./messages.en.js') });
