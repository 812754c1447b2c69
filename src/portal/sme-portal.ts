import { define } from '../define.js';
import '../elements/business-list/sme-business-list.js';
import '../elements/inquiry-detail/sme-inquiry-detail.js';
import '../elements/inquiry-form/sme-inquiry-form.js';
import '../elements/inquiry-list/sme-inquiry-list.js';
import '../elements/login-selector/sme-login-selector.js';
import '../elements/notification-buckets/sme-notification-buckets.js';
import '../elements/search-panel/sme-search-panel.js';
import '../elements/session-dialog/sme-session-dialog.js';
import { SmePortal } from './portal.js';

define('sme-portal', SmePortal);

declare global {
  interface HTMLElementTagNameMap {
    'sme-portal': SmePortal;
  }
}

export { SmePortal };
