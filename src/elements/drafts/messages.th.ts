/** Of drafts that a form has found, or lost with a sign-out. */
export const th = {
  kept: 'ร่างถูกเก็บไว้ในแท็บนี้ 24 ชั่วโมง',
  documents: (count: string) => `เอกสาร ${count} ไฟล์ที่อัปโหลดไว้แล้วจะส่งไปพร้อมกัน`,
  discarded: 'ลบร่างแล้ว',
  another: {
    title: 'ท่านมีร่างที่กรอกค้างไว้ก่อนหน้านี้อีกฉบับหนึ่ง',
    take: 'ใช้ร่างนั้นแทน',
    discard: 'ลบร่างนั้น',
    taken: 'นำร่างก่อนหน้านี้มาใช้แล้ว ร่างที่ท่านกำลังกรอกยังเก็บไว้',
  },
  /** What was being sent at the sign-out: an inquiry, a reply or a withdrawal. Whoever sits at the screen now may read it. */
  unfinished: {
    pending: 'รายการที่กำลังส่งขณะออกจากระบบยังอยู่ระหว่างการส่ง กรุณาอย่าเพิ่งปิดหน้านี้',
    received: 'รายการที่กำลังส่งขณะออกจากระบบส่งถึงแล้ว',
    unknown: 'รายการที่กำลังส่งขณะออกจากระบบยังไม่ทราบผล กรุณาตรวจสอบในเรื่องที่ท่านติดต่อก่อนส่งใหม่',
    unsent: 'รายการที่กำลังส่งขณะออกจากระบบยังไม่ได้ส่ง และถูกลบแล้ว กรุณาทำรายการใหม่',
  },
};
