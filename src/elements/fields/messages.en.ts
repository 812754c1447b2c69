import type { th } from './messages.th.js';

export const en: typeof th = {
  day: 'Day',
  month: 'Month',
  year: 'Year',
  dateRead: (date, _commonYear, buddhistYear) => `${date} (B.E. ${buddhistYear})`,
};
