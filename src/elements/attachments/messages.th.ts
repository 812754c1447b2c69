import type { AttachmentState } from '../../contract/codes.js';

export const th = {
  receivedAt: 'ได้รับเมื่อ',
  download: 'ดาวน์โหลด',
  downloading: 'กำลังดาวน์โหลด…',
  failed: 'ดาวน์โหลดไม่สำเร็จ',
  states: {
    awaiting_content: 'ยังได้รับไม่ครบ',
    scanning: 'กำลังตรวจความปลอดภัย',
    refused: 'ไม่ผ่านการตรวจความปลอดภัย',
    ready: 'ได้รับครบแล้ว',
  } satisfies Record<AttachmentState, string>,
};
