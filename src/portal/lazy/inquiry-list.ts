import '../../elements/inquiry-list/sme-inquiry-list.js';
