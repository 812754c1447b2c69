import type { Account } from 'oidc-provider';

import { readAccountNumber } from '../../../rules/account-number.js';
import { people, SAMPLE_PASSWORD } from '../../../service/sample-data/people.js';

/** The sample companies, by number. */
const companies = new Map(
  people
    .filter(({ identityKind }) => identityKind === 'juristic')
    .map(({ identityNumber, displayName }) => [identityNumber, displayName]),
);

/**
 * The number of the company that signs in; undefined for wrong credentials. The password is published, so guessing is not slowed
 * down.
 */
export function authenticateCompany(typed: string, password: string): string | undefined {
  const reading = readAccountNumber(typed);
  return reading.ok && companies.has(reading.number) && password === SAMPLE_PASSWORD ? reading.number : undefined;
}

/** The claims about a company. */
export function accountOfCompany(number: string): Account | undefined {
  const name = companies.get(number);
  if (name === undefined) return undefined;
  return { accountId: number, claims: () => ({ sub: number, name, juristic_id: number }) };
}
