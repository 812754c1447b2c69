import 'sme-one-id/sme-login-selector.js';
import 'sme-one-id/sme-one-id.js';
