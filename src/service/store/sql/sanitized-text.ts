import type { Database, Sql, SqlValue } from './database.js';

/** What PostgreSQL's text cannot hold: NUL, and halves of surrogate pairs. */
const unsupportedCharacters = /\0|\p{Cs}/gu;

/**
 * A text as the database can take it. Nothing that passed `cleanText` changes. Of what else comes here, such as a username
 * that somebody tries, each character that cannot be stored becomes U+FFFD, and so is not found instead of failing.
 */
export function sanitizeText(text: string): string {
  return text.replace(unsupportedCharacters, '\uFFFD');
}

/** The same database, whose values may be any text. */
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
