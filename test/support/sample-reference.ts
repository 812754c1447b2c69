import type { Agency, Category } from '../../src/contract/types.js';

/** Agencies and categories as the service returns them; shared by tests and stories. */
export const osmep: Agency = {
  agencyId: 'osmep',
  name: {
    th: 'สำนักงานส่งเสริมวิสาหกิจขนาดกลางและขนาดย่อม',
    en: 'Office of Small and Medium Enterprises Promotion',
  },
  abbreviation: { th: 'สสว.', en: 'OSMEP' },
  parent: { th: 'สำนักนายกรัฐมนตรี', en: 'Office of the Prime Minister' },
  website: 'https://www.sme.go.th',
};

export const dbd: Agency = {
  agencyId: 'dbd',
  name: { th: 'กรมพัฒนาธุรกิจการค้า', en: 'Department of Business Development' },
  abbreviation: { th: '', en: 'DBD' },
  parent: { th: 'กระทรวงพาณิชย์', en: 'Ministry of Commerce' },
  website: 'https://www.dbd.go.th',
};

export const rd: Agency = {
  agencyId: 'rd',
  name: { th: 'กรมสรรพากร', en: 'Revenue Department' },
  abbreviation: { th: '', en: 'RD' },
  parent: { th: 'กระทรวงการคลัง', en: 'Ministry of Finance' },
  website: 'https://www.rd.go.th',
};

export const fda: Agency = {
  agencyId: 'fda',
  name: { th: 'สำนักงานคณะกรรมการอาหารและยา', en: 'Food and Drug Administration' },
  abbreviation: { th: 'อย.', en: 'FDA' },
  parent: { th: 'กระทรวงสาธารณสุข', en: 'Ministry of Public Health' },
  website: 'https://www.fda.moph.go.th',
};

export const customs: Agency = {
  agencyId: 'customs',
  name: { th: 'กรมศุลกากร', en: 'Customs Department' },
  abbreviation: { th: '', en: '' },
  parent: { th: 'กระทรวงการคลัง', en: 'Ministry of Finance' },
  website: null,
};

/** Begins with a leading vowel: by code points it would be last, but in Thai order it is between ท and ส (D24). */
export const municipality: Agency = {
  agencyId: 'municipality',
  name: { th: 'เทศบาลนครตัวอย่าง', en: 'Example City Municipality' },
  abbreviation: { th: '', en: '' },
  parent: null,
  website: null,
};

export const sampleAgencies: readonly Agency[] = [osmep, dbd, rd, fda, customs, municipality];

export const registration: Category = {
  categoryId: 'registration',
  name: { th: 'การจดทะเบียนธุรกิจและนิติบุคคล', en: 'Business and juristic-person registration' },
  suggestedAgencyIds: ['dbd'],
};

export const tax: Category = {
  categoryId: 'tax',
  name: { th: 'ภาษี', en: 'Tax' },
  suggestedAgencyIds: ['rd', 'customs'],
};

export const generalQuestion: Category = {
  categoryId: 'general',
  name: { th: 'สอบถามข้อมูลทั่วไป', en: 'General enquiry' },
  suggestedAgencyIds: [],
};

export const sampleCategories: readonly Category[] = [generalQuestion, tax, registration];
