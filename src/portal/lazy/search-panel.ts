import '../../elements/search-panel/sme-search-panel.js';
