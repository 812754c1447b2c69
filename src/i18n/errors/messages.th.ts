/** Shown when a call fails, by the code of the error. */
export const th = {
  /** For codes without a message of their own. */
  general: 'กรุณาลองอีกครั้งภายหลัง',
  requestId: (id: string) => `หากยังพบปัญหา กรุณาแจ้งรหัสอ้างอิง ${id} ต่อเจ้าหน้าที่`,
  copyReference: 'คัดลอกรหัสอ้างอิง',
  referenceCopied: 'คัดลอกรหัสอ้างอิงแล้ว',
  referenceNotCopied: 'คัดลอกไม่สำเร็จ กรุณาเลือกรหัสอ้างอิงแล้วคัดลอกด้วยตนเอง',
  unreachable: 'ขณะนี้ติดต่อระบบไม่ได้ กรุณาลองอีกครั้งภายหลัง',
  /** When the device reports that it has no network. */
  offline: 'อุปกรณ์ของท่านไม่ได้เชื่อมต่ออินเทอร์เน็ต กรุณาตรวจสอบแล้วลองอีกครั้ง',
  forbidden: 'ท่านไม่มีสิทธิ์ทำรายการนี้ หรือระบบเครือข่ายไม่อนุญาต',
  sessionExpired: 'หมดเวลาการใช้งาน กรุณาเข้าสู่ระบบอีกครั้ง',
  notSignedIn: 'กรุณาเข้าสู่ระบบก่อนใช้งาน',
  notOffered: 'ระบบนี้ยังไม่เปิดให้บริการส่วนนี้',
  notFound: 'ไม่พบข้อมูลที่ท่านต้องการ',
  notAllowedNow: 'สถานะของเรื่องเปลี่ยนแล้ว จึงทำรายการนี้ไม่ได้ กรุณาเปิดเรื่องอีกครั้ง',
  tooManyRequests: 'ท่านทำรายการถี่เกินไป กรุณารอสักครู่แล้วลองอีกครั้ง',
};
