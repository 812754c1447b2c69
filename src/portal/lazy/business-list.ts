import '../../elements/business-list/sme-business-list.js';
