import { define } from '../../define.js';
import { SmeLoginSelector } from './login-selector.js';

define('sme-login-selector', SmeLoginSelector);

declare global {
  interface HTMLElementTagNameMap {
    'sme-login-selector': SmeLoginSelector;
  }
}

export { SmeLoginSelector };
