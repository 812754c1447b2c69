import { defineMessages } from '../../i18n/messages.js';
import { th } from './messages.th.js';

export const attachmentPickerMessages = /* @__PURE__ */ defineMessages(
  'attachmentPicker',
  th,
  { en: () => import('./messages.en.js') },
  { hasMore: true },
);
