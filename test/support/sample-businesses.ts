import type { Business } from '../../src/contract/types.js';

/** Fictional businesses, with numbers that no office uses; shared by tests and stories. */
export const noodleShop: Business = {
  businessId: '0192f0c2-a6b8-7d3e-9f41-2b5c8d7e6f10',
  name: { th: 'ร้านก๋วยเตี๋ยวเรือตัวอย่าง', en: 'Example Boat Noodles' },
  relation: 'owner',
  maskedNumber: '1-xxxx-xxxxx-01-1',
  numberKind: 'citizen',
  address: {
    th: '99/1 หมู่ 2 ตำบลตัวอย่าง อำเภอเมืองนนทบุรี จังหวัดนนทบุรี 11000',
    en: '99/1 Moo 2, Tua Yang, Mueang Nonthaburi, Nonthaburi 11000',
  },
  sector: { id: 'service', name: { th: 'ภาคบริการ', en: 'Service' } },
  category: {
    id: 'I',
    name: { th: 'ที่พักแรมและบริการด้านอาหาร', en: 'Accommodation and food service activities' },
  },
  size: 'micro',
  phones: [{ text: '02 000 0001', dial: '+6620000001' }],
  email: 'noodles@example.th',
};

export const silkCompany: Business = {
  businessId: '0192f0c2-a6b8-7d3e-9f41-2b5c8d7e6f11',
  name: { th: 'บริษัท ไหมไทยตัวอย่าง จำกัด', en: 'Example Thai Silk Co., Ltd.' },
  relation: 'director',
  maskedNumber: '0-xxxx-xxxxx-01-6',
  numberKind: 'juristic',
  address: {
    th: '1 ถนนตัวอย่าง แขวงตัวอย่าง เขตบางรัก กรุงเทพมหานคร 10500',
    en: '1 Tua Yang Road, Bang Rak, Bangkok 10500',
  },
  sector: { id: 'production', name: { th: 'ภาคการผลิต', en: 'Manufacturing' } },
  category: { id: 'C', name: { th: 'การผลิต', en: 'Manufacturing' } },
  size: 'small',
  phones: [
    { text: '02 000 0002 ต่อ 12', dial: null },
    { text: '081 000 0002', dial: '+66810000002' },
  ],
  email: 'silk@example.th',
};

/** The registry knows only its name and numbers. */
export const bareBusiness: Business = {
  businessId: '0192f0c2-a6b8-7d3e-9f41-2b5c8d7e6f12',
  name: { th: 'ห้างหุ้นส่วนจำกัด ตัวอย่างการค้า', en: null },
  relation: 'delegate',
  maskedNumber: '0-xxxx-xxxxx-01-9',
  numberKind: 'juristic',
  address: null,
  sector: null,
  category: null,
  size: null,
  phones: [],
  email: null,
};

/** Longer than any container: names wrap, and nothing is cut. */
export const longNamedBusiness: Business = {
  ...silkCompany,
  businessId: '0192f0c2-a6b8-7d3e-9f41-2b5c8d7e6f13',
  name: {
    th: 'วิสาหกิจชุมชนกลุ่มแม่บ้านเกษตรกรผู้ผลิตและแปรรูปผลิตภัณฑ์สมุนไพรพื้นบ้านตำบลตัวอย่างอำเภอเมืองจังหวัดตัวอย่าง',
    en: 'Community enterprise of farmer housewives producing and processing local herbal products of Tua Yang subdistrict',
  },
  email: 'a-very-long-mailbox-name-of-the-herbal-products-community-enterprise@community-enterprise.example.th',
};

export const sampleBusinesses: readonly Business[] = [noodleShop, silkCompany, bareBusiness];
