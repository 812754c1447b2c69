/** Texts that several elements share. */
export const th = {
  retry: 'ลองอีกครั้ง',
  cancel: 'ยกเลิก',
  dismiss: 'รับทราบ',
  none: 'ไม่มีข้อมูล',
  /** Shown instead of one row of a list. */
  notShown: 'รายการนี้แสดงไม่ได้',
  /** Shown with data of which a part is damaged. */
  partlyShown: 'ข้อมูลบางส่วนแสดงไม่ได้ในขณะนี้',
  optional: '(ไม่บังคับ)',
  /** A non-breaking space keeps น. on the line of its time. */
  clock: (time: string) => `${time}\u00a0น.`,
  megabytes: (count: string) => `${count} MB`,
  kilobytes: (count: string) => `${count} kB`,
  newTab: '(เปิดในแท็บใหม่)',
  signOut: 'ออกจากระบบ',
};
