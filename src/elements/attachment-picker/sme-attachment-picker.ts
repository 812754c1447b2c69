import { define } from '../../define.js';
import { SmeAttachmentPicker } from './attachment-picker.js';

define('sme-attachment-picker', SmeAttachmentPicker);

declare global {
  interface HTMLElementTagNameMap {
    'sme-attachment-picker': SmeAttachmentPicker;
  }
}

export { SmeAttachmentPicker };
