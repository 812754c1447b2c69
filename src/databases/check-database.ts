import type { Database } from '../service/store/sql/database.js';
import { DatabaseUnfit } from './database-unfit.js';

/**
 * Checks whether the store can rely on this database.
 *
 * @throws {DatabaseUnfit} when it is too old, its encoding is not UTF-8, trigram search would find no Thai word, or values come in
 *   formats that are not read here and that cannot be set because a pooler shares the sessions
 */
export async function checkDatabase(database: Database): Promise<void> {
  const [settings] = await database.query<{
    version: number;
    encoding: string;
    dates: string;
    bytes: string;
    trigrams: boolean;
  }>(
    `select current_setting('server_version_num')::int as version,
            current_setting('server_encoding') as encoding,
            current_setting('datestyle') as dates,
            current_setting('bytea_output') as bytes,
            to_regproc('show_trgm') is not null as trigrams`,
  );
  if (!settings) throw new TypeError('The database did not say what it is.');
  const { version, encoding, dates, bytes, trigrams } = settings;
  if (version < 150_000) {
    const major = Math.floor(version / 10_000);
    throw new DatabaseUnfit(`The database is PostgreSQL ${major}; the service needs 15 or later.`);
  }
  if (encoding !== 'UTF8') {
    throw new DatabaseUnfit(`The database's encoding is ${encoding}, which cannot keep every name. ${makeAnew}`);
  }
  if (!dates.startsWith('ISO') || bytes !== 'hex') {
    throw new DatabaseUnfit(
      `The database writes values in other formats (DateStyle ${dates}, bytea_output ${bytes}), and behind a pooler they cannot be ` +
        `set for each session. Set them for the user of DATABASE_URL, with: ALTER ROLE name SET datestyle = 'ISO'; ` +
        `ALTER ROLE name SET bytea_output = 'hex';`,
    );
  }
  if (trigrams && !(await findsThai(database))) {
    throw new DatabaseUnfit(
      `The database's LC_CTYPE takes Thai letters for punctuation, so a search by trigrams (pg_trgm) finds none. ${makeAnew}`,
    );
  }
}

const makeAnew =
  `Make another, with: CREATE DATABASE sme_one_id TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8'; ` +
  'and bring over what this one holds by pg_dump --data-only.';

async function findsThai(database: Database): Promise<boolean> {
  const [row] = await database.query<{ trigrams: string[] }>('select show_trgm($1) as trigrams', ['ที่']);
  return row !== undefined && row.trigrams.length > 0;
}
