/** Of the calendar beside a date. */
export const th = {
  previousYear: 'ปีก่อนหน้า',
  previousMonth: 'เดือนก่อนหน้า',
  nextMonth: 'เดือนถัดไป',
  nextYear: 'ปีถัดไป',
  /** Of the day that it is. */
  today: (date: string) => `${date} วันนี้`,
  close: 'ปิดปฏิทิน',
};
