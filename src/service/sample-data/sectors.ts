/** Business sectors, and categories as sections of TSIC 2009, as far as the sample businesses use them. */
import type { NamedRef } from '../../contract/types.js';

export const sectors = {
  manufacturing: { id: 'manufacturing', name: { th: 'ภาคการผลิต', en: 'Manufacturing' } },
  trade: { id: 'trade', name: { th: 'ภาคการค้า', en: 'Trade (wholesale and retail)' } },
  service: { id: 'service', name: { th: 'ภาคการบริการ', en: 'Services' } },
  agriculture: { id: 'agriculture', name: { th: 'ภาคธุรกิจการเกษตร', en: 'Agribusiness' } },
} satisfies Record<string, NamedRef>;

export const businessCategories = {
  A: { id: 'A', name: { th: 'เกษตรกรรม การป่าไม้ และการประมง', en: 'Agriculture, forestry and fishing' } },
  C: { id: 'C', name: { th: 'การผลิต', en: 'Manufacturing' } },
  G: {
    id: 'G',
    name: {
      th: 'การขายส่งและการขายปลีก การซ่อมยานยนต์และจักรยานยนต์',
      en: 'Wholesale and retail trade; repair of motor vehicles and motorcycles',
    },
  },
  H: { id: 'H', name: { th: 'การขนส่งและสถานที่เก็บสินค้า', en: 'Transportation and storage' } },
  I: { id: 'I', name: { th: 'ที่พักแรมและบริการด้านอาหาร', en: 'Accommodation and food service activities' } },
  J: { id: 'J', name: { th: 'ข้อมูลข่าวสารและการสื่อสาร', en: 'Information and communication' } },
} satisfies Record<string, NamedRef>;
