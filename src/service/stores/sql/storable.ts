import type { Database, Sql, SqlValue } from './database.js';

/** What PostgreSQL's text cannot hold: NUL, and halves of surrogate pairs. */
const unstorable = /\0|\p{Cs}/gu;

/**
 * A text as the database can take it. Nothing that passed `cleanText` changes. Of what else comes here, such as a username
 * that somebody tries, each character that cannot be stored becomes U+FFFD, and so is not found instead of failing.
 */
export function storable(text: string): string {
  return text.replace(unstorable, '\uFFFD');
}

/** The same database, whose values may be any text. */
export function storing(database: Database): Database {
  return {
    ...storingSql(database),
    transaction: (work, options) => database.transaction(sql => work(storingSql(sql)), options),
    close: () => database.close(),
  };
}

function storingSql(sql: Sql): Sql {
  return {
    query: (text, values) => sql.query(text, values?.map(storableValue)),
    script: text => sql.script(text),
  };
}

function storableValue(value: SqlValue): SqlValue {
  if (typeof value === 'string') return storable(value);
  if (!Array.isArray(value)) return value;
  return value.map((item: string | number | null) => (typeof item === 'string' ? storable(item) : item));
}
