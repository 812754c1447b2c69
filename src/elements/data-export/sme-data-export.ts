import { define } from '../../define.js';
import { SmeDataExport } from './data-export.js';

define('sme-data-export', SmeDataExport);

declare global {
  interface HTMLElementTagNameMap {
    'sme-data-export': SmeDataExport;
  }
}

export { SmeDataExport };
