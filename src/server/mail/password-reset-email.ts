import type { PasswordResetMessage } from '../../service/index.js';
import type { Email } from './mailer.js';

/**
 * The email with the link to set a new password, in Thai and English, because the reader's language is unknown.
 *
 * The token follows `#`, which browsers never send: it appears in no log and no `Referer`.
 *
 * @param resetPage the address of the page where the new password is set
 */
export function passwordResetEmail(
  { email, displayName, token, expiresAt }: PasswordResetMessage,
  resetPage: string,
): Email {
  const link = `${resetPage}#token=${token}`;
  return {
    to: email,
    subject: 'ตั้งรหัสผ่านใหม่ SME One ID / Set a new SME One ID password',
    text: `เรียน ${displayName}

มีผู้ขอตั้งรหัสผ่านใหม่สำหรับบัญชี SME One ID ของท่าน กรุณาเปิดลิงก์นี้ภายใน ${timeIn('th-TH', expiresAt)} น. เพื่อตั้งรหัสผ่านใหม่ ลิงก์นี้ใช้ได้ครั้งเดียว

${link}

หากท่านไม่ได้เป็นผู้ขอ กรุณาไม่ต้องดำเนินการใด ๆ รหัสผ่านเดิมยังใช้ได้ เจ้าหน้าที่จะไม่ขอลิงก์หรือรหัสผ่านจากท่าน

--------

Someone asked to set a new password for your SME One ID account. Open the link above before ${timeIn('en-GB', expiresAt)} (Thailand) to set one. It works once. If this was not you, do nothing: your password still works. No officer will ever ask you for the link or the password.
`,
  };
}

function timeIn(locale: string, instant: string): string {
  return new Intl.DateTimeFormat(locale, { timeZone: 'Asia/Bangkok', hour: '2-digit', minute: '2-digit' }).format(
    new Date(instant),
  );
}
