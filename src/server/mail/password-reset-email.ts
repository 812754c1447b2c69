import type { PasswordResetMessage, ServiceDescriptionOptions } from '../../service/index.js';
import { after } from '../../rules/names.js';
import type { Email } from './mailer.js';

/**
 * The email with the link to set a new password, in Thai and English, because the reader's language is unknown.
 *
 * The token follows `#`, which browsers never send: it appears in no log and no `Referer`.
 *
 * @param resetPage the address of the page where the new password is set
 * @param contact where people can ask, if the service has such a place
 */
export function passwordResetEmail(
  { email, displayName, token, expiresAt }: PasswordResetMessage,
  resetPage: string,
  contact: ServiceDescriptionOptions['contact'] = {},
): Email {
  const { email: address, phone } = contact;
  const askAt = { th: [address, phone && `โทร. ${phone}`], en: [address, phone && `phone ${phone}`] };
  const [th, en] = [askAt.th, askAt.en].map(each => each.filter(Boolean).join(', '));
  const link = `${resetPage}#token=${token}`;
  return {
    to: email,
    subject: 'ตั้งรหัสผ่านใหม่ SME One ID / Set a new SME One ID password',
    text: `${after('เรียน คุณ', displayName)}

มีผู้ขอตั้งรหัสผ่านใหม่สำหรับบัญชี SME One ID ของท่าน กรุณาเปิดลิงก์นี้ภายในวันที่ ${dateIn('th-TH', expiresAt)} เวลา ${timeIn('th-TH', expiresAt)} น. เพื่อตั้งรหัสผ่านใหม่ ลิงก์นี้ใช้ได้ครั้งเดียว

${link}

หากท่านไม่ได้เป็นผู้ขอ ท่านไม่ต้องดำเนินการใด ๆ รหัสผ่านเดิมยังใช้ได้ เจ้าหน้าที่จะไม่ขอลิงก์หรือรหัสผ่านจากท่าน

ระบบ SME One ID${
      th &&
      `
สอบถามเพิ่มเติม: ${th}`
    }

--------

Hello ${displayName},

Someone requested a new password for your SME One ID account. To set one, open the link above by ${dateIn('en-GB', expiresAt)}, ${timeIn('en-GB', expiresAt)} (Thailand time). The link works once.

If you did not request this, you do not need to do anything. Your password still works. Officers will never ask you for the link or your password.

SME One ID${
      en &&
      `
Questions: ${en}`
    }
`,
  };
}

function dateIn(locale: string, instant: string): string {
  return new Intl.DateTimeFormat(locale, { timeZone: 'Asia/Bangkok', dateStyle: 'medium' }).format(new Date(instant));
}

function timeIn(locale: string, instant: string): string {
  return new Intl.DateTimeFormat(locale, { timeZone: 'Asia/Bangkok', hour: '2-digit', minute: '2-digit' }).format(
    new Date(instant),
  );
}
