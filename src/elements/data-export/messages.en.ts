import type { th } from './messages.th.js';

export const en: typeof th = {
  title: 'A copy of your data',
  about:
    'Download your inquiries and their history as a table for Excel, or all the data we hold about you as a JSON file',
  csv: 'Download table (CSV)',
  json: 'Download all data (JSON)',
  started: 'Downloading',
  received: size => `Downloading: ${size} received`,
  saved: size => `Downloaded: ${size}`,
  cancelled: 'Download cancelled',
  failed: 'Download failed.',
};
