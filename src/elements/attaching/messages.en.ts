import type { th } from './messages.th.js';

export const en: typeof th = {
  opening: 'Opening the attachments…',
  openFailed: 'We could not open the attachments.',
  unknownSome: 'Some documents are no longer available. Attach them again or remove them.',
  rejectedSome: 'Some files cannot be attached. Check them, or send again without them.',
  notReady: names => `Some documents did not upload. Upload them again or remove them: ${names}`,
};
