import { limits } from '../../contract/limits.js';
import type { PageLanguage } from './messages.js';

const thaiReset = {
  forgot: 'ลืมรหัสผ่าน?',
  title: 'ขอรหัสผ่านใหม่',
  intro: 'ระบุบัญชีผู้ใช้งาน แล้วระบบจะส่งลิงก์ตั้งรหัสผ่านใหม่ไปยังช่องทางที่ท่านลงทะเบียนไว้',
  send: 'ขอรหัสผ่านใหม่',
  sentTitle: 'รับคำขอแล้ว',
  sent: 'หากมีบัญชีนี้ในระบบ ท่านจะได้รับลิงก์ตั้งรหัสผ่านใหม่ทางช่องทางที่ลงทะเบียนไว้',
  linkWorks: `ลิงก์ใช้ได้ครั้งเดียวภายใน ${limits.passwordReset.linkMinutes} นาที`,
  notFound: 'หากไม่พบ กรุณาตรวจสอบในอีเมลขยะ หรือขอรหัสผ่านใหม่อีกครั้ง',
  again: 'ขอรหัสผ่านใหม่อีกครั้ง',
  wait: 'ท่านขอรหัสผ่านใหม่ถี่เกินไป กรุณารอสักครู่แล้วลองอีกครั้ง',
  back: 'กลับไปเข้าสู่ระบบ',
  newTitle: 'ตั้งรหัสผ่านใหม่',
  newPassword: 'รหัสผ่านใหม่',
  hint: (characters: number) => `อย่างน้อย ${characters} ตัวอักษร ใช้วลีที่ท่านจำได้และผู้อื่นเดาได้ยาก`,
  save: 'บันทึกรหัสผ่านใหม่',
  needsScript: 'หน้านี้ต้องใช้ JavaScript เพื่ออ่านลิงก์ของท่าน กรุณาเปิดใช้งานในเบราว์เซอร์',
  errors: {
    required: 'กรุณาระบุรหัสผ่านใหม่',
    too_short: `รหัสผ่านต้องมีอย่างน้อย ${limits.newPassword.minLength} ตัวอักษร`,
    too_long: `รหัสผ่านต้องมีไม่เกิน ${limits.newPassword.maxLength} ตัวอักษร`,
    too_common: 'รหัสผ่านนี้คาดเดาได้ง่าย กรุณาใช้รหัสผ่านอื่น',
  },
  goneTitle: 'ลิงก์นี้ใช้ไม่ได้แล้ว',
  gone: 'ลิงก์นี้หมดอายุหรือใช้ไปแล้ว กรุณาขอรหัสผ่านใหม่อีกครั้ง',
  doneTitle: 'ตั้งรหัสผ่านใหม่แล้ว',
  done: 'กรุณากลับไปยังเว็บไซต์ที่ท่านใช้งานก่อนหน้า แล้วเข้าสู่ระบบด้วยรหัสผ่านใหม่ของท่าน',
  home: 'ไปยังหน้าแรก',
  mailbox: 'ตู้จดหมายตัวอย่าง',
  mailboxIntro: 'ระบบไม่ส่งจดหมายถึงบุคคลสมมติออกไปจริง ท่านอ่านจดหมายได้ที่หน้านี้',
  mailboxEmpty: 'ยังไม่มีจดหมาย',
  to: 'ถึง',
};

const englishReset: typeof thaiReset = {
  forgot: 'Forgot password?',
  title: 'Request a new password',
  intro: 'Enter your username. We will send a link to set a new password to your registered contact.',
  send: 'Request a new password',
  sentTitle: 'Request received',
  sent: 'If this account exists, you will get a link to set a new password at your registered contact',
  linkWorks: `The link works once, within ${limits.passwordReset.linkMinutes} minutes`,
  notFound: 'If you cannot find it, check your spam folder or request a new password again',
  again: 'Request a new password again',
  wait: 'You have requested a new password too often. Wait a moment and try again.',
  back: 'Back to sign in',
  newTitle: 'Set a new password',
  newPassword: 'New password',
  hint: characters => `At least ${characters} characters. Use a phrase that you can remember and others cannot guess.`,
  save: 'Save new password',
  needsScript: 'This page needs JavaScript to read your link. Turn it on in your browser.',
  errors: {
    required: 'Enter a new password',
    too_short: `Password must have at least ${limits.newPassword.minLength} characters`,
    too_long: `Password must have no more than ${limits.newPassword.maxLength} characters`,
    too_common: 'This password is easy to guess. Use another one.',
  },
  goneTitle: 'This link no longer works',
  gone: 'This link has expired or has been used. Request a new password again.',
  doneTitle: 'New password set',
  done: 'Go back to the website you came from and sign in with your new password',
  home: 'Go to the home page',
  mailbox: 'Sample mailbox',
  mailboxIntro: 'We do not send emails to fictional people. Read them here.',
  mailboxEmpty: 'No emails yet',
  to: 'To',
};

export const resetMessages: Readonly<Record<PageLanguage, typeof thaiReset>> = { th: thaiReset, en: englishReset };

export type NewPasswordError = keyof (typeof thaiReset)['errors'];
