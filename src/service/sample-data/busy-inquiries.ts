/** Thousands of inquiries of one account. Deterministic, except that dates are relative to `now`. */
import type { AgencyAction } from '../../rules/inquiry-status.js';
import { applyAgencyEvent } from '../../rules/inquiry-status.js';
import { applyTransition, createInquiryRecords } from '../inquiries/transition.js';
import { agencyParty } from '../store/records.js';
import type { SeededInquiry } from '../store/store.js';
import { shop, trading } from './businesses.js';
import { repeatable, sampleId } from './ids.js';
import { busy } from './people.js';

const BUSY_DAY_MS = 24 * 3_600_000;
/** The age of the oldest inquiry. */
const OLDEST_DAYS = 1000;
/** Ids that follow those of the stories. */
const FIRST_NUMBER = 1000;

/** Category, agency and subject. */
const topics = [
  ['tax', 'rd', 'สอบถามการยื่นภาษีมูลค่าเพิ่มรายเดือน'],
  ['tax', 'customs', 'พิกัดอัตราศุลกากรของสินค้านำเข้า'],
  ['accounting', 'dbd', 'วิธีแก้ไขงบการเงินที่นำส่งแล้ว'],
  ['registration', 'dbd', 'การเพิ่มวัตถุประสงค์ของบริษัท'],
  ['finance', 'smebank', 'เงื่อนไขสินเชื่อหมุนเวียนสำหรับร้านค้าออนไลน์'],
  ['finance', 'tcg', 'การค้ำประกันสินเชื่อสำหรับผู้ประกอบการรายย่อย'],
  ['marketing', 'osmep', 'ช่องทางจำหน่ายสินค้าในงานแสดงสินค้าระดับภูมิภาค'],
  ['export', 'ditp', 'ข้อกำหนดฉลากสินค้าสำหรับตลาดต่างประเทศ'],
  ['export', 'dft', 'การขอหนังสือรับรองถิ่นกำเนิดสินค้า'],
  ['standards', 'tisi', 'สินค้าใดต้องมีเครื่องหมายมาตรฐานบังคับ'],
  ['licence', 'fda', 'การต่ออายุใบอนุญาตนำเข้าอาหาร'],
  ['ip', 'dip', 'การตรวจสอบเครื่องหมายการค้าก่อนยื่นคำขอ'],
  ['digital', 'depa', 'โครงการสนับสนุนระบบจัดการคลังสินค้า'],
  ['labour', 'sso', 'การปรับฐานเงินสมทบของลูกจ้าง'],
  ['training', 'dsd', 'หลักสูตรพัฒนาทักษะพนักงานคลังสินค้า'],
  ['procurement', 'cgd', 'ขั้นตอนเสนอราคาในระบบจัดซื้อจัดจ้างภาครัฐ'],
] as const;

const accept: AgencyAction = { kind: 'accept' };
const reply: AgencyAction = { kind: 'reply' };
const complete: AgencyAction = { kind: 'complete', outcome: 'answered' };
const decline: AgencyAction = { kind: 'decline' };

/** Sequences of transitions; one that is listed twice is twice as frequent. */
const courses: readonly (readonly AgencyAction[])[] = [
  [],
  [accept],
  [accept, reply],
  [accept, complete],
  [accept, reply, complete],
  [reply, complete],
  [accept, complete],
  [decline],
];

const details: Readonly<Record<string, string>> = {
  accept: 'รับเรื่องแล้ว',
  reply: 'ตอบข้อสอบถามตามรายละเอียดที่แจ้งแล้ว หากมีข้อสงสัยเพิ่มเติมขอให้ตอบกลับในเรื่องนี้',
  complete: 'ดำเนินการเสร็จสิ้น ขอปิดเรื่อง',
  decline: 'เรื่องนี้อยู่นอกเหนืออำนาจหน้าที่ของหน่วยงาน',
};

export function busyInquiries(now: Date, count: number): SeededInquiry[] {
  const random = repeatable(2569);
  const taken = new Set<string>();
  return Array.from({ length: count }, (_, index) => busyInquiry(index, now, random, newDigits(random, taken)));
}

function busyInquiry(index: number, now: Date, random: () => number, digits: string): SeededInquiry {
  const number = FIRST_NUMBER + index;
  const topic = topics[Math.floor(random() * topics.length)] ?? topics[0];
  const [categoryId, agencyId, subject] = topic;
  // Most are recent, as with a growing business.
  const age = random() ** 2 * OLDEST_DAYS * BUSY_DAY_MS + 60_000;
  const course = courses[Math.floor(random() * courses.length)] ?? [];
  let { inquiry, entry } = createInquiryRecords({
    inquiryId: sampleId('inquiry', number),
    entryId: sampleId('entry', number * 100),
    digits,
    at: new Date(now.getTime() - age),
    creator: busy,
    business: random() < 0.5 ? shop : trading,
    categoryId,
    agencyId,
    subject: `${subject} ครั้งที่ ${index + 1}`,
    detail: `${subject} สำหรับรายการสั่งซื้อชุดที่ ${index + 1} ขอทราบขั้นตอน เอกสารที่ต้องใช้ และระยะเวลาดำเนินการ`,
    attachments: [],
  });

  const entries = [entry];
  for (const [step, event] of course.entries()) {
    const transition = applyAgencyEvent(inquiry, event);
    if (!transition.ok) throw new Error(`A course cannot go on with ${event.kind}.`);
    // Agencies take up to twenty days in all, and every transition is in the past.
    const after = (Math.min(20 * BUSY_DAY_MS, age) * (step + 1)) / (course.length + 1);
    ({ inquiry, entry } = applyTransition(inquiry, {
      ...transition,
      entryId: sampleId('entry', number * 100 + step + 1),
      at: new Date(now.getTime() - age + after),
      by: agencyParty(agencyId),
      detail: details[event.kind] ?? '',
      attachments: [],
    }));
    entries.push(entry);
  }
  // Everything older than a month has been read; of the rest, about one in three.
  const isRead = age > 30 * BUSY_DAY_MS || random() < 0.3;
  return { inquiry, entries, seenChanges: { [busy.accountId]: isRead ? course.length : 0 } };
}

function newDigits(random: () => number, taken: Set<string>): string {
  for (;;) {
    const digits = String(Math.floor(random() * 100_000_000)).padStart(8, '0');
    if (taken.has(digits)) continue;
    taken.add(digits);
    return digits;
  }
}
