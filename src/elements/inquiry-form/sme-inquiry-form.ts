import { define } from '../../define.js';
import { SmeInquiryForm } from './inquiry-form.js';

define('sme-inquiry-form', SmeInquiryForm);

declare global {
  interface HTMLElementTagNameMap {
    'sme-inquiry-form': SmeInquiryForm;
  }
}

export { SmeInquiryForm };
