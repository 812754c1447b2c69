export type PageLanguage = 'th' | 'en';

interface PageMessages {
  readonly system: string;
  readonly headings: Readonly<Record<string, string>>;
  /** For an account type that only this deployment has. */
  readonly otherHeading: (provider: string) => string;
  readonly goesBackTo: (origin: string) => string;
  readonly username: string;
  readonly password: string;
  readonly submit: string;
  readonly cancel: string;
  readonly otherLanguage: string;
  readonly errorPrefix: string;
  readonly errorTitle: string;
  readonly missingUsername: string;
  readonly missingPassword: string;
  readonly wrong: string;
  readonly tooManyTries: (seconds: number) => string;
  readonly gone: string;
  readonly goneHint: string;
  readonly refused: string;
  readonly refusedHint: string;
  readonly sampleData: string;
}

const th: PageMessages = {
  system: 'ระบบเพื่อขอรับบริการภาครัฐ',
  headings: { citizen: 'เข้าสู่ระบบด้วยบัญชีบัตรประชาชน', juristic: 'เข้าสู่ระบบด้วยบัญชีนิติบุคคล' },
  otherHeading: provider => `เข้าสู่ระบบด้วยบัญชี ${provider}`,
  goesBackTo: origin => `เมื่อเข้าสู่ระบบแล้ว ท่านจะกลับไปยัง ${origin}`,
  username: 'บัญชีผู้ใช้งาน',
  password: 'รหัสผ่าน',
  submit: 'เข้าสู่ระบบ',
  cancel: 'ยกเลิกและกลับไป',
  otherLanguage: 'English',
  errorPrefix: 'ข้อผิดพลาด: ',
  errorTitle: 'พบข้อผิดพลาด กรุณาแก้ไขรายการต่อไปนี้',
  missingUsername: 'กรุณาระบุบัญชีผู้ใช้งาน',
  missingPassword: 'กรุณาระบุรหัสผ่าน',
  wrong: 'บัญชีผู้ใช้งานหรือรหัสผ่านไม่ถูกต้อง กรุณาตรวจสอบแล้วลองอีกครั้ง',
  tooManyTries: seconds => `มีการลองเข้าสู่ระบบหลายครั้งเกินไป กรุณารอ ${seconds} วินาทีแล้วลองอีกครั้ง`,
  gone: 'คำขอเข้าสู่ระบบนี้ใช้ไม่ได้แล้ว',
  goneHint: 'กรุณากลับไปยังเว็บไซต์ที่ท่านมา แล้วเลือกเข้าสู่ระบบอีกครั้ง',
  refused: 'ไม่สามารถรับแบบฟอร์มนี้ได้',
  refusedHint: 'แบบฟอร์มนี้ไม่ได้ส่งมาจากหน้าเข้าสู่ระบบ กรุณากลับไปยังเว็บไซต์ที่ท่านมา แล้วเลือกเข้าสู่ระบบอีกครั้ง',
  sampleData: 'ข้อมูลตัวอย่าง ไม่ใช่ข้อมูลจริง',
};

const en: PageMessages = {
  system: 'System for requesting government services',
  headings: { citizen: 'Sign in with a citizen-ID account', juristic: 'Sign in with a juristic-person account' },
  otherHeading: provider => `Sign in with a ${provider} account`,
  goesBackTo: origin => `After you sign in you will go back to ${origin}`,
  username: 'Username',
  password: 'Password',
  submit: 'Sign in',
  cancel: 'Cancel and go back',
  otherLanguage: 'ภาษาไทย',
  errorPrefix: 'Error: ',
  errorTitle: 'There is a problem',
  missingUsername: 'Enter your username',
  missingPassword: 'Enter your password',
  wrong: 'The username or password is wrong. Check and try again',
  tooManyTries: seconds => `There were too many tries to sign in. Wait ${seconds} seconds and try again`,
  gone: 'This request to sign in no longer works',
  goneHint: 'Go back to the website you came from and choose to sign in again',
  refused: 'This form cannot be accepted',
  refusedHint:
    'It was not sent from the sign-in page. Go back to the website you came from and choose to sign in again',
  sampleData: 'Sample data, not real',
};

export const pageMessages: Readonly<Record<PageLanguage, PageMessages>> = { th, en };

export function otherLanguage(language: PageLanguage): PageLanguage {
  return language === 'th' ? 'en' : 'th';
}
