import type { th } from './messages.th.js';

export const en: typeof th = {
  title: 'A copy of your data',
  about:
    'Download your inquiries with their history as a table for Excel, or all data that the service has about you as a JSON file.',
  csv: 'Download the table (CSV)',
  json: 'Download all data (JSON)',
  started: 'Downloading',
  received: size => `Downloading: ${size} received`,
  saved: size => `Downloaded: ${size}`,
  cancelled: 'The download was cancelled',
  failed: 'The download failed.',
};
