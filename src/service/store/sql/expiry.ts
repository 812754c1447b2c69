import type { Store } from '../store.js';
import {
  subtractMilliseconds,
  storedResponseLifetimeMs,
  unusedAttachmentLifetimeMs,
  waitingEmailLifetimeMs,
} from '../lifetimes.js';
import type { Database } from './database.js';

/** Deletes what has expired. Any number of processes may do this at the same time. */
export function sqlExpiry(database: Database): Pick<Store, 'forgetExpired'> {
  return {
    forgetExpired: at =>
      database.transaction(async sql => {
        await sql.query('delete from session where refresh_expires_at <= $1', [at]);
        await sql.query('delete from sign_in_request where expires_at <= $1', [at]);
        await sql.query('delete from sign_in_code where expires_at <= $1', [at]);
        await sql.query('delete from password_reset where expires_at <= $1', [at]);
        await sql.query('delete from email_outbox where stored_at < $1', [
          subtractMilliseconds(at, waitingEmailLifetimeMs),
        ]);
        await sql.query('delete from call_count where ends_at <= $1', [at]);
        await sql.query('delete from kept_answer where kept_at < $1', [
          subtractMilliseconds(at, storedResponseLifetimeMs),
        ]);
        await sql.query(
          `with gone as (
             delete from attachment where inquiry_id is null and created_at < $1 returning attachment_id, upload
           )
           insert into discarded_content (attachment_id, upload, discarded_at)
           select attachment_id, upload, $2::timestamptz from gone on conflict do nothing`,
          [subtractMilliseconds(at, unusedAttachmentLifetimeMs), at],
        );
      }),
  };
}
