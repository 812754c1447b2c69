import type { Language } from '../client/client-options.js';

interface BackendMessages {
  readonly choose: string;
  readonly accounts: Readonly<Record<string, string>>;
  /** For an account type that only this service has. */
  readonly otherAccount: (provider: string) => string;
  readonly failed: string;
  /** The code was used or has expired, or another browser began the sign-in. */
  readonly overHint: string;
  /** The service does not answer. */
  readonly laterHint: string;
  readonly again: string;
  readonly back: string;
}

const thai: BackendMessages = {
  choose: 'กรุณาเลือกประเภทของบัญชี ที่จะเข้าใช้งาน',
  accounts: { citizen: 'เข้าสู่ระบบด้วยบัญชีบัตรประชาชน', juristic: 'เข้าสู่ระบบด้วยบัญชีนิติบุคคล' },
  otherAccount: provider => `เข้าสู่ระบบด้วยบัญชี${provider}`,
  failed: 'เข้าสู่ระบบไม่สำเร็จ',
  overHint: 'คำขอเข้าสู่ระบบนี้ใช้ไม่ได้แล้ว กรุณาเข้าสู่ระบบอีกครั้ง',
  laterHint: 'ขณะนี้ยังติดต่อผู้ให้บริการเข้าสู่ระบบไม่ได้ กรุณารอสักครู่แล้วลองอีกครั้ง',
  again: 'ลองเข้าสู่ระบบอีกครั้ง',
  back: 'กลับไปหน้าก่อนหน้า',
};

const english: BackendMessages = {
  choose: 'Choose the type of account to sign in with',
  accounts: {
    citizen: 'Sign in with a citizen ID account',
    juristic: 'Sign in with a company (juristic person) account',
  },
  otherAccount: provider => `Sign in with ${provider}`,
  failed: 'You are not signed in',
  overHint: 'This sign-in is no longer valid. Sign in again.',
  laterHint: 'The sign-in provider cannot be reached right now. Wait a moment, then try again.',
  again: 'Try to sign in again',
  back: 'Back to the previous page',
};

export const messagesIn = (language: Language): BackendMessages => (language === 'en' ? english : thai);
