/** สมหญิง's completed inquiries, one for each outcome; the latest changes are 1, 9, 16, 20 and 40 days old. */
import { bakery, foods, transport } from './businesses.js';
import { pdf } from './attachments.js';
import { company, somying } from './people.js';
import type { Story } from './story.js';

export const completedStories: readonly Story[] = [
  {
    creator: somying,
    business: foods,
    categoryId: 'ip',
    agencyId: 'dip',
    digits: '92751860',
    subject: 'การจดทะเบียนเครื่องหมายการค้าสำหรับเครื่องดื่มสมุนไพร',
    detail: 'บริษัทมีโลโก้และชื่อสินค้าภาษาไทยกับภาษาอังกฤษ ขอทราบว่าควรจดทะเบียนรวมกันหรือแยกคำขอ และค่าธรรมเนียมต่อจำพวกสินค้า',
    sent: [12, '10:30'],
    steps: [
      { kind: 'accept', at: [10, '09:20'], detail: 'รับเรื่องแล้ว' },
      {
        kind: 'complete',
        outcome: 'answered',
        at: [1, '14:55'],
        detail: 'แนะนำให้ยื่นแยกคำขอระหว่างเครื่องหมายคำกับเครื่องหมายภาพ รายละเอียดค่าธรรมเนียมตามเอกสารแนบ',
        officer: 'นายปกรณ์ สุขใจ',
        attachments: [pdf('อัตราค่าธรรมเนียมเครื่องหมายการค้า.pdf')],
      },
    ],
    seen: 1,
  },
  {
    creator: somying,
    business: transport,
    categoryId: 'investment',
    agencyId: 'boi',
    digits: '38460275',
    subject: 'ขอรับการส่งเสริมการลงทุนเพื่อซื้อรถบรรทุกไฟฟ้า',
    detail: 'ต้องการเปลี่ยนรถบรรทุกเป็นรถไฟฟ้า 2 คัน ขอทราบว่าขอรับสิทธิประโยชน์ทางภาษีได้หรือไม่',
    sent: [11, '11:10'],
    steps: [
      {
        kind: 'decline',
        at: [9, '15:40'],
        detail:
          'เงินลงทุนต่ำกว่าเกณฑ์ขั้นต่ำของกิจการประเภทนี้ จึงไม่สามารถรับเรื่องไว้พิจารณาได้ ท่านอาจปรึกษาแหล่งสินเชื่อเพื่อสิ่งแวดล้อมของธนาคารของรัฐ',
      },
    ],
    seen: 1,
  },
  {
    creator: somying,
    business: bakery,
    categoryId: 'training',
    agencyId: 'dsd',
    digits: '60819342',
    subject: 'หลักสูตรอบรมการทำขนมปังและการบริหารต้นทุน',
    detail: 'ขอทราบตารางอบรมในจังหวัดเชียงใหม่ ช่วงวันหยุดสุดสัปดาห์ และค่าใช้จ่ายสำหรับเจ้าของร้านขนาดเล็ก',
    sent: [25, '09:00'],
    steps: [
      { kind: 'reply', at: [18, '10:50'], detail: 'มีหลักสูตรผู้ประกอบอาหารขนมอบ 30 ชั่วโมง เปิดอบรมทุกวันเสาร์ ไม่มีค่าใช้จ่าย' },
      {
        kind: 'complete',
        outcome: 'answered',
        at: [16, '16:00'],
        detail: 'ลงทะเบียนได้ที่สำนักงานพัฒนาฝีมือแรงงานเชียงใหม่ ขอปิดเรื่อง',
      },
    ],
    seen: 2,
  },
  {
    creator: somying,
    business: bakery,
    categoryId: 'general',
    agencyId: 'osmep',
    digits: '11574906',
    subject: 'สอบถามวันเปิดรับสมัครโครงการตลาดนัดผู้ประกอบการ',
    detail: 'ขอทราบวันเปิดรับสมัครและค่าเช่าพื้นที่ของโครงการตลาดนัดผู้ประกอบการในภาคเหนือ',
    sent: [5, '18:20'],
    steps: [{ kind: 'withdraw', at: [5, '19:05'], detail: 'พบข้อมูลในเว็บไซต์แล้ว ขอยกเลิกเรื่อง' }],
  },
  {
    creator: somying,
    business: foods,
    categoryId: 'standards',
    agencyId: 'tisi',
    digits: '24098713',
    subject: 'การขอรับรองมาตรฐานผลิตภัณฑ์ชุมชนสำหรับน้ำสมุนไพร',
    detail: 'ขอทราบหลักเกณฑ์และระยะเวลาการตรวจสถานที่ผลิตเพื่อขอรับรองมาตรฐานผลิตภัณฑ์ชุมชน',
    sent: [32, '13:50'],
    steps: [
      { kind: 'accept', at: [30, '09:45'], detail: 'รับเรื่องแล้ว' },
      {
        kind: 'complete',
        outcome: 'merged',
        at: [20, '11:30'],
        detail: 'เรื่องนี้ซ้ำกับเรื่องที่บริษัทยื่นไว้ก่อนหน้า จึงรวมเป็นเรื่องเดียวกัน',
      },
    ],
    seen: 2,
  },
  {
    creator: somying,
    business: foods,
    categoryId: 'environment',
    agencyId: 'diw',
    digits: '83620159',
    subject: 'การขึ้นทะเบียนโรงงานเมื่อเพิ่มเครื่องจักร',
    detail: 'บริษัทจะเพิ่มกำลังเครื่องจักรรวมเป็น 60 แรงม้า ขอทราบว่าต้องขออนุญาตหรือแจ้งขยายโรงงานอย่างไร',
    sent: [55, '10:00'],
    attachments: [pdf('แผนผังการติดตั้งเครื่องจักร.pdf')],
    steps: [
      { kind: 'accept', at: [52, '14:20'], detail: 'รับเรื่องแล้ว' },
      {
        kind: 'complete',
        outcome: 'answered',
        at: [40, '15:15'],
        detail: 'ให้ยื่นแจ้งการขยายโรงงานก่อนติดตั้งเครื่องจักรอย่างน้อย 30 วัน',
      },
    ],
    seen: 0,
  },
];

/** Sent by the company itself: visible to its own account, not to สมหญิง. */
export const companyStories: readonly Story[] = [
  {
    creator: company,
    business: foods,
    categoryId: 'procurement',
    agencyId: 'cgd',
    digits: '70491835',
    subject: 'การลงทะเบียนผู้ค้าภาครัฐสำหรับผู้ประกอบการขนาดกลาง',
    detail:
      'บริษัทต้องการเสนอขายเครื่องดื่มสมุนไพรให้โรงพยาบาลของรัฐ ขอทราบขั้นตอนลงทะเบียนและแต้มต่อสำหรับผู้ประกอบการขนาดกลางและขนาดย่อม',
    sent: [7, '09:40'],
    steps: [{ kind: 'reply', at: [2, '10:30'], detail: 'ขอให้ลงทะเบียนในระบบจัดซื้อจัดจ้างภาครัฐก่อน แล้วจึงขึ้นทะเบียนรับสิทธิแต้มต่อ' }],
  },
];
