/** `date` is in the reader's own era. */
type DateRead = (date: string, commonYear: string, buddhistYear: string) => string;

export const th = {
  day: 'วัน',
  month: 'เดือน',
  year: 'ปี',
  calendar: 'เลือกจากปฏิทิน',
  calendarLoading: 'กำลังเปิดปฏิทิน…',
  calendarFailed: 'เปิดปฏิทินไม่สำเร็จ กรุณากด “เลือกจากปฏิทิน” อีกครั้ง หรือระบุวันที่เอง',
  /** The date as it was read, so that a slip of the era shows. */
  dateRead: ((date, commonYear) => `${date} (ค.ศ. ${commonYear})`) as DateRead,
};
