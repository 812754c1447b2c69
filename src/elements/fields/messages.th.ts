/** `date` is in the reader's own era. */
type DateRead = (date: string, commonYear: string, buddhistYear: string) => string;

export const th = {
  day: 'วัน',
  month: 'เดือน',
  year: 'ปี',
  /** The date as it was read, so that a slip of the era shows. */
  dateRead: ((date, commonYear) => `${date} (ค.ศ. ${commonYear})`) as DateRead,
};
