import type { PageLanguage } from './messages.js';

const thaiReset = {
  forgot: 'ลืมรหัสผ่าน ?',
  title: 'ขอรหัสผ่านใหม่',
  intro: 'ระบุบัญชีผู้ใช้งาน แล้วระบบจะส่งขั้นตอนตั้งรหัสผ่านใหม่ไปยังช่องทางที่ท่านลงทะเบียนไว้',
  send: 'ขอรหัสผ่านใหม่',
  sentTitle: 'รับคำขอแล้ว',
  sent: 'หากมีบัญชีนี้ในระบบ ท่านจะได้รับขั้นตอนตั้งรหัสผ่านใหม่ทางช่องทางที่ลงทะเบียนไว้',
  wait: 'มีการขอรหัสผ่านใหม่หลายครั้งเกินไป กรุณารอสักครู่แล้วลองอีกครั้ง',
  back: 'กลับไปเข้าสู่ระบบ',
  newTitle: 'ตั้งรหัสผ่านใหม่',
  newPassword: 'รหัสผ่านใหม่',
  hint: (characters: number) => `อย่างน้อย ${characters} ตัวอักษร ใช้วลีที่ท่านจำได้และผู้อื่นเดาได้ยาก`,
  save: 'บันทึกรหัสผ่านใหม่',
  needsScript: 'หน้านี้ต้องใช้ JavaScript เพื่ออ่านลิงก์ของท่าน กรุณาเปิดใช้งานในเบราว์เซอร์',
  errors: {
    required: 'กรุณาระบุรหัสผ่านใหม่',
    too_short: 'รหัสผ่านสั้นเกินไป กรุณาใช้รหัสผ่านที่ยาวขึ้น',
    too_long: 'รหัสผ่านยาวเกินไป กรุณาใช้รหัสผ่านที่สั้นลง',
    too_common: 'รหัสผ่านนี้มีผู้ใช้มากและเดาได้ง่าย กรุณาใช้รหัสผ่านอื่น',
  },
  goneTitle: 'ลิงก์นี้ใช้ไม่ได้แล้ว',
  gone: 'ลิงก์หมดอายุหรือถูกใช้ไปแล้ว กรุณาขอรหัสผ่านใหม่อีกครั้ง',
  doneTitle: 'ตั้งรหัสผ่านใหม่แล้ว',
  done: 'กรุณากลับไปยังเว็บไซต์ที่ท่านใช้งาน แล้วเข้าสู่ระบบด้วยรหัสผ่านใหม่ของท่าน',
  home: 'ไปยังหน้าแรก',
  mailbox: 'ตู้จดหมายตัวอย่าง',
  mailboxIntro: 'จดหมายถึงบุคคลสมมติไม่ถูกส่งออกไป ท่านอ่านได้ที่หน้านี้',
  mailboxEmpty: 'ยังไม่มีจดหมาย',
  to: 'ถึง',
};

const englishReset: typeof thaiReset = {
  forgot: 'Forgot password?',
  title: 'Ask for a new password',
  intro: 'Enter your username. The steps to set a new password go to the channel that you registered.',
  send: 'Ask for a new password',
  sentTitle: 'Your request has been received',
  sent: 'If there is such an account, the steps to set a new password are on their way to its registered channel',
  wait: 'There were too many requests for a new password. Wait a little and try again.',
  back: 'Back to sign-in',
  newTitle: 'Set a new password',
  newPassword: 'New password',
  hint: characters => `At least ${characters} characters. Use a phrase that you remember and others cannot guess.`,
  save: 'Save the new password',
  needsScript: 'This page needs JavaScript to read your link. Turn it on in your browser.',
  errors: {
    required: 'Enter a new password',
    too_short: 'The password is too short. Use a longer one.',
    too_long: 'The password is too long. Use a shorter one.',
    too_common: 'Many people use this password and it is easy to guess. Use another.',
  },
  goneTitle: 'This link no longer works',
  gone: 'It is too old or was used before. Ask for a new password again.',
  doneTitle: 'The new password is set',
  done: 'Go back to the website that you use and sign in with your new password',
  home: 'Go to the front page',
  mailbox: 'Sample mailbox',
  mailboxIntro: 'Emails to fictional people are not sent. Read them here.',
  mailboxEmpty: 'There are no emails yet',
  to: 'To',
};

export const resetMessages: Readonly<Record<PageLanguage, typeof thaiReset>> = { th: thaiReset, en: englishReset };

export type NewPasswordError = keyof (typeof thaiReset)['errors'];
