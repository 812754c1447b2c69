/** The sample accounts. All numbers are of offices and provinces that do not exist (domain §3.1), all names invented. */
import type { AccountRecord } from '../store/records.js';
import { sampleId } from './ids.js';

export const SAMPLE_PASSWORD = 'Sample-Pass-2569';

/**
 * How often PBKDF2 is run for the hash below: hundreds of times less than for a real password. A page on the mock would wait up to
 * a second for each sign-in, and a published password gains nothing from it. A server makes a hash of its own kind instead.
 */
export const SAMPLE_ITERATIONS = 1000;

/** Of {@link SAMPLE_PASSWORD}, which is published, so its hash may be too. */
const passwordHash = '$pbkdf2-sha256$i=1000$MdCFL-JCysrJyEvz6TW2Fg$GMmmwW5nSAHGKcJ0kG_eaiqp-8tTsl4YV1yZEKme-Gc';

const sampleAccount = { passwordHash, sampleData: true };

/** Three businesses; inquiries in every status. */
export const somying: AccountRecord = {
  ...sampleAccount,
  accountId: sampleId('account', 1),
  accountType: 'citizen',
  username: 'somying',
  email: 'somying@example.com',
  displayName: 'สมหญิง ใจดี',
  identityNumber: '1990100000011',
  identityKind: 'citizen',
};

/** One business and nothing yet. */
export const somchai: AccountRecord = {
  ...sampleAccount,
  accountId: sampleId('account', 2),
  accountType: 'citizen',
  username: 'somchai',
  email: 'somchai@example.com',
  displayName: 'สมชาย ตั้งใจ',
  identityNumber: '1990100000029',
  identityKind: 'citizen',
};

/** Ten thousand inquiries. */
export const busy: AccountRecord = {
  ...sampleAccount,
  accountId: sampleId('account', 3),
  accountType: 'citizen',
  username: 'busy',
  email: 'busy@example.com',
  displayName: 'บุษยา ขยันกิจ',
  identityNumber: '1990100000037',
  identityKind: 'citizen',
};

/** The account of สมหญิง's company itself, which sees all that was written for it (D19). */
export const company: AccountRecord = {
  ...sampleAccount,
  // Signs in at the provider that stands in for DBD.
  passwordHash: null,
  accountId: sampleId('account', 4),
  accountType: 'juristic',
  username: '0985567000016',
  email: null,
  displayName: 'บริษัท ใจดีผลิตภัณฑ์อาหารแปรรูปและเครื่องดื่มสมุนไพรไทยเพื่อสุขภาพ (ประเทศไทย) จำกัด',
  identityNumber: '0985567000016',
  identityKind: 'juristic',
};

export const people: readonly AccountRecord[] = [somying, somchai, busy, company];
