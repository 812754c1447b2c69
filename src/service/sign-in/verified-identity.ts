import { readAccountNumber, type AccountNumberKind } from '../../rules/account-number.js';
import type { Dependencies } from '../options.js';
import type { AccountRecord } from '../store/records.js';

/** A person's identity, as confirmed by an identity provider that this service trusts. */
export interface VerifiedIdentity {
  readonly kind: AccountNumberKind;
  /** As the provider writes it. */
  readonly identityNumber: string;
  readonly displayName: string;
  /** Whether an account is created for a new person. */
  readonly mayOpenAccount: boolean;
}

/**
 * The account of a person or company that a provider has identified; undefined when there is none and none may be created. The number
 * identifies the account, whichever provider confirms it.
 *
 * Throws a `TypeError`, which does not contain the number, when the number is invalid: the provider or its configuration is wrong.
 */
export async function accountForIdentity(
  { store, newId }: Pick<Dependencies, 'store' | 'newId'>,
  accountType: string,
  { kind, identityNumber, displayName, mayOpenAccount }: VerifiedIdentity,
): Promise<AccountRecord | undefined> {
  const reading = readAccountNumber(identityNumber);
  if (!reading.ok) throw new TypeError(`The provider's identity number cannot be one: ${reading.code}`);
  const { number } = reading;
  const found = await store.accountByIdentity(kind, number);
  if (found || !mayOpenAccount) return found;

  const account: AccountRecord = {
    accountId: newId(),
    accountType,
    username: number,
    displayName,
    passwordHash: null,
    identityNumber: number,
    identityKind: kind,
    email: null,
    sampleData: false,
  };
  // When two requests come at once, both get the account of the first.
  return (await store.addAccount(account)) ? account : store.accountByIdentity(kind, number);
}
