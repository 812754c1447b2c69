import { define } from '../../define.js';
import { SmeBusinessCard } from './business-card.js';

define('sme-business-card', SmeBusinessCard);

declare global {
  interface HTMLElementTagNameMap {
    'sme-business-card': SmeBusinessCard;
  }
}

export { SmeBusinessCard };
