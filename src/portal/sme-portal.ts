import { define } from '../define.js';
import '../elements/login-selector/sme-login-selector.js';
import { SmePortal } from './portal.js';

define('sme-portal', SmePortal);

declare global {
  interface HTMLElementTagNameMap {
    'sme-portal': SmePortal;
  }
}

export { SmePortal };
