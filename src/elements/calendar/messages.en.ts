import type { th } from './messages.th.js';

export const en: typeof th = {
  previousYear: 'Previous year',
  previousMonth: 'Previous month',
  nextMonth: 'Next month',
  nextYear: 'Next year',
  today: date => `${date}, today`,
  close: 'Close calendar',
};
