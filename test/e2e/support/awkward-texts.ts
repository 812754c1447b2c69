import { limits } from '../../../src/contract/limits.js';

/** How a text gets into a control. `composed`: by an input method that has not finished when the form is submitted. */
type Way = 'pasted' | 'composed' | 'silent';

export interface AwkwardText {
  readonly what: string;
  readonly given: string;
  /** The text as the service stores it. */
  readonly stored: string;
  readonly way?: Way;
}

const { subject, detail } = limits;

export const subjects: readonly AwkwardText[] = [
  {
    what: 'two lines of a PDF file, with soft hyphens and a space that does not break',
    given: 'ขอคำแนะ\u00ADนำ\r\nการจด\u00A0ทะเบียน',
    stored: 'ขอคำแนะนำ การจด ทะเบียน',
  },
  { what: 'a line separator', given: 'เรื่อง\u2028ภาษี', stored: 'เรื่อง ภาษี' },
  { what: 'Thai digits turned round', given: '\u202Eเรื่องที่ ๑๒\u202C/๒๕๖๙', stored: 'เรื่องที่ ๑๒/๒๕๖๙' },
  { what: 'a flood of tones', given: `ก${'\u0E49'.repeat(60)}ถาม`, stored: 'ก้ถาม' },
  { what: 'a flood of accents', given: `e${'\u0301'.repeat(60)} test`, stored: `\u00E9${'\u0301'.repeat(9)} test` },
  {
    what: 'joined emoji and a flag',
    given: 'ร้าน 👩🏽\u200D🍳 🇹🇭 1\uFE0F\u20E3',
    stored: 'ร้าน 👩🏽\u200D🍳 🇹🇭 1\uFE0F\u20E3',
  },
  {
    what: 'characters of four bytes up to the limit',
    given: '𠮷'.repeat(subject.maxGraphemes),
    stored: '𠮷'.repeat(subject.maxGraphemes),
  },
  { what: 'Arabic among Thai', given: 'ขอ \u200Fاستفسار\u200F ภาษี', stored: 'ขอ استفسار ภาษี' },
  { what: 'hidden tags', given: 'ภาษี\u{E0049}\u{E0067}\u{E006E}ร้าน', stored: 'ภาษีร้าน' },
  { what: 'glyphs of an old font', given: 'ต\uF70Bองจดทะเบียน', stored: 'ต้องจดทะเบียน' },
  { what: 'a word that an input method still composes', given: 'ขอคำปรึกษา', stored: 'ขอคำปรึกษา', way: 'composed' },
  { what: 'full-width letters', given: 'ＳＭＥ ของเรา', stored: 'ＳＭＥ ของเรา' },
];

export const details: readonly AwkwardText[] = [
  { what: 'breaks of lines of every kind', given: 'แรก\rสอง\u2029สาม\u0085สี่\vห้า', stored: 'แรก\nสอง\nสาม\nสี่\nห้า' },
  { what: 'a table of a worksheet', given: 'ก\tข\u00A0ค\u3000ง\n1\t\t2', stored: 'ก\tข ค ง\n1\t\t2' },
  { what: 'spaces and empty lines', given: '  ก   \n \n\n\nข\u200B \n\n', stored: 'ก\n\n\n\nข' },
  { what: 'sara am in parts', given: 'ค\u0E4D\u0E32ถาม น \u0E33เข้า', stored: 'คำถาม นำเข้า' },
  { what: 'markup', given: `<script>alert(1)</script> & "ก" <b>'`, stored: `<script>alert(1)</script> & "ก" <b>'` },
  {
    what: 'an address that is turned round',
    given: 'ดู https://www.example.go.th/\u202Egnp.exe',
    stored: 'ดู https://www.example.go.th/gnp.exe',
  },
  { what: 'escapes', given: '{"a":"\\u0000\\n%00"}', stored: '{"a":"\\u0000\\n%00"}' },
  { what: 'halves of characters', given: 'ภาษี\uD83D มี\uDE00', stored: 'ภาษี มี', way: 'silent' },
  { what: 'marks of the byte order', given: '\uFEFFเรียน \uFFFEท่าน\uFFFF', stored: 'เรียน ท่าน' },
  { what: 'decomposed Vietnamese', given: 'Vie\u0323\u0302t Nam', stored: 'Vi\u1EC7t Nam' },
  {
    what: 'four bytes up to the limit',
    given: '😀'.repeat(detail.maxGraphemes),
    stored: '😀'.repeat(detail.maxGraphemes),
  },
  { what: 'a character that ends texts in C', given: 'แนบ\u0000แล้ว\u001A', stored: 'แนบแล้ว', way: 'silent' },
];

