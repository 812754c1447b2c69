import { define } from '../define.js';
import { SmeOneId } from './one-id.js';

define('sme-one-id', SmeOneId);

declare global {
  interface HTMLElementTagNameMap {
    'sme-one-id': SmeOneId;
  }
}

export { SmeOneId };
