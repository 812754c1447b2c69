import { readAccountNumber, type AccountNumberKind } from '../../rules/account-number.js';
import type { Dependencies } from '../options.js';
import type { AccountRecord } from '../store/records.js';

/** Who a person is, by the word of an identity provider that this service trusts. */
export interface VouchedIdentity {
  readonly kind: AccountNumberKind;
  /** As the provider writes it. */
  readonly identityNumber: string;
  readonly displayName: string;
  /** Whether somebody without an account is given one. */
  readonly mayOpenAccount: boolean;
}

/**
 * The account of a person or company that a provider vouches for; undefined when there is none and none may be opened. One who
 * has an account signs in to it whichever provider vouches: the number says who it is, not the way.
 *
 * Throws a `TypeError`, which names no number, for one that is none: the provider or its configuration is wrong.
 */
export async function accountForIdentity(
  { store, newId }: Pick<Dependencies, 'store' | 'newId'>,
  accountType: string,
  { kind, identityNumber, displayName, mayOpenAccount }: VouchedIdentity,
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
  // When two come at once, the account of the first is the account of both.
  return (await store.addAccount(account)) ? account : store.accountByIdentity(kind, number);
}
