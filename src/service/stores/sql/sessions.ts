import type { SessionRecord } from '../../records.js';
import type { AccountStore } from '../../store.js';
import { renewedSession } from '../renewed-session.js';
import {
  accountColumns,
  sessionColumns,
  sessionOf,
  signedIn,
  type AccountRow,
  type SessionRow,
} from './account-rows.js';
import type { Database, Sql } from './database.js';
import { uuid } from './uuid.js';

type Sessions = Pick<AccountStore, 'startSession' | 'sessionOf' | 'sessionsOf' | 'renewSession' | 'endSession'>;

export function sqlSessions(database: Database): Sessions {
  return {
    async startSession(session) {
      await database.query(
        `with started as (
           insert into session
             (session_id, account_id, access_token_hash, expires_at, refresh_token_hash, refresh_expires_at, latest_end)
           values ($1, $2, $3, $4, $5, $6, $7) returning session_id, refresh_token_hash
         )
         insert into refresh_token (session_id, token_hash) select session_id, refresh_token_hash from started`,
        [
          session.sessionId,
          session.accountId,
          session.accessTokenHash,
          session.expiresAt,
          session.refreshTokenHash,
          session.refreshExpiresAt,
          session.latestEnd,
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

    async renewSession(refreshTokenHash, renewal, at) {
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
        return renew(sql, renewedSession(sessionOf(row), renewal));
      });
    },

    async sessionsOf(accountId, at) {
      const rows = await database.query<SessionRow>(
        `select ${sessionColumns} from session s where s.account_id = $1 and s.refresh_expires_at > $2
         order by s.refresh_expires_at`,
        [uuid(accountId), at],
      );
      return rows.map(sessionOf);
    },

    async endSession(sessionId) {
      await database.query('delete from session where session_id = $1', [uuid(sessionId)]);
    },
  };
}

async function renew(sql: Sql, session: SessionRecord) {
  const { sessionId, accessTokenHash, expiresAt, refreshTokenHash, refreshExpiresAt } = session;
  await sql.query('insert into refresh_token (session_id, token_hash) values ($1, $2)', [sessionId, refreshTokenHash]);
  const [row] = await sql.query<SessionRow & AccountRow>(
    `update session s
     set access_token_hash = $2, expires_at = $3, refresh_token_hash = $4, refresh_expires_at = $5
     from account a where s.session_id = $1 and a.account_id = s.account_id
     returning ${sessionColumns}, ${accountColumns}`,
    [sessionId, accessTokenHash, expiresAt, refreshTokenHash, refreshExpiresAt],
  );
  return signedIn(row);
}
