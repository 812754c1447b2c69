import type { RenewedSession, SessionRecord, SessionRenewal } from '../records.js';
import type { AccountStore } from '../store.js';
import { extendedEnd, isRetry, renewedSession } from '../renewed-session.js';
import {
  accountColumns,
  sessionColumns,
  sessionFromRow,
  sessionWithAccount,
  type AccountRow,
  type SessionRow,
} from './account-rows.js';
import type { Database, Sql } from './database.js';
import type { ListVersionOf } from './list-versions.js';
import { uuidOrNull } from './uuid.js';

type SessionMethods = Pick<
  AccountStore,
  'startSession' | 'sessionOf' | 'sessionsOf' | 'renewSession' | 'endSession' | 'liveSessions'
>;

export function sqlSessions(database: Database, listVersionOf: ListVersionOf): SessionMethods {
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
      const [row] = await database.query<SessionRow & AccountRow & { list_version: string }>(
        `select ${sessionColumns}, ${accountColumns}, ${listVersionOf(`'account:' || a.account_id`)} as list_version
         from session s join account a using (account_id) where s.access_token_hash = $1`,
        [accessTokenHash],
      );
      const found = sessionWithAccount(row);
      return found && row && { ...found, listVersion: row.list_version };
    },

    async renewSession(refreshTokenHash, renewal, at) {
      return database.transaction(async sql => {
        // Concurrent requests with the same token wait, and see what the first has done.
        const [row] = await sql.query<RefreshTokenRow>(
          `select ${sessionColumns}, t.replaced_at, t.seed from refresh_token t join session s using (session_id)
           where t.token_hash = $1 for update of s`,
          [refreshTokenHash],
        );
        if (!row) return undefined;
        const { replaced_at: replacedAt, seed } = row;
        const isOver = row.refresh_expires_at <= at;
        if (!isOver && row.refresh_token_hash === refreshTokenHash)
          return rotateTokens(sql, sessionFromRow(row), refreshTokenHash, renewal, at);
        if (!isOver && replacedAt !== null && seed !== null && isRetry(replacedAt, at)) {
          const session = sessionFromRow(row);
          return updateSession(sql, { ...session, refreshExpiresAt: extendedEnd(session, renewal.extendTo) }, seed);
        }
        await sql.query('delete from session where session_id = $1', [row.session_id]);
        return undefined;
      });
    },

    async sessionsOf(accountId, at) {
      const rows = await database.query<SessionRow>(
        `select ${sessionColumns} from session s where s.account_id = $1 and s.refresh_expires_at > $2
         order by s.refresh_expires_at`,
        [uuidOrNull(accountId), at],
      );
      return rows.map(sessionFromRow);
    },

    async endSession(sessionId) {
      await database.query('delete from session where session_id = $1', [uuidOrNull(sessionId)]);
    },

    async liveSessions(sessionIds) {
      const rows = await database.query<{ session_id: string }>(
        'select session_id from session where session_id = any($1::text[]::uuid[])',
        [sessionIds.filter(id => uuidOrNull(id) !== null)],
      );
      return rows.map(({ session_id: sessionId }) => sessionId);
    },
  };
}

/**
 * A current or former refresh token of a session. Without a seed, perhaps one that an earlier version of the service replaced.
 */
interface RefreshTokenRow extends SessionRow {
  readonly replaced_at: string | null;
  readonly seed: string | null;
}

async function rotateTokens(sql: Sql, session: SessionRecord, usedHash: string, renewal: SessionRenewal, at: string) {
  await sql.query('update refresh_token set replaced_at = $2, seed = $3 where token_hash = $1', [
    usedHash,
    at,
    renewal.seed,
  ]);
  await sql.query('insert into refresh_token (session_id, token_hash) values ($1, $2)', [
    session.sessionId,
    renewal.refreshTokenHash,
  ]);
  return updateSession(sql, renewedSession(session, renewal), renewal.seed);
}

async function updateSession(sql: Sql, session: SessionRecord, seed: string): Promise<RenewedSession | undefined> {
  const { sessionId, accessTokenHash, expiresAt, refreshTokenHash, refreshExpiresAt } = session;
  const [row] = await sql.query<SessionRow & AccountRow>(
    `update session s
     set access_token_hash = $2, expires_at = $3, refresh_token_hash = $4, refresh_expires_at = $5
     from account a where s.session_id = $1 and a.account_id = s.account_id
     returning ${sessionColumns}, ${accountColumns}`,
    [sessionId, accessTokenHash, expiresAt, refreshTokenHash, refreshExpiresAt],
  );
  const found = sessionWithAccount(row);
  return found && { ...found, seed };
}
