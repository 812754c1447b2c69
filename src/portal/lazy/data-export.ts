import '../../elements/data-export/sme-data-export.js';
