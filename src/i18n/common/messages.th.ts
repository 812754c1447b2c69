/** What elements of every kind say alike. */
export const th = {
  retry: 'ลองอีกครั้ง',
  cancel: 'ยกเลิก',
  none: 'ไม่มีข้อมูล',
  /** In place of one row of a list. */
  notShown: 'รายการนี้แสดงไม่ได้',
  /** Beside what is shown all the same. */
  partlyShown: 'ข้อมูลบางส่วนแสดงไม่ได้ในขณะนี้',
  optional: '(ไม่บังคับ)',
  /** The Thai sign for the hour stays on the line of its time. */
  clock: (time: string) => `${time}\u00a0น.`,
  megabytes: (count: string) => `${count} MB`,
  kilobytes: (count: string) => `${count} kB`,
  newTab: '(เปิดในแท็บใหม่)',
  signOut: 'ออกจากระบบ',
};
