import type { HistoryKind } from '../../contract/codes.js';

/** What an entry of the history says was done. */
export const th = {
  historyKinds: {
    sent: 'ส่งเรื่อง',
    accepted: 'รับเรื่อง',
    replied: 'ตอบกลับ',
    forwarded: 'ส่งต่อหน่วยงาน',
    information_requested: 'ขอข้อมูลเพิ่มเติม',
    completed: 'ดำเนินการเสร็จสิ้น',
    declined: 'ไม่รับเรื่อง',
    corrected: 'แก้ไขรายการก่อนหน้า',
    citizen_replied: 'ให้ข้อมูลเพิ่มเติม',
    withdrawn: 'ยกเลิกเรื่อง',
  } satisfies Record<HistoryKind, string>,
};
