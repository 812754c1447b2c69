/** The businesses of the sample accounts, one with every field that a card shows and one with hardly any. */
import type { Phone } from '../../contract/types.js';
import type { BusinessRecord } from '../store/records.js';
import type { StoreSeed } from '../store/store.js';
import { sampleId } from './ids.js';
import { busy, company, somchai, somying } from './people.js';
import { businessCategories, sectors } from './sectors.js';

export const bakery: BusinessRecord = {
  businessId: sampleId('business', 1),
  name: { th: 'ร้านใจดีเบเกอรี่', en: 'Jaidee Bakery' },
  relation: 'owner',
  registrationNumber: somying.identityNumber,
  registrationKind: 'citizen',
  juristicAccountId: null,
  address: {
    th: '99/1 หมู่ 4 ถนนตัวอย่าง ตำบลสุเทพ อำเภอเมืองเชียงใหม่ จังหวัดเชียงใหม่ 50200',
    en: '99/1 Moo 4, Tua Yang Road, Suthep, Mueang Chiang Mai, Chiang Mai 50200',
  },
  sector: sectors.manufacturing,
  category: businessCategories.C,
  size: 'micro',
  phones: [phone('053 000 001')],
  email: 'bakery@jaidee.example.com',
};

export const foods: BusinessRecord = {
  businessId: sampleId('business', 2),
  name: { th: company.displayName, en: 'Jaidee Processed Foods and Thai Herbal Health Drinks (Thailand) Co., Ltd.' },
  relation: 'director',
  registrationNumber: company.identityNumber,
  registrationKind: 'juristic',
  juristicAccountId: company.accountId,
  address: {
    th: '123/45 อาคารตัวอย่างทาวเวอร์ ชั้น 12 ห้อง 1201-1204 ซอยตัวอย่าง 7 แยก 2 ถนนพระรามที่ 9 แขวงห้วยขวาง เขตห้วยขวาง กรุงเทพมหานคร 10310',
    en: '123/45 Tua Yang Tower, 12th Floor, Rooms 1201–1204, Soi Tua Yang 7 Yaek 2, Rama IX Road, Huai Khwang, Bangkok 10310',
  },
  sector: sectors.manufacturing,
  category: businessCategories.C,
  size: 'medium',
  phones: [{ text: '02 000 0001 ต่อ 12', dial: '020000001' }, phone('02 000 0002')],
  email: 'contact@jaidee-foods.example.com',
};

/** A register entry that was not kept up to date: the elements show ไม่มีข้อมูล. */
export const transport: BusinessRecord = {
  businessId: sampleId('business', 3),
  name: { th: 'ห้างหุ้นส่วนจำกัด ใจดีขนส่งและบริการ', en: null },
  relation: 'delegate',
  registrationNumber: '0983560000019',
  registrationKind: 'juristic',
  juristicAccountId: null,
  address: null,
  sector: null,
  category: businessCategories.H,
  size: null,
  phones: [],
  email: null,
};

const coffee: BusinessRecord = {
  businessId: sampleId('business', 4),
  name: { th: 'สวนกาแฟสมชาย', en: 'Somchai Coffee Farm' },
  relation: 'owner',
  registrationNumber: somchai.identityNumber,
  registrationKind: 'citizen',
  juristicAccountId: null,
  address: {
    th: '88 หมู่ 2 ตำบลป่าตึง อำเภอแม่จัน จังหวัดเชียงราย 57110',
    en: '88 Moo 2, Pa Tueng, Mae Chan, Chiang Rai 57110',
  },
  sector: sectors.agriculture,
  category: businessCategories.A,
  size: 'micro',
  phones: [phone('053 000 002')],
  email: 'coffee@somchai.example.com',
};

export const shop: BusinessRecord = {
  businessId: sampleId('business', 5),
  name: { th: 'ร้านขยันกิจออนไลน์', en: 'Khayankit Online Shop' },
  relation: 'owner',
  registrationNumber: busy.identityNumber,
  registrationKind: 'citizen',
  juristicAccountId: null,
  address: {
    th: '7 ซอยตัวอย่าง ถนนสุขุมวิท แขวงบางจาก เขตพระโขนง กรุงเทพมหานคร 10260',
    en: '7 Soi Tua Yang, Sukhumvit Road, Bang Chak, Phra Khanong, Bangkok 10260',
  },
  sector: sectors.trade,
  category: businessCategories.G,
  size: 'small',
  phones: [phone('02 000 0003')],
  email: 'shop@khayankit.example.com',
};

export const trading: BusinessRecord = {
  businessId: sampleId('business', 6),
  name: { th: 'บริษัท ขยันกิจเทรดดิ้ง จำกัด', en: 'Khayankit Trading Co., Ltd.' },
  relation: 'director',
  registrationNumber: '0985567000024',
  registrationKind: 'juristic',
  juristicAccountId: null,
  address: {
    th: '55/3 หมู่ 6 ตำบลบางพลีใหญ่ อำเภอบางพลี จังหวัดสมุทรปราการ 10540',
    en: '55/3 Moo 6, Bang Phli Yai, Bang Phli, Samut Prakan 10540',
  },
  sector: sectors.trade,
  category: businessCategories.G,
  size: 'medium',
  phones: [phone('02 000 0004'), phone('1111')],
  email: 'office@khayankit.example.com',
};

export const sampleBusinesses: StoreSeed['businesses'] = [
  { accountId: somying.accountId, business: bakery },
  { accountId: somying.accountId, business: foods },
  { accountId: somying.accountId, business: transport },
  { accountId: company.accountId, business: { ...foods, relation: 'self' } },
  { accountId: somchai.accountId, business: coffee },
  { accountId: busy.accountId, business: shop },
  { accountId: busy.accountId, business: trading },
];

function phone(text: string): Phone {
  return { text, dial: text.replaceAll(' ', '') };
}
