import { define } from '../../define.js';
import '../login-selector/sme-login-selector.js';
import { SmeSessionDialog } from './session-dialog.js';

define('sme-session-dialog', SmeSessionDialog);

declare global {
  interface HTMLElementTagNameMap {
    'sme-session-dialog': SmeSessionDialog;
  }
}

export { SmeSessionDialog };
