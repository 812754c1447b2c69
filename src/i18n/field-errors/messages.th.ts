/** What is wrong with the values of a form. */
export const th = {
  title: 'พบข้อผิดพลาด กรุณาแก้ไขรายการต่อไปนี้',
  required: 'กรุณาระบุข้อมูลนี้',
  tooLong: (limit: string) => `ข้อความยาวเกินไป กรุณาใช้ไม่เกิน ${limit} ตัวอักษร`,
  invalid: 'ข้อมูลนี้ไม่ถูกต้อง กรุณาตรวจสอบอีกครั้ง',
  notKnown: 'ไม่พบตัวเลือกนี้แล้ว กรุณาเลือกใหม่',
};
