import { defineMessages } from '../../i18n/messages.js';
import { th } from './messages.th.js';

export const calendarMessages = /* @__PURE__ */ defineMessages('calendar', th, {
  en: () => import('./messages.en.js'),
});
