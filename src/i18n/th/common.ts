import type { InquiryStatus, Outcome, WaitingFor } from '../../contract/codes.js';

/** What several elements say alike. */
export const common = {
  retry: 'ลองอีกครั้ง',
  more: 'แสดงเพิ่มเติม',
  moreLoading: 'กำลังโหลดเพิ่มเติม…',
  shown: (shown: string, total: string) => `แสดง ${shown} จาก ${total} เรื่อง`,
  back: 'กลับ',
  cancel: 'ยกเลิก',
  none: 'ไม่มีข้อมูล',
  /** In place of one row of a list. */
  notShown: 'รายการนี้แสดงไม่ได้',
  /** Beside what is shown all the same. */
  partlyShown: 'ข้อมูลบางส่วนแสดงไม่ได้ในขณะนี้',
  found: (count: string) => `พบ ${count} เรื่อง`,
  receiptNumber: 'เลขรับเรื่อง',
  business: 'กิจการ',
  category: 'หมวดหมู่เรื่อง',
  agency: 'หน่วยงาน',
  status: 'สถานะ',
  contactedAt: 'วันที่ติดต่อ',
  completedAt: 'วันที่เสร็จสิ้น',
  lastChangeAt: 'เปลี่ยนแปลงล่าสุด',
  unread: 'ยังไม่ได้อ่าน',
  optional: '(ไม่บังคับ)',
  statuses: { new: 'เรื่องใหม่', in_progress: 'กำลังดำเนินการ', completed: 'เสร็จสิ้น' } satisfies Record<
    InquiryStatus,
    string
  >,
  outcomes: {
    answered: 'ตอบแล้ว',
    declined: 'ไม่รับเรื่อง',
    withdrawn: 'ผู้ประกอบการยกเลิก',
    merged: 'รวมกับเรื่องอื่น',
  } satisfies Record<Outcome, string>,
  waitingFor: {
    agency: 'รอหน่วยงานดำเนินการ',
    citizen: 'รอท่านให้ข้อมูล',
    none: '',
  } satisfies Record<WaitingFor, string>,
  /** The Thai sign for the hour stays on the line of its time. */
  clock: (time: string) => `${time}\u00a0น.`,
  megabytes: (count: string) => `${count} MB`,
  kilobytes: (count: string) => `${count} kB`,
  newTab: '(เปิดในแท็บใหม่)',
};
