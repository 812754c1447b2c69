import '../../elements/inquiry-form/sme-inquiry-form.js';
