import type { BusinessRelation, BusinessSize } from '../../contract/codes.js';

export const th = {
  loading: 'กำลังโหลดข้อมูลกิจการ…',
  failed: 'โหลดข้อมูลกิจการไม่สำเร็จ',
  relations: {
    owner: 'เจ้าของกิจการ',
    director: 'กรรมการ',
    delegate: 'ผู้รับมอบอำนาจ',
    self: 'กิจการของบัญชีนี้',
  } satisfies Record<BusinessRelation, string>,
  relation: 'ความสัมพันธ์ของท่านกับกิจการ:',
  /** Of a number that is neither. */
  number: 'เลขบัตรประชาชนหรือเลขนิติบุคคล',
  numbers: { citizen: 'เลขบัตรประชาชน', juristic: 'เลขนิติบุคคล' },
  address: 'ที่อยู่',
  sector: 'ภาคธุรกิจ',
  category: 'หมวดหมู่ธุรกิจ',
  size: 'ขนาดธุรกิจ',
  sizes: { micro: 'รายย่อย', small: 'ขนาดย่อม', medium: 'ขนาดกลาง', large: 'ขนาดใหญ่' } satisfies Record<
    BusinessSize,
    string
  >,
  phone: 'เบอร์โทรศัพท์',
  email: 'E-mail',
  createInquiry: 'สร้างเรื่องใหม่ในนามกิจการนี้',
};
