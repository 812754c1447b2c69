import { define } from '../../define.js';
import '../business-card/sme-business-card.js';
import { SmeBusinessList } from './business-list.js';

define('sme-business-list', SmeBusinessList);

declare global {
  interface HTMLElementTagNameMap {
    'sme-business-list': SmeBusinessList;
  }
}

export { SmeBusinessList };
