import type { AccountRecord, SessionRecord } from '../records.js';
import { USERNAME_KEY_VERSION, usernameKey } from '../../sign-in/username-key.js';
import { table, type InsertRow } from './table.js';

export interface AccountRow {
  readonly account_id: string;
  readonly account_type: AccountRecord['accountType'];
  readonly username: string;
  readonly display_name: string;
  readonly password_hash: string | null;
  readonly identity_kind: AccountRecord['identityKind'];
  readonly identity_number: string;
  readonly email: string | null;
  readonly sample_data: boolean;
}

/** Expects the account as `a`. */
export const accountColumns = `a.account_id, a.account_type, a.username, a.display_name, a.password_hash, a.identity_kind,
  a.identity_number, a.email, a.sample_data`;

export function accountFromRow(row: AccountRow): AccountRecord {
  return {
    accountId: row.account_id,
    accountType: row.account_type,
    username: row.username,
    displayName: row.display_name,
    passwordHash: row.password_hash,
    identityKind: row.identity_kind,
    identityNumber: row.identity_number,
    email: row.email,
    sampleData: row.sample_data,
  };
}

const accountTypes = {
  account_id: 'uuid',
  account_type: 'text',
  username: 'text',
  username_key: 'text',
  key_version: 'int',
  display_name: 'text',
  password_hash: 'text',
  identity_kind: 'text',
  identity_number: 'text',
  email: 'text',
  sample_data: 'boolean',
};

export const accountTable = table('account', accountTypes);

export function toAccountRow(account: AccountRecord): InsertRow<typeof accountTypes> {
  return {
    account_id: account.accountId,
    account_type: account.accountType,
    username: account.username,
    username_key: usernameKey(account.username),
    key_version: USERNAME_KEY_VERSION,
    display_name: account.displayName,
    password_hash: account.passwordHash,
    identity_kind: account.identityKind,
    identity_number: account.identityNumber,
    email: account.email,
    sample_data: account.sampleData,
  };
}

export interface SessionRow {
  readonly session_id: string;
  readonly account_id: string;
  readonly access_token_hash: string;
  readonly expires_at: string;
  readonly refresh_token_hash: string;
  readonly refresh_expires_at: string;
  readonly latest_end: string;
}

/** Expects the session as `s`. Sessions from before `latest_end` existed cannot be extended. */
export const sessionColumns = `s.session_id, s.account_id, s.access_token_hash, s.expires_at, s.refresh_token_hash,
  s.refresh_expires_at, coalesce(s.latest_end, s.refresh_expires_at) as latest_end`;

export function sessionFromRow(row: SessionRow): SessionRecord {
  return {
    sessionId: row.session_id,
    accountId: row.account_id,
    accessTokenHash: row.access_token_hash,
    expiresAt: row.expires_at,
    refreshTokenHash: row.refresh_token_hash,
    refreshExpiresAt: row.refresh_expires_at,
    latestEnd: row.latest_end,
  };
}

/** A session with its account. */
export function sessionWithAccount(row: (SessionRow & AccountRow) | undefined) {
  return row && { session: sessionFromRow(row), account: accountFromRow(row) };
}
