/** Titles of problems, for people. Portals show their own texts by code; these are for clients without texts. */
import type { ProblemCode } from '../../contract/codes.js';

export type ProblemLanguage = 'th' | 'en';

export const problemTitles: Readonly<Record<ProblemCode, Readonly<Record<ProblemLanguage, string>>>> = {
  invalid_json: { th: 'อ่านข้อมูลที่ส่งมาไม่ได้', en: 'The data that was sent could not be read' },
  invalid_request: { th: 'ข้อมูลบางรายการไม่ถูกต้อง', en: 'Some of the data is not right' },
  unsupported_media_type: { th: 'ไม่รองรับชนิดข้อมูลที่ส่งมา', en: 'This type of data is not accepted' },
  body_too_large: { th: 'ข้อมูลที่ส่งมามีขนาดใหญ่เกินไป', en: 'The data that was sent is too large' },
  not_found: { th: 'ไม่พบข้อมูลที่ร้องขอ', en: 'What was asked for was not found' },
  method_not_allowed: { th: 'ไม่รองรับคำสั่งนี้สำหรับที่อยู่นี้', en: 'This address does not accept this method' },
  not_signed_in: { th: 'กรุณาเข้าสู่ระบบก่อนใช้งาน', en: 'Sign in first' },
  session_expired: {
    th: 'หมดเวลาการใช้งาน กรุณาเข้าสู่ระบบอีกครั้ง',
    en: 'Your session has ended. Sign in again',
  },
  sign_in_failed: {
    th: 'บัญชีผู้ใช้งานหรือรหัสผ่านไม่ถูกต้อง กรุณาตรวจสอบแล้วลองอีกครั้ง',
    en: 'The username or password is wrong. Check and try again',
  },
  password_not_accepted_here: {
    th: 'เว็บไซต์นี้รับรหัสผ่านไม่ได้ กรุณาเข้าสู่ระบบที่หน้าของ SME One ID',
    en: 'Passwords are not accepted on this website. Sign in on the SME One ID page',
  },
  code_not_valid: {
    th: 'รหัสสำหรับเข้าสู่ระบบใช้ไม่ได้แล้ว กรุณาเริ่มเข้าสู่ระบบใหม่',
    en: 'The sign-in code no longer works. Start signing in again',
  },
  return_address_refused: {
    th: 'ที่อยู่สำหรับกลับหลังเข้าสู่ระบบไม่ได้รับอนุญาต',
    en: 'The address to come back to after sign-in is not allowed',
  },
  idempotency_key_required: {
    th: 'คำขอนี้ต้องมี Idempotency-Key เพื่อป้องกันการส่งซ้ำ',
    en: 'This request needs an Idempotency-Key, so that it is not sent twice',
  },
  idempotency_key_reused: {
    th: 'Idempotency-Key นี้ใช้กับข้อมูลอื่นไปแล้ว',
    en: 'This Idempotency-Key was used for other data already',
  },
  not_allowed_now: {
    th: 'ทำรายการนี้ไม่ได้ในสถานะปัจจุบันของเรื่อง',
    en: 'This cannot be done in the present status of the inquiry',
  },
  attachment_offset_mismatch: {
    th: 'ตำแหน่งของข้อมูลเอกสารที่ส่งมาไม่ต่อเนื่องกับที่ได้รับแล้ว',
    en: 'These bytes do not follow on what has arrived of the document',
  },
  attachment_infected: {
    th: 'ตรวจพบสิ่งที่เป็นอันตรายในไฟล์ จึงไม่ได้เก็บไฟล์นี้ไว้ กรุณาแนบไฟล์อื่น',
    en: 'Something harmful was found in the file, so it was not kept. Attach another file',
  },
  attachment_content_mismatch: {
    th: 'เนื้อหาของเอกสารไม่ตรงกับชนิดไฟล์ที่แจ้งไว้',
    en: 'The content of the document is not of the type that was announced',
  },
  attachment_in_use: { th: 'เอกสารนี้แนบกับเรื่องแล้ว', en: 'An inquiry carries this document already' },
  precondition_failed: {
    th: 'เรื่องนี้เปลี่ยนแปลงหลังจากที่อ่านแล้ว กรุณาอ่านอีกครั้ง',
    en: 'This has changed since it was read. Read it again',
  },
  attachment_not_ready: { th: 'เอกสารนี้ยังไม่พร้อมใช้งาน', en: 'This document is not ready yet' },
  too_many_requests: {
    th: 'มีการร้องขอมากเกินไป กรุณารอสักครู่แล้วลองอีกครั้ง',
    en: 'Too many requests. Wait a moment and try again',
  },
  service_unavailable: {
    th: 'ระบบไม่พร้อมให้บริการชั่วคราว กรุณาลองอีกครั้งในอีกสักครู่',
    en: 'The service cannot do this at the moment. Try again shortly',
  },
  internal_error: { th: 'ระบบขัดข้อง กรุณาลองอีกครั้งภายหลัง', en: 'The service failed. Try again later' },
};

/** The preferred language of an Accept-Language header among Thai and English; Thai when it names neither (RFC 9110 §12.5.4). */
export function preferredLanguage(acceptLanguage: string | null): ProblemLanguage {
  let best: ProblemLanguage = 'th';
  let bestWeight = 0;
  for (const range of (acceptLanguage ?? '').split(',')) {
    const [tag = '', ...parameters] = range.split(';').map(part => part.trim().toLowerCase());
    const language = tag.split('-')[0];
    const weight = Number(parameters.find(parameter => parameter.startsWith('q='))?.slice(2) ?? 1);
    if ((language === 'th' || language === 'en') && weight > bestWeight) {
      best = language;
      bestWeight = weight;
    }
  }
  return best;
}