export const replies: readonly AwkwardText[] = [
  { what: 'a word that an input method still composes', given: '已附上文件', stored: '已附上文件', way: 'composed' },
  { what: 'marks out of order', given: 'เพ\u0E48\u0E37อขอ\r\n\tเอกสาร', stored: 'เพื่อขอ\n\tเอกสาร' },
  { what: 'what no event told of', given: 'แนบ\u0000แล้ว\uD800', stored: 'แนบแล้ว', way: 'silent' },
  { what: 'Persian with joiners that are meant', given: 'می\u200Cخواهم\u200E', stored: 'می\u200Cخواهم' },
];

export const reasons: readonly AwkwardText[] = [
  { what: 'turned round', given: 'หาย\u202Eแล้ว\u202C', stored: 'หายแล้ว' },
  { what: 'nothing but blanks that are drawn as nothing', given: '\u2800\u3164\u00A0\u200B', stored: '' },
  { what: 'a word that an input method still composes', given: 'ไม่ต้องแล้ว', stored: 'ไม่ต้องแล้ว', way: 'composed' },
];

/** Texts from other programs that must find one of the subjects above. */
export const searches: readonly (readonly [given: string, subject: string])[] = [
  ['ต \u0E49องจด\u00ADทะเบ ียน', 'ต้องจดทะเบียน'],
  ['sme ของ\u200Bเรา', 'ＳＭＥ ของเรา'],
  ['\u2067๑๒/2569\u2069', 'เรื่องที่ ๑๒/๒๕๖๙'],
  ['e\u0301', `\u00E9${'\u0301'.repeat(9)} test`],
];

/** A receipt number as it comes from other programs. */
export const receiptNumbers: Readonly<Record<string, (number: string) => string>> = {
  'with hyphens that do not break, between marks of direction': number =>
    `\u2068\u200E${number.replaceAll('-', '\u2011')}\u2069`,
  'in Thai digits, with dashes': number => digits(number, 0x0e50).replaceAll('-', '\u2013'),
  'in full-width digits, with spaces that do not break': number => digits(number, 0xff10).replaceAll('-', '\u00A0'),
  'on a keyboard left on Thai': number =>
    number.replaceAll('-', '').replaceAll(/[0-9]/g, digit => 'จๅ/-ภถุึคต'.charAt(Number(digit))),
};

export const dates: Readonly<Record<string, string>> = {
  'in Thai digits with its month in letters': '๑ พ\u200B.ย. ๒๕๖๙',
  'by an officer, with the day of the week and the time': 'วันอาทิตย์ที่\u00A01 พฤศจิกายน พ.ศ. 2569 เวลา 10.30 น.',
  'of a computer': '2026\u201111\u201101',
  'in full-width digits': '１／１１／２５６９',
};

export const usernames: readonly string[] = ['\u200Bsomying\u00A0', 'SomYing\u202C', '\uFEFFs\u00ADomying\t'];

/** Texts that stay in their field, with the reason why they were not sent. */
export const rejected: readonly AwkwardText[] = [
  { what: 'nothing that can be seen', given: '\u200B\u2060\u00AD\u3164', stored: '' },
  { what: 'one character of four bytes too many', given: '😀'.repeat(detail.maxGraphemes + 1), stored: '' },
];

const digits = (number: string, zero: number) =>
  number.replaceAll(/[0-9]/g, digit => String.fromCodePoint(zero + Number(digit)));
