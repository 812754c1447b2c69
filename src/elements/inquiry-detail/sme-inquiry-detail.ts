import { define } from '../../define.js';
import '../history-timeline/sme-history-timeline.js';
import { SmeInquiryDetail } from './inquiry-detail.js';

define('sme-inquiry-detail', SmeInquiryDetail);

declare global {
  interface HTMLElementTagNameMap {
    'sme-inquiry-detail': SmeInquiryDetail;
  }
}

export { SmeInquiryDetail };
