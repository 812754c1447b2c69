import type { th } from './messages.th.js';

export const en: typeof th = {
  receivedAt: 'Received',
  download: 'Download',
  downloading: 'Downloading…',
  failed: 'That could not be downloaded.',
  states: {
    awaiting_content: 'Not fully received',
    scanning: 'Security check in progress',
    refused: 'Failed the security check',
    ready: 'Received',
  },
};
