import { accountParty, agencyParty, type AttachmentRecord } from '../records.js';
import { emptySeed } from '../empty-seed.js';
import type { SeededInquiry, StoreSeed } from '../store.js';
import { toAccountRow, accountTable } from './account-rows.js';
import { toAttachmentRow, attachmentTable } from './attachment-rows.js';
import { violatedConstraint, type Database, type Sql } from './database.js';
import { insertFeeds } from './agency-feed.js';
import { toEntryRow, entryTable } from './entry-rows.js';
import { toInquiryRow, inquiryTable, toReaderRows, readerTable } from './inquiry-rows.js';
import { insertChunk } from './chunks.js';
import { receiptTable } from './inquiry-writes.js';
import { changeLists } from './list-versions.js';
import { insertReference } from './reference.js';
import { table } from './table.js';

const credentialTable = table('agency_credential', { credential_hash: 'text', agency_id: 'text' });
const businessTable = table('business', { account_id: 'uuid', position: 'int', business_id: 'uuid', record: 'json' });

/** Whether the database has never been seeded. */
export async function isEmpty(database: Database): Promise<boolean> {
  const filled = await database.query('select 1 as filled from routing');
  return filled.length === 0;
}

/**
 * Fills an empty database completely or not at all. Throws an `Error` when it has been seeded before, perhaps by another process.
 */
export async function seedStore(database: Database, content: Partial<StoreSeed>): Promise<void> {
  const seed = { ...emptySeed, ...content };
  try {
    await database.transaction(sql => insertSeed(sql, seed), { noTimeout: true });
  } catch (thrown) {
    if (violatedConstraint(thrown) !== 'routing_pkey') throw thrown;
    throw new Error('The database has been filled before; nothing was added to it.', { cause: thrown });
  }
}

async function insertSeed(sql: Sql, seed: StoreSeed): Promise<void> {
  await insertReference(sql, seed);
  await credentialTable.insert(
    sql,
    seed.agencyCredentials.map(({ agencyId, credentialHash }) => ({
      credential_hash: credentialHash,
      agency_id: agencyId,
    })),
  );
  await accountTable.insert(sql, seed.accounts.map(toAccountRow));
  await businessTable.insert(
    sql,
    seed.businesses.map(({ accountId, business }, position) => ({
      account_id: accountId,
      position,
      business_id: business.businessId,
      record: business,
    })),
  );
  await insertInquiries(sql, seed.inquiries);
}

async function insertInquiries(sql: Sql, seeded: readonly SeededInquiry[]): Promise<void> {
  await receiptTable.insert(
    sql,
    seeded.map(({ inquiry }) => ({
      receipt_number: inquiry.receiptNumber,
      account_id: inquiry.creator.accountId,
      inquiry_id: inquiry.inquiryId,
    })),
  );
  await inquiryTable.insert(
    sql,
    seeded.map(({ inquiry }) => toInquiryRow(inquiry)),
  );
  await readerTable.insert(
    sql,
    seeded.flatMap(({ inquiry, seenChanges }) => toReaderRows(inquiry, seenChanges)),
  );
  await entryTable.insert(
    sql,
    seeded.flatMap(({ inquiry, entries }) => entries.map((entry, index) => toEntryRow(inquiry, entry, index + 1))),
  );
  await changeLists(
    sql,
    seeded.flatMap(({ inquiry }) => [...inquiry.readerIds.map(accountParty), agencyParty(inquiry.agencyId)]),
  );
  await insertFeeds(sql, seeded);
  await insertAttachments(sql, seeded);
}

async function insertAttachments(sql: Sql, seeded: readonly SeededInquiry[]): Promise<void> {
  const attached = seeded.flatMap(({ inquiry, entries, contents = {} }) =>
    entries.flatMap(({ attachments }, index) =>
      attachments.map((attachment, position) => ({
        attachment,
        row: toAttachmentRow(attachment, { inquiry, seq: index + 1, position }),
        content: contents[attachment.attachmentId],
      })),
    ),
  );
  await attachmentTable.insert(
    sql,
    attached.map(({ row }) => row),
  );
  for (const { attachment, content } of attached) if (content) await insertContent(sql, attachment, content);
}

function insertContent(sql: Sql, { owner, attachmentId }: AttachmentRecord, content: Uint8Array<ArrayBuffer>) {
  return insertChunk(sql, owner, attachmentId, 0, content);
}
