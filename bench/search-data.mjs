import { createHash } from 'node:crypto';

/** With fewer inquiries, an account would not have some of every kind. */
export const fewestInquiries = 1000;
/** One account has many inquiries, so that there are pages far down the list; of small numbers it has half. */
export const busyInquiriesOf = count => Math.min(100_000, Math.floor(count / 2));
/** All other accounts have about as many as a business collects in years. */
const ordinaryInquiries = 57;

/** By account: 1 is the busy one, 2 has as many as all others. */
export const accessTokens = { 1: 'token-of-the-busy', 2: 'token-of-another' };

const accountId = "('01900000-0001-7000-8000-' || lpad(to_hex(account), 12, '0'))::uuid";

/** Phrases that equal their own search keys, so that the database can generate a million texts by itself. */
const phrases = [
  'ขอทราบขั้นตอนการจดทะเบียนบริษัทจำกัด',
  'การขอคืนภาษีมูลค่าเพิ่มของปีที่แล้ว',
  'ขอหนังสือรับรองการส่งออกปลากะพงแช่แข็ง',
  'การขึ้นทะเบียนลูกจ้างกับประกันสังคม',
  'ขอคำแนะนำเรื่องสินเชื่อสำหรับวิสาหกิจขนาดย่อม',
  'การขอเครื่องหมายรับรองสินค้าชุมชน',
];
const background =
  'กิจการของเราเปิดมาหลายปี มีลูกจ้างไม่เกินสิบคน และยังไม่เคยยื่นเรื่องนี้มาก่อน จึงขอทราบเอกสารที่ต้องใช้ ' +
  'ค่าธรรมเนียม ระยะเวลาดำเนินการ และช่องทางที่สะดวกที่สุดสำหรับผู้ประกอบการที่อยู่ต่างจังหวัด';

/**
 * Fills a database with an existing schema: one account with {@link busyInquiriesOf} the inquiries, and all the others.
 *
 * @param {import('pg').Client} client
 * @param {number} count of inquiries in total, at least {@link fewestInquiries}
 */
export async function fillDatabase(client, count) {
  const indexes = await dropIndexes(client);
  const accounts = 1 + Math.ceil((count - busyInquiriesOf(count)) / ordinaryInquiries);
  await client.query(`
    insert into account (account_id, account_type, username, username_key, key_version, display_name, identity_kind, identity_number, sample_data)
    select ${accountId}, 'citizen', 'bench' || account, 'bench' || account, 2, 'ผู้ทดสอบ', 'citizen', lpad(account::text, 13, '0'), false
    from generate_series(1, ${accounts}) as account`);
  for (const [account, token] of Object.entries(accessTokens))
    await client.query(
      `insert into session (session_id, account_id, access_token_hash, expires_at, refresh_token_hash, refresh_expires_at)
       select ${accountId}, ${accountId}, $1, now() + interval '1 day', 'none', now() + interval '1 day'
       from (values (${account})) as signed_in (account)`,
      [createHash('sha256').update(token).digest('hex')],
    );
  await fillInquiries(client, count, accounts);
  for (const definition of indexes) await client.query(definition);
  await client.query('vacuum analyze');
}

/** As when a backup is restored: creating an index afterwards is faster than updating it. */
async function dropIndexes(client) {
  const { rows } = await client.query(
    `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition from pg_index
     where indrelid in ('inquiry'::regclass, 'inquiry_reader'::regclass) and not indisprimary`,
  );
  for (const { name } of rows) await client.query(`drop index ${name}`);
  return rows.map(({ definition }) => definition);
}

async function fillInquiries(client, count, accounts) {
  const listed = `inquiry_id, receipt_number, creator_name, reader_ids, business_id, business_name, category_id, agency_id,
    subject, status, outcome, waiting_for, contacted_at, completed_at, change_count, changed_at, changed_by, changed_kind, version`;
  await client.query(
    `create unlogged table made as
     select n, ${accountId} as account_id,
       ('01900000-0003-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid as inquiry_id,
       -- 7919 has no factor in common with 10, so every number comes once.
       '2569-' || lpad((n::bigint * 7919 % 100000000)::text, 8, '0') || '-0' as receipt_number,
       'ผู้ทดสอบ' as creator_name, json_build_array(${accountId}) as reader_ids, ${accountId} as business_id,
       '{"th":"ร้านทดสอบ","en":null}'::json as business_name, 'tax' as category_id,
       (array['dbd', 'rd', 'sso', 'osmep'])[1 + n % 7 % 4] as agency_id,
       ($1::text[])[1 + ordinal % ${phrases.length}] || ' ครั้งที่ ' || n as subject,
       (array['new', 'in_progress', 'completed'])[1 + ordinal % 3] as status,
       case ordinal % 3 when 2 then 'answered' end as outcome, case ordinal % 3 when 2 then 'none' else 'agency' end as waiting_for,
       contacted_at, case ordinal % 3 when 2 then contacted_at + interval '9 days' end as completed_at,
       ordinal % 3 as change_count, case ordinal % 3 when 0 then null else contacted_at + interval '9 days' end as changed_at,
       case ordinal % 3 when 0 then null else 'dbd' end as changed_by, case ordinal % 3 when 0 then null else 'replied' end as changed_kind,
       1 + ordinal % 3 as version
     from (
       -- Counts within an account, so that each has some of every kind however many accounts there are.
       select n, n / ${accounts - 1} as ordinal, case when n <= ${busyInquiriesOf(count)} then 1 else 2 + n % ${accounts - 1} end as account,
         date_trunc('second', now()) - n % 100003 * interval '10 minutes' as contacted_at
       from generate_series(1, ${count}) as n
     ) numbered`,
    [phrases],
  );
  await client.query(
    `insert into inquiry (account_id, detail, ${listed}) select account_id, subject || $1, ${listed} from made order by n`,
    [` ${background}`],
  );
  await client.query(
    `insert into inquiry_reader (account_id, creator_id, activity_at, seen_changes, search_text, search_version, ${listed})
     select account_id, account_id, coalesce(changed_at, contacted_at), 0,
       subject || E'\\n' || subject || $1 || E'\\n' || receipt_number || E'\\n' || replace(receipt_number, '-', ''), 2, ${listed}
     from made order by n`,
    [` ${background}`],
  );
  await client.query('drop table made');
}
