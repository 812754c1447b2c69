import type { SessionRecord } from '../../records.js';
import type { AccountStore } from '../../store.js';
import { accountColumns, sessionColumns, signedIn, type AccountRow, type SessionRow } from './account-rows.js';
import type { Database, Sql } from './database.js';
import { uuid } from './uuid.js';

type Sessions = Pick<AccountStore, 'startSession' | 'sessionOf' | 'renewSession' | 'endSession'>;

export function sqlSessions(database: Database): Sessions {
  return {
    async startSession(session) {
      await database.query(
        `with started as (
           insert into session (session_id, account_id, access_token_hash, expires_at, refresh_token_hash, refresh_expires_at)
           values ($1, $2, $3, $4, $5, $6) returning session_id, refresh_token_hash
         )
         insert into refresh_token (session_id, token_hash) select session_id, refresh_token_hash from started`,
        [
          session.sessionId,
          session.accountId,
          session.accessTokenHash,
          session.expiresAt,
          session.refreshTokenHash,
          session.refreshExpiresAt,
        ],
      );
    },

    async sessionOf(accessTokenHash) {
      const [row] = await database.query<SessionRow & AccountRow>(
        `select ${sessionColumns}, ${accountColumns} from session s join account a using (account_id)
         where s.access_token_hash = $1`,
        [accessTokenHash],
      );
      return signedIn(row);
    },

    async renewSession(refreshTokenHash, tokens, at) {
      return database.transaction(async sql => {
        const [row] = await sql.query<SessionRow>(
          `select ${sessionColumns} from refresh_token t join session s using (session_id)
           where t.token_hash = $1 for update of s`,
          [refreshTokenHash],
        );
        if (!row) return undefined;
        if (row.refresh_token_hash !== refreshTokenHash || row.refresh_expires_at <= at) {
          await sql.query('delete from session where session_id = $1', [row.session_id]);
          return undefined;
        }
        return renew(sql, row, tokens);
      });
    },

    async endSession(sessionId) {
      await database.query('delete from session where session_id = $1', [uuid(sessionId)]);
    },
  };
}

async function renew(
  sql: Sql,
  before: SessionRow,
  {
    accessTokenHash,
    refreshTokenHash,
    expiresAt,
  }: Pick<SessionRecord, 'accessTokenHash' | 'refreshTokenHash' | 'expiresAt'>,
) {
  await sql.query('insert into refresh_token (session_id, token_hash) values ($1, $2)', [
    before.session_id,
    refreshTokenHash,
  ]);
  const [row] = await sql.query<SessionRow & AccountRow>(
    `update session s
     set access_token_hash = $2, refresh_token_hash = $3, expires_at = least($4::timestamptz(3), s.refresh_expires_at)
     from account a where s.session_id = $1 and a.account_id = s.account_id
     returning ${sessionColumns}, ${accountColumns}`,
    [before.session_id, accessTokenHash, refreshTokenHash, expiresAt],
  );
  return signedIn(row);
}
