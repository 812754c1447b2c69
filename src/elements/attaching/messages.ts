import { defineMessages } from '../../i18n/messages.js';
import { th } from './messages.th.js';

/** What a form says of its attachments. Hosts know these and those of the picker by one name. */
export const attachingMessages = /* @__PURE__ */ defineMessages(
  'attachmentPicker',
  th,
  { en: () => import('./messages.en.js') },
  { hasMore: true },
);
