/** Of the draft in a form, of others that it has found, and of those lost with a sign-out. */
export const th = {
  kept: 'ระบบเก็บร่างนี้ไว้ในแท็บนี้ 24 ชั่วโมง',
  documents: (count: string) => `เอกสาร ${count} ไฟล์ที่อัปโหลดไว้แล้วจะส่งไปพร้อมกัน`,
  discarded: 'ลบร่างแล้ว',
  another: {
    title: 'ท่านมีร่างที่กรอกค้างไว้ก่อนหน้านี้อีกฉบับหนึ่ง',
    take: 'ใช้ร่างนั้นแทน',
    discard: 'ลบร่างนั้น',
    taken: 'กู้คืนร่างก่อนหน้านี้แล้ว ระบบยังเก็บร่างที่ท่านกำลังกรอกไว้',
  },
  /** What was being sent at the sign-out: an inquiry, a reply or a withdrawal. Whoever sits at the screen now may read it. */
  unfinished: {
    pending: 'รายการที่กำลังส่งขณะออกจากระบบยังอยู่ระหว่างการส่ง กรุณาอย่าเพิ่งปิดหน้านี้',
    received: 'รายการที่กำลังส่งขณะออกจากระบบส่งถึงแล้ว',
    unknown: 'ระบบยังไม่ได้รับผลการส่งของรายการที่กำลังส่งขณะออกจากระบบ กรุณาตรวจสอบใน “เรื่องที่ท่านติดต่อ” ก่อนส่งใหม่',
    unsent: 'รายการที่กำลังส่งขณะออกจากระบบยังไม่ได้ส่ง และระบบลบรายการนั้นแล้ว กรุณาทำรายการใหม่',
  },
  /** Of a text with a limit. */
  charactersLeft: (count: string) => `เหลืออีก ${count} ตัวอักษร`,
  charactersOver: (count: string) => `เกินจำนวนที่กำหนด ${count} ตัวอักษร`,
};
