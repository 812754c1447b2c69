import { defineMessages } from '../../i18n/messages.js';
import { th } from './messages.th.js';

export const dataExportMessages = /* @__PURE__ */ defineMessages('dataExport', th, {
  en: () => import('./messages.en.js'),
});
