/** What a person reads when a call fails, by the code of the error. */
export const errors = {
  title: 'พบข้อผิดพลาด กรุณาแก้ไขรายการต่อไปนี้',
  /** For codes without a sentence of their own. */
  general: 'ทำรายการไม่สำเร็จ กรุณาลองอีกครั้ง',
  requestId: (id: string) => `หากยังพบปัญหา กรุณาแจ้งรหัส ${id} แก่เจ้าหน้าที่`,
  unreachable: 'ติดต่อระบบไม่ได้ในขณะนี้ กรุณาลองอีกครั้ง หรือกลับมาใหม่ภายหลัง',
  /** When the device itself knows that it has no network. */
  offline: 'อุปกรณ์ของท่านไม่ได้เชื่อมต่ออินเทอร์เน็ต กรุณาตรวจสอบแล้วลองอีกครั้ง',
  forbidden: 'ท่านไม่มีสิทธิ์ทำรายการนี้ หรือระบบเครือข่ายไม่อนุญาต',
  sessionExpired: 'หมดเวลาการใช้งาน กรุณาเข้าสู่ระบบอีกครั้ง',
  notSignedIn: 'กรุณาเข้าสู่ระบบก่อนใช้งาน',
  notFound: 'ไม่พบข้อมูลที่ร้องขอ',
  notAllowedNow: 'ทำรายการนี้ไม่ได้ในสถานะปัจจุบันของเรื่อง กรุณาโหลดข้อมูลใหม่',
  tooManyRequests: 'มีการร้องขอมากเกินไป กรุณารอสักครู่แล้วลองอีกครั้ง',
  required: 'กรุณากรอกข้อมูลนี้',
  tooLong: (limit: string) => `ข้อความยาวเกินไป กรุณาใช้ไม่เกิน ${limit} ตัวอักษร`,
  invalid: 'ข้อมูลนี้ไม่ถูกต้อง กรุณาตรวจสอบอีกครั้ง',
  notKnown: 'ไม่พบตัวเลือกนี้แล้ว กรุณาเลือกใหม่',
};
