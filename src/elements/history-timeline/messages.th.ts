import { after } from '../../rules/names.js';

export const th = {
  title: 'ประวัติการดำเนินงาน',
  loading: 'กำลังโหลดประวัติการดำเนินงาน…',
  failed: 'โหลดประวัติการดำเนินงานไม่สำเร็จ',
  empty: 'ยังไม่มีประวัติการดำเนินงาน',
  entries: (count: string) => `${count} รายการ`,
  toOldestFirst: 'เรียงจากเก่าไปใหม่',
  toNewestFirst: 'เรียงจากใหม่ไปเก่า',
  oldestFirst: 'เรียงจากเก่าไปใหม่แล้ว',
  newestFirst: 'เรียงจากใหม่ไปเก่าแล้ว',
  by: (who: string) => after('โดย', who),
  /** The other side of the inquiry; the service does not tell which person of the business it was. */
  citizen: 'ผู้ประกอบการ',
  officer: (agency: string) => after('เจ้าหน้าที่', agency),
  namedOfficer: (name: string, agency: string) => `${agency} (${name})`,
  statusChange: (from: string, to: string) => `สถานะเปลี่ยนจาก “${from}” เป็น “${to}”`,
  firstStatus: (to: string) => `สถานะ “${to}”`,
  outcome: (outcome: string) => `ผลการดำเนินงาน: ${outcome}`,
  forwardedTo: (agency: string) => after('ส่งต่อไปยัง', agency),
  corrects: (kind: string, time: string) => `แก้ไขรายการ “${kind}” ของวันที่ ${time}`,
  correctedLater: 'มีการแก้ไขรายการนี้ภายหลัง',
  documentsOf: (kind: string, time: string) => `เอกสารของรายการ “${kind}” วันที่ ${time}`,
};
