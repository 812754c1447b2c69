import '../../elements/session-dialog/sme-session-dialog.js';
