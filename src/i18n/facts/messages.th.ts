/** Names of the facts of an inquiry, shared by several elements. */
export const th = {
  receiptNumber: 'เลขรับเรื่อง',
  business: 'กิจการ',
  category: 'หมวดหมู่เรื่อง',
  agency: 'หน่วยงาน',
  contactedAt: 'วันที่ติดต่อ',
  completedAt: 'วันที่เสร็จสิ้น',
  latestUpdate: 'ความคืบหน้าล่าสุด',
  nextStep: 'ขณะนี้',
  unread: 'ยังไม่ได้อ่าน',
  /** Announced when it arrives while a list or the inquiry is shown. */
  newChange: 'มีความคืบหน้าใหม่จากเจ้าหน้าที่',
};
