import type { NotificationBucket } from '../../contract/codes.js';
import { after } from '../../rules/names.js';

export const th = {
  title: 'แจ้งเตือน',
  about: 'เรื่องที่หน่วยงานปรับสถานะหรือเปลี่ยนแปลงข้อมูล แยกตามจำนวนวันนับจากการเปลี่ยนแปลงล่าสุด',
  tiles: 'เลือกการแจ้งเตือนตามจำนวนวัน',
  buckets: {
    '1-7': 'แจ้งเตือน 1–7 วัน',
    '8-15': 'แจ้งเตือน 8–15 วัน',
    'over-15': 'แจ้งเตือน >15 วัน',
  } satisfies Record<NotificationBucket, string>,
  /** Screen readers may say nothing for ">". */
  over15: 'มากกว่า 15 วัน',
  unit: (() => 'เรื่อง') as (count: number) => string,
  unread: (count: string) => `ยังไม่ได้อ่าน ${count} เรื่อง`,
  loading: 'กำลังโหลดการแจ้งเตือน…',
  failed: 'โหลดการแจ้งเตือนไม่สำเร็จ',
  latest: 'ความคืบหน้าล่าสุด',
  latestBy: (kind: string, agency: string) => after(`${kind}โดย`, agency),
  changedAt: 'วันที่ดำเนินการล่าสุด',
  daysAgo: (days: number, count: string) => (days === 0 ? 'วันนี้' : days === 1 ? 'เมื่อวาน' : `${count} วันที่ผ่านมา`),
  changes: 'จำนวนการเปลี่ยนแปลง',
  times: (count: string) => `${count} ครั้ง`,
  empty: {
    none: 'ยังไม่มีการแจ้งเตือน',
    noneNext: 'เมื่อหน่วยงานปรับสถานะหรือเปลี่ยนแปลงข้อมูลของเรื่องที่ท่านส่ง เรื่องนั้นจะแสดงที่นี่',
    bucket: 'ไม่มีการแจ้งเตือนในช่วงเวลานี้',
    bucketNext: 'กรุณาเลือกช่วงเวลาอื่นด้านบน',
  },
};
