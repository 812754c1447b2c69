/** The contract's limits, as people read them. */
export interface AttachmentLimits {
  readonly count: string;
  readonly size: string;
  readonly types: string;
}

export const th = {
  label: 'เอกสารแนบ',
  limits: ({ count, size, types }: AttachmentLimits) =>
    `แนบได้ไม่เกิน ${count} ไฟล์ ไฟล์ละไม่เกิน ${size} ประเภทไฟล์ที่รองรับ: ${types}`,
  choose: 'เลือกไฟล์',
  orDrop: 'หรือลากไฟล์มาวางที่นี่',
  chosen: 'ไฟล์ที่เลือก ยังไม่ได้เพิ่ม:',
  add: 'เพิ่มเอกสาร',
  list: 'เอกสารที่เพิ่มแล้ว',
  added: (name: string) => `เพิ่ม ${name} แล้ว`,
  addedMany: (count: string) => `เพิ่ม ${count} ไฟล์แล้ว`,
  removed: (name: string) => `นำ ${name} ออกแล้ว`,
  remove: 'นำออก',
  retry: 'อัปโหลดอีกครั้ง',
  states: {
    queued: 'รออัปโหลด',
    sending: 'กำลังอัปโหลด…',
    waiting: 'รอการเชื่อมต่อ ระบบจะอัปโหลดต่อโดยอัตโนมัติ',
    scanning: 'กำลังตรวจความปลอดภัย…',
    ready: 'อัปโหลดเสร็จแล้ว',
    failed: 'อัปโหลดไม่สำเร็จ',
  },
  cancel: 'ยกเลิกการอัปโหลด',
  progressOf: (name: string) => `ความคืบหน้าของ ${name}`,
  progress: ({ percent, sent, size }: { readonly percent: string; readonly sent: string; readonly size: string }) =>
    `อัปโหลดแล้ว ${percent}% (${sent} จาก ${size})`,
  progressSpoken: (name: string, percent: string) => `อัปโหลด ${name} แล้ว ${percent}%`,
  uploaded: (name: string) => `อัปโหลด ${name} แล้ว`,
  rejected: {
    too_many: ({ count }: AttachmentLimits) => `แนบได้ไม่เกิน ${count} ไฟล์`,
    type_rejected: ({ types }: AttachmentLimits) => `รองรับเฉพาะไฟล์ ${types}`,
    empty: () => 'ไฟล์ไม่มีข้อมูล กรุณาเลือกไฟล์อื่น',
    too_big: ({ size }: AttachmentLimits) => `ไฟล์ต้องมีขนาดไม่เกิน ${size}`,
    name_too_long: () => 'ชื่อไฟล์ยาวเกินไป กรุณาเปลี่ยนชื่อให้สั้นลง',
    interrupted: () => 'อัปโหลดไม่เสร็จเพราะมีการโหลดหน้านี้ใหม่ กรุณาเลือกไฟล์อีกครั้ง',
  },
  rejectedList: 'ไฟล์ที่ไม่ได้แนบ',
  dismissAll: 'รับทราบทั้งหมด',
  dismissed: 'ปิดข้อความแล้ว',
  gone: 'ไฟล์นี้ใช้แนบไม่ได้แล้ว กรุณานำออกแล้วแนบใหม่',
  infected: 'ระบบตรวจพบสิ่งที่เป็นอันตรายในไฟล์ จึงไม่ได้เก็บไฟล์นี้ไว้ กรุณานำออกแล้วเลือกไฟล์อื่น',
  unreadable: 'อ่านไฟล์ไม่ได้ ไฟล์อาจถูกแก้ไขหรือย้ายไปแล้ว กรุณานำออกแล้วเลือกไฟล์อีกครั้ง',
  contentMismatch: 'เนื้อหาไฟล์ไม่ตรงกับนามสกุลไฟล์ กรุณานำออกแล้วเลือกไฟล์ใหม่',
  notAccepted: 'ไฟล์ไม่ผ่านการตรวจสอบ กรุณานำออก',
};
