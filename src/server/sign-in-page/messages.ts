import { after } from '../../rules/names.js';

export type PageLanguage = 'th' | 'en';

/** Why a sign-in does not continue. */
export type NoticeReason =
  /** The request is unknown, used or expired. */
  | 'gone'
  /** A form that none of our pages sent. */
  | 'not-our-form'
  /** The provider cannot be reached. */
  | 'unreachable'
  /** The person cancelled at the provider, or was refused. */
  | 'denied'
  /** The provider's response proves nothing. */
  | 'refused'
  /** The provider knows the person, but the service does not. */
  | 'unknown-account';

interface PageMessages {
  readonly system: string;
  readonly headings: Readonly<Record<string, string>>;
  /** For an account type that only this deployment has. */
  readonly otherHeading: (provider: string) => string;
  readonly goesBackTo: (origin: string) => string;
  readonly username: string;
  readonly password: string;
  readonly show: string;
  readonly hide: string;
  readonly submit: string;
  readonly cancel: string;
  readonly otherLanguage: string;
  readonly errorPrefix: string;
  readonly errorTitle: string;
  readonly missingUsername: string;
  readonly missingPassword: string;
  readonly wrong: string;
  readonly tooManyTries: (duration: string) => string;
  readonly notices: Readonly<Record<NoticeReason, { readonly title: string; readonly hint: string }>>;
  readonly again: string;
  readonly backToPortal: (origin: string) => string;
  readonly signedIn: string;
  readonly onward: (origin: string) => string;
  readonly sampleData: string;
}

const thaiPage: PageMessages = {
  system: 'ระบบเพื่อขอรับบริการภาครัฐ',
  headings: { citizen: 'เข้าสู่ระบบด้วยบัญชีบัตรประชาชน', juristic: 'เข้าสู่ระบบด้วยบัญชีนิติบุคคล' },
  otherHeading: provider => after('เข้าสู่ระบบด้วยบัญชี', provider),
  goesBackTo: origin => `เมื่อเข้าสู่ระบบแล้ว ท่านจะกลับไปยัง ${origin}`,
  username: 'บัญชีผู้ใช้งาน',
  password: 'รหัสผ่าน',
  show: 'แสดงรหัสผ่าน',
  hide: 'ซ่อนรหัสผ่าน',
  submit: 'เข้าสู่ระบบ',
  cancel: 'ยกเลิกและกลับไป',
  otherLanguage: 'English',
  errorPrefix: 'ข้อผิดพลาด: ',
  errorTitle: 'พบข้อผิดพลาด กรุณาแก้ไขรายการต่อไปนี้',
  missingUsername: 'กรุณาระบุบัญชีผู้ใช้งาน',
  missingPassword: 'กรุณาระบุรหัสผ่าน',
  wrong: 'บัญชีผู้ใช้งานหรือรหัสผ่านไม่ถูกต้อง กรุณาตรวจสอบแล้วลองอีกครั้ง',
  tooManyTries: duration => `ท่านพยายามเข้าสู่ระบบหลายครั้งเกินไป กรุณารอ ${duration} แล้วลองอีกครั้ง`,
  notices: {
    gone: {
      title: 'คำขอเข้าสู่ระบบนี้ใช้ไม่ได้แล้ว',
      hint: 'กรุณากลับไปยังเว็บไซต์ที่ท่านใช้งานก่อนหน้า แล้วเลือกเข้าสู่ระบบอีกครั้ง',
    },
    'not-our-form': {
      title: 'ไม่สามารถรับแบบฟอร์มนี้ได้',
      hint: 'แบบฟอร์มนี้ไม่ได้ส่งมาจากหน้าเข้าสู่ระบบ กรุณากลับไปยังเว็บไซต์ที่ท่านใช้งานก่อนหน้า แล้วเลือกเข้าสู่ระบบอีกครั้ง',
    },
    unreachable: {
      title: 'ขณะนี้ยังติดต่อผู้ให้บริการเข้าสู่ระบบไม่ได้',
      hint: 'กรุณารอสักครู่แล้วลองอีกครั้ง ท่านยังไม่ได้เข้าสู่ระบบ',
    },
    denied: {
      title: 'ท่านยังไม่ได้เข้าสู่ระบบ',
      hint: 'มีการยกเลิกการเข้าสู่ระบบ หรือผู้ให้บริการไม่อนุญาต กรุณาลองอีกครั้ง หรือกลับไปยังเว็บไซต์ที่ท่านใช้งานก่อนหน้า',
    },
    refused: {
      title: 'เข้าสู่ระบบไม่สำเร็จ',
      hint: 'ไม่สามารถตรวจสอบผลการยืนยันตัวตนจากผู้ให้บริการเข้าสู่ระบบได้ กรุณาลองเข้าสู่ระบบอีกครั้ง',
    },
    'unknown-account': {
      title: 'ไม่พบบัญชีของท่านในระบบ',
      hint: 'กรุณาลงทะเบียน SME One ID ก่อน แล้วจึงเข้าสู่ระบบอีกครั้ง',
    },
  },
  again: 'ลองเข้าสู่ระบบอีกครั้ง',
  backToPortal: origin => `กลับไปยัง ${origin}`,
  signedIn: 'เข้าสู่ระบบแล้ว',
  onward: origin => `ไปต่อที่ ${origin}`,
  sampleData: 'ข้อมูลตัวอย่าง ไม่ใช่ข้อมูลจริง',
};

const englishPage: PageMessages = {
  system: 'Government services for businesses',
  headings: {
    citizen: 'Sign in with a citizen ID account',
    juristic: 'Sign in with a company (juristic person) account',
  },
  otherHeading: provider => `Sign in with your ${provider} account`,
  goesBackTo: origin => `After you sign in, you will go back to ${origin}`,
  username: 'Username',
  password: 'Password',
  show: 'Show password',
  hide: 'Hide password',
  submit: 'Sign in',
  cancel: 'Cancel and go back',
  otherLanguage: 'ภาษาไทย',
  errorPrefix: 'Error: ',
  errorTitle: 'There is a problem. Correct the following:',
  missingUsername: 'Enter your username',
  missingPassword: 'Enter your password',
  wrong: 'The username or password is wrong. Check and try again.',
  tooManyTries: duration => `Too many sign-in attempts. Wait ${duration} and try again.`,
  notices: {
    gone: {
      title: 'This sign-in request no longer works',
      hint: 'Go back to the website you came from and sign in again',
    },
    'not-our-form': {
      title: 'We cannot accept this form',
      hint: 'It was not sent from the sign-in page. Go back to the website you came from and sign in again.',
    },
    unreachable: {
      title: 'We cannot reach the sign-in provider at the moment',
      hint: 'Wait a moment and try again. You are not signed in.',
    },
    denied: {
      title: 'You are not signed in',
      hint: 'Sign-in was cancelled, or the provider did not allow it. Try again, or go back to the website you came from.',
    },
    refused: {
      title: 'We could not sign you in',
      hint: 'We could not check the result from the sign-in provider. Try to sign in again.',
    },
    'unknown-account': {
      title: 'We could not find your account',
      hint: 'Register for SME One ID first, then sign in again',
    },
  },
  again: 'Try to sign in again',
  backToPortal: origin => `Go back to ${origin}`,
  signedIn: 'You are signed in',
  onward: origin => `Continue to ${origin}`,
  sampleData: 'Sample data, not real',
};

export const pageMessages: Readonly<Record<PageLanguage, PageMessages>> = { th: thaiPage, en: englishPage };

export function otherLanguage(language: PageLanguage): PageLanguage {
  return language === 'th' ? 'en' : 'th';
}
