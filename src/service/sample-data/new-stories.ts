/** สมหญิง's inquiries that no agency has acted on. */
import { bakery, foods, transport } from './businesses.js';
import { pdf, png } from './attachments.js';
import { somying } from './people.js';
import type { Story } from './story.js';

export const newStories: readonly Story[] = [
  {
    creator: somying,
    business: foods,
    categoryId: 'registration',
    agencyId: 'dbd',
    digits: '04718236',
    subject: 'ขอคำแนะนำการเปลี่ยนที่ตั้งสำนักงานใหญ่ของบริษัท',
    detail:
      'บริษัทต้องการย้ายสำนักงานใหญ่จากกรุงเทพมหานครไปจังหวัดเชียงใหม่ภายในเดือนหน้า ขอสอบถามดังนี้\n' +
      '1. ต้องเตรียมเอกสารใดบ้าง\n' +
      '2. ยื่นคำขอทางออนไลน์ได้หรือไม่\n' +
      '3. ใช้เวลาดำเนินการกี่วัน',
    sent: [0, '09:05'],
    attachments: [pdf('หนังสือรับรองบริษัท.pdf'), pdf('รายงานการประชุมผู้ถือหุ้น ครั้งที่ 2.pdf')],
  },
  {
    creator: somying,
    business: bakery,
    categoryId: 'licence',
    agencyId: 'fda',
    digits: '15290347',
    subject: 'ขั้นตอนขอเลขสารบบอาหารสำหรับคุกกี้ที่ผลิตในครัวเรือน',
    detail:
      'ร้านผลิตคุกกี้และขนมอบแห้งวันละประมาณ 200 ถุง ต้องการวางขายในร้านของฝาก ขอทราบขั้นตอนการขอเลขสารบบอาหาร ค่าธรรมเนียม และข้อกำหนดเรื่องสถานที่ผลิต',
    sent: [2, '14:40'],
    attachments: [png('ภาพถ่ายสถานที่ผลิตด้านหน้าร้าน.png')],
  },
  {
    creator: somying,
    business: transport,
    categoryId: 'other',
    agencyId: 'osmep',
    digits: '88301452',
    subject: 'ไม่ทราบว่าต้องติดต่อหน่วยงานใดเรื่องการรับงานขนส่งของภาครัฐ',
    detail:
      'ห้างหุ้นส่วนให้บริการรถบรรทุกหกล้อ 4 คัน ต้องการเข้าร่วมเสนอราคางานขนส่งของหน่วยงานราชการในจังหวัด แต่ไม่ทราบว่าต้องเริ่มต้นอย่างไร',
    sent: [6, '11:20'],
  },
];
