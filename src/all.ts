/** Registers every tag; for their wording, see the two functions. */
import './elements/attachment-picker/sme-attachment-picker.js';
import './elements/business-card/sme-business-card.js';
import './elements/business-list/sme-business-list.js';
import './elements/data-export/sme-data-export.js';
import './elements/history-timeline/sme-history-timeline.js';
import './elements/inquiry-detail/sme-inquiry-detail.js';
import './elements/inquiry-form/sme-inquiry-form.js';
import './elements/inquiry-list/sme-inquiry-list.js';
import './elements/login-selector/sme-login-selector.js';
import './elements/notification-buckets/sme-notification-buckets.js';
import './elements/search-panel/sme-search-panel.js';
import './elements/session-dialog/sme-session-dialog.js';
import './portal/sme-portal.js';
import './session/sme-one-id.js';

export { addLanguage, overrideMessages } from './messages.js';
export type { MessageOverrides, Messages } from './messages.js';
