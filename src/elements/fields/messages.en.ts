import type { th } from './messages.th.js';

export const en: typeof th = {
  day: 'Day',
  month: 'Month',
  year: 'Year',
  calendar: 'Choose from calendar',
  calendarLoading: 'Opening calendar…',
  calendarFailed: 'We could not open the calendar. Select “Choose from calendar” again, or enter the date.',
  dateRead: (date, _commonYear, buddhistYear) => `${date} (B.E. ${buddhistYear})`,
};
