import { define } from '../../define.js';
import { SmeSearchPanel } from './search-panel.js';

define('sme-search-panel', SmeSearchPanel);

declare global {
  interface HTMLElementTagNameMap {
    'sme-search-panel': SmeSearchPanel;
  }
}

export { SmeSearchPanel };
