import { after } from '../../rules/names.js';

export const th = {
  title: 'ระบบเพื่อขอรับบริการภาครัฐ',
  choose: 'กรุณาเลือกประเภทของบัญชี ที่จะเข้าใช้งาน',
  loading: 'กำลังโหลดวิธีเข้าสู่ระบบ…',
  failed: 'โหลดวิธีเข้าสู่ระบบไม่สำเร็จ',
  looking: 'กำลังตรวจสอบการเข้าสู่ระบบ…',
  lookFailed: 'ตรวจสอบการเข้าสู่ระบบไม่สำเร็จ',
  /** The website around the elements signs people in itself. */
  atHost: {
    text: 'กรุณาเข้าสู่ระบบที่เว็บไซต์นี้ก่อนใช้บริการ',
    failed: 'ขณะนี้เข้าสู่ระบบจากหน้านี้ไม่ได้ กรุณาเข้าสู่ระบบที่หน้าอื่นของเว็บไซต์นี้ หรือติดต่อผู้ดูแลเว็บไซต์',
  },
  accounts: {
    citizen: 'เข้าสู่ระบบด้วยบัญชีบัตรประชาชน',
    juristic: 'เข้าสู่ระบบด้วยบัญชีนิติบุคคล',
  },
  /** For an account type that only the service knows. */
  otherAccount: (provider: string) => after('เข้าสู่ระบบด้วยบัญชี', provider),
  /** Whose login it is: one made there, or one that is used there already. In the manual’s words. */
  hints: {
    password: (provider: string) => after('จะใช้ login ที่สร้างจากระบบ', provider),
    redirect: (provider: string) => after('จะใช้ login เดียวกันกับ', provider),
  },
  leaving: 'กำลังไปยังหน้าเข้าสู่ระบบ…',
  stepsFailed: 'เปิดหน้าเข้าสู่ระบบไม่สำเร็จ กรุณาลองอีกครั้ง หากยังเปิดไม่ได้ กรุณาโหลดหน้าเว็บใหม่',
  forgotElsewhere: (provider: string) => after('ลืมรหัสผ่านบัญชี', provider),
  /** Leads to where somebody without an account gets one. */
  register: 'ลงทะเบียน หากท่านยังไม่มีบัญชี',
  submit: 'เข้าสู่ระบบ',
  signedInAs: (name: string) => `ท่านเข้าสู่ระบบแล้วในชื่อ ${name}`,
};
