/** What every list of inquiries says. */
export const th = {
  more: 'แสดงเพิ่มเติม',
  moreLoading: 'กำลังโหลดเพิ่มเติม…',
  moreFailed: 'โหลดเพิ่มเติมไม่สำเร็จ รายการที่แสดงอยู่ยังใช้งานได้',
  shown: (shown: string, total: string) => `แสดง ${shown} จาก ${total} เรื่อง`,
  /** Above rows that cannot be loaded again now. */
  offline: (time: string) => `ออฟไลน์ – ข้อมูลเมื่อ ${time}`,
  /** On the button that shows them where they belong. */
  updates: (count: string) => `มีความคืบหน้าใหม่ ${count} เรื่อง – แสดง`,
  sortedBy: 'เรียงตาม',
  found: (count: string) => `พบ ${count} เรื่อง`,
  /** Where the person has no inquiry at all. */
  none: 'ยังไม่มีเรื่องที่ท่านติดต่อ',
  noneNext: 'เมื่อท่านส่งเรื่องถึงหน่วยงานแล้ว ท่านจะติดตามความคืบหน้าได้ที่นี่',
  create: 'สร้างเรื่องใหม่',
};
