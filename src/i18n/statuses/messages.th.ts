import type { InquiryStatus, Outcome, WaitingFor } from '../../contract/codes.js';

/** Where an inquiry stands, how it ended, and who is to act. */
export const th = {
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
    citizen: 'รอข้อมูลจากท่าน',
    none: '',
  } satisfies Record<WaitingFor, string>,
};
