import { SEARCH_TEXT_VERSION, searchableText } from '../../../rules/search.js';
import type { Store } from '../store.js';
import { USERNAME_KEY_VERSION, usernameKey } from '../../sign-in/username-key.js';
import type { Database, Sql } from './database.js';

interface OutdatedText {
  readonly account_id: string;
  readonly receipt_number: string;
  readonly subject: string;
  readonly detail: string;
}

/**
 * Renews search texts and username keys that an earlier release derived; the texts themselves stay. May run several times at once.
 */
export function sqlRenewal(database: Database): Pick<Store, 'renewKeys'> {
  return {
    renewKeys: limit =>
      database.transaction(async sql => (await renewSearchTexts(sql, limit)) + (await renewUsernames(sql, limit))),
  };
}

async function renewSearchTexts(sql: Sql, limit: number): Promise<number> {
  const rows = await sql.query<OutdatedText>(
    `select r.account_id, r.receipt_number, i.subject, i.detail
     from inquiry_reader r join inquiry i on i.account_id = r.creator_id and i.inquiry_id = r.inquiry_id
     where r.search_version < ${SEARCH_TEXT_VERSION} limit $1`,
    [limit],
  );
  if (rows.length === 0) return 0;
  const texts = rows.map(({ receipt_number: receiptNumber, subject, detail }) =>
    searchableText({ receiptNumber, subject, detail }),
  );
  await sql.query(
    `update inquiry_reader r set search_text = new.search_text, search_version = ${SEARCH_TEXT_VERSION}
     from unnest($1::text[], $2::text[], $3::text[]) as new (account_id, receipt_number, search_text)
     where r.account_id = new.account_id::uuid and r.receipt_number = new.receipt_number`,
    [rows.map(row => row.account_id), rows.map(row => row.receipt_number), texts],
  );
  return rows.length;
}

async function renewUsernames(sql: Sql, limit: number): Promise<number> {
  const rows = await sql.query<{ account_id: string; username: string }>(
    `select account_id, username from account where key_version < ${USERNAME_KEY_VERSION} limit $1`,
    [limit],
  );
  if (rows.length === 0) return 0;
  await sql.query(
    // Two usernames that were different before stay so: each keeps its old key.
    `update account a set key_version = ${USERNAME_KEY_VERSION},
       username_key = case when exists (
         select from account other where other.username_key = new.username_key and other.account_id <> a.account_id
       ) then a.username_key else new.username_key end
     from (
       select distinct on (username_key) account_id, username_key
       from unnest($1::text[], $2::text[]) as made (account_id, username_key)
     ) new
     where a.account_id = new.account_id::uuid`,
    [rows.map(row => row.account_id), rows.map(row => usernameKey(row.username))],
  );
  return rows.length;
}
