/** The sample accounts. All numbers belong to offices and provinces that do not exist, and all names are invented. */
import type { AccountRecord } from '../store/records.js';
import { sampleId } from './ids.js';

export const SAMPLE_PASSWORD = 'Sample-Pass-2569';

/**
 * PBKDF2 iterations of the hash below: hundreds of times fewer than for a real password. A page on the mock would otherwise wait up
 * to a second for each sign-in, and a published password gains nothing from it. A server computes a hash of its own instead.
 */
export const SAMPLE_ITERATIONS = 1000;

/** Of {@link SAMPLE_PASSWORD}, which is published, so that its hash may be too. */
const passwordHash = '$pbkdf2-sha256$i=1000$MdCFL-JCysrJyEvz6TW2Fg$GMmmwW5nSAHGKcJ0kG_eaiqp-8tTsl4YV1yZEKme-Gc';

const sampleAccount = { passwordHash, sampleData: true };

/** Has three businesses, and inquiries in every status. */
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

/** Has one business and no inquiries. */
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

/** Has ten thousand inquiries. */
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

/** The account of สมหญิง's company itself, which sees every inquiry of the company. */
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
