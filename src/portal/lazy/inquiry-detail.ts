import '../../elements/inquiry-detail/sme-inquiry-detail.js';
