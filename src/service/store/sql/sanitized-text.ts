import type { Database, Sql, SqlValue } from './database.js';

/** What PostgreSQL's text type cannot store: NUL, and lone surrogates. */
const unsupportedCharacters = /\0|\p{Cs}/gu;

/**
 * A text that the database can store. Leaves everything that passed `cleanText` unchanged. In other texts, such as a username
 * somebody tries, each unsupported character becomes U+FFFD, so that the lookup finds nothing instead of failing.
 */
export function sanitizeText(text: string): string {
  return text.replace(unsupportedCharacters, '\uFFFD');
}

/** The same database, accepting any text as a value. */
export function withSanitizedText(database: Database): Database {
  return {
    ...sanitizingSql(database),
    transaction: (work, options) => database.transaction(sql => work(sanitizingSql(sql)), options),
    close: () => database.close(),
  };
}

function sanitizingSql(sql: Sql): Sql {
  return {
    query: (text, values) => sql.query(text, values?.map(sanitizeValue)),
    script: text => sql.script(text),
  };
}

function sanitizeValue(value: SqlValue): SqlValue {
  if (typeof value === 'string') return sanitizeText(value);
  if (!Array.isArray(value)) return value;
  return value.map((item: string | number | null) => (typeof item === 'string' ? sanitizeText(item) : item));
}
