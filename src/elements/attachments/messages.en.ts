import type { th } from './messages.th.js';

export const en: typeof th = {
  receivedAt: 'Received',
  download: 'Download',
  downloading: 'Downloading…',
  failed: 'Download failed.',
  states: {
    awaiting_content: 'Not fully received yet',
    scanning: 'Security check in progress',
    refused: 'Failed the security check',
    ready: 'Fully received',
  },
};
