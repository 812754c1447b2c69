import type { Account, AccountTypeOption } from '../../src/contract/types.js';

/** A fictional person, and the two ways to sign in; shared by tests and stories. */
export const somying: Account = {
  accountId: '0192f0c2-a6b8-7d3e-9f41-2b5c8d7e6f01',
  accountType: 'citizen',
  displayName: 'สมหญิง ใจดี',
  maskedNumber: '1-xxxx-xxxxx-01-1',
  sampleData: true,
};

export const citizenByPassword: AccountTypeOption = {
  accountType: 'citizen',
  signInMethod: 'password',
  provider: { th: 'SME One ID', en: 'SME One ID' },
  passwordResetAddress: null,
};

export const juristicByRedirect: AccountTypeOption = {
  accountType: 'juristic',
  signInMethod: 'redirect',
  provider: { th: 'กรมพัฒนาธุรกิจการค้า (DBD)', en: 'Department of Business Development (DBD)' },
  passwordResetAddress: 'https://www.dbd.go.th',
};

export const sampleAccountTypes: readonly AccountTypeOption[] = [citizenByPassword, juristicByRedirect];
