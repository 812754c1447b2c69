export type PageLanguage = 'th' | 'en';

interface BuilderWords {
  readonly begin: string;
  readonly colours: string;
  readonly contrast: string;
  readonly text: string;
  readonly edge: string;
  readonly atLeast: string;
  readonly found: (good: number, all: number) => string;
  readonly result: string;
  readonly download: string;
}

export const builderWords: Readonly<Record<PageLanguage, BuilderWords>> = {
  en: {
    begin: 'Begin with',
    colours: 'Colours',
    contrast: 'Contrast',
    text: 'text',
    edge: 'line',
    atLeast: 'needs at least',
    found: (good, all) => `${good} of ${all} pairs have enough contrast`,
    result: 'Style sheet',
    download: 'Download theme.css',
  },
  th: {
    begin: 'เริ่มจาก',
    colours: 'สี',
    contrast: 'ความต่างของสี',
    text: 'ตัวอักษร',
    edge: 'เส้น',
    atLeast: 'ต้องไม่น้อยกว่า',
    found: (good, all) => `${good} จาก ${all} คู่สีมีความต่างเพียงพอ`,
    result: 'สไตล์ชีต',
    download: 'ดาวน์โหลด theme.css',
  },
};
