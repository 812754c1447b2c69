import { define } from '../../define.js';
import { SmeInquiryList } from './inquiry-list.js';

define('sme-inquiry-list', SmeInquiryList);

declare global {
  interface HTMLElementTagNameMap {
    'sme-inquiry-list': SmeInquiryList;
  }
}

export { SmeInquiryList };
