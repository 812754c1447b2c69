import type { PasswordResetRecord, SignInCodeRecord, SignInRequestRecord } from '../records.js';
import type { AccountStore } from '../store.js';
import { accountColumns, accountFromRow, type AccountRow } from './account-rows.js';
import type { Database } from './database.js';

type SignInMethods = Pick<
  AccountStore,
  | 'addSignInRequest'
  | 'signInRequest'
  | 'grantSignInCode'
  | 'spendSignInCode'
  | 'addPasswordReset'
  | 'passwordReset'
  | 'replacePassword'
>;

interface RequestRow {
  readonly request_hash: string;
  readonly account_type: string;
  readonly return_address: string;
  readonly state: string | null;
  readonly code_challenge: string;
  readonly expires_at: string;
}

interface CodeRow {
  readonly code_hash: string;
  readonly code_challenge: string;
  readonly expires_at: string;
}

interface ResetRow {
  readonly token_hash: string;
  readonly expires_at: string;
}

/**
 * The short-lived secrets of signing in. Each is deleted when it is used, so only one of two concurrent requests can
 * use it.
 */
export function sqlSignIns(database: Database): SignInMethods {
  return {
    async addSignInRequest(request) {
      await database.query(
        `insert into sign_in_request (request_hash, account_type, return_address, state, code_challenge, expires_at)
         values ($1, $2, $3, $4, $5, $6)`,
        [
          request.requestHash,
          request.accountType,
          request.returnAddress,
          request.state,
          request.codeChallenge,
          request.expiresAt,
        ],
      );
    },

    async signInRequest(requestHash) {
      const [row] = await database.query<RequestRow>(
        `select request_hash, account_type, return_address, state, code_challenge, expires_at from sign_in_request
         where request_hash = $1`,
        [requestHash],
      );
      return row && requestFromRow(row);
    },

    async grantSignInCode(requestHash, { codeHash, accountId, codeChallenge, expiresAt }) {
      const granted = await database.query(
        `with spent as (delete from sign_in_request where request_hash = $1 returning 1)
         insert into sign_in_code (code_hash, account_id, code_challenge, expires_at)
         select $2::text, $3::uuid, $4::text, $5::timestamptz from spent returning 1 as granted`,
        [requestHash, codeHash, accountId, codeChallenge, expiresAt],
      );
      return granted.length > 0;
    },

    async spendSignInCode(codeHash) {
      const [row] = await database.query<CodeRow & AccountRow>(
        `with spent as (delete from sign_in_code where code_hash = $1 returning *)
         select s.code_hash, s.code_challenge, s.expires_at, ${accountColumns}
         from spent s join account a using (account_id)`,
        [codeHash],
      );
      return row && { code: codeFromRow(row), account: accountFromRow(row) };
    },

    async addPasswordReset({ tokenHash, accountId, expiresAt }) {
      const text = 'insert into password_reset (token_hash, account_id, expires_at) values ($1, $2, $3)';
      await database.query(text, [tokenHash, accountId, expiresAt]);
    },

    async passwordReset(tokenHash) {
      const [row] = await database.query<ResetRow & AccountRow>(
        `select r.token_hash, r.expires_at, ${accountColumns} from password_reset r join account a using (account_id)
         where r.token_hash = $1`,
        [tokenHash],
      );
      return row && { reset: resetFromRow(row), account: accountFromRow(row) };
    },

    async replacePassword(tokenHash, passwordHash) {
      return database.transaction(async sql => {
        const [spent] = await sql.query<{ account_id: string }>(
          'delete from password_reset where token_hash = $1 returning account_id',
          [tokenHash],
        );
        if (!spent) return false;
        const accountId = spent.account_id;
        await sql.query('update account set password_hash = $2 where account_id = $1', [accountId, passwordHash]);
        await sql.query('delete from session where account_id = $1', [accountId]);
        await sql.query('delete from password_reset where account_id = $1', [accountId]);
        await sql.query('delete from email_outbox where account_id = $1', [accountId]);
        return true;
      });
    },
  };
}

function requestFromRow(row: RequestRow): SignInRequestRecord {
  return {
    requestHash: row.request_hash,
    accountType: row.account_type,
    returnAddress: row.return_address,
    state: row.state,
    codeChallenge: row.code_challenge,
    expiresAt: row.expires_at,
  };
}

function codeFromRow(row: CodeRow & AccountRow): SignInCodeRecord {
  return {
    codeHash: row.code_hash,
    accountId: row.account_id,
    codeChallenge: row.code_challenge,
    expiresAt: row.expires_at,
  };
}

function resetFromRow(row: ResetRow & AccountRow): PasswordResetRecord {
  return { tokenHash: row.token_hash, accountId: row.account_id, expiresAt: row.expires_at };
}
