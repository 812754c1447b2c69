/** Settings for where the service stores its data. */
import { folder, wholeNumber, word } from '../configuration/readers.js';
import { NotReadable, one, optional, type ValueReader } from '../configuration/setting.js';

const postgresAddress: ValueReader<string> = {
  form: '<url>',
  read(text) {
    if (/^postgres(ql)?:\/\//.test(text) && URL.canParse(text)) return text;
    throw new NotReadable('an address like postgres://user:password@host:5432/name');
  },
};

/** Below the current folder; good enough for trying it out. */
export const DATA_DIR = '.data';

export const storeSettings = {
  dataDir: optional(folder, {
    variable: 'DATA_DIR',
    option: 'data-dir',
    meaning: `folder of the embedded database, for one process at a time; created if missing; ${DATA_DIR} by default, required in production`,
  }),
  databaseUrl: optional(postgresAddress, {
    variable: 'DATABASE_URL',
    meaning: 'a PostgreSQL, version 15 or later, instead of the embedded database; for any number of processes',
    secret: true,
  }),
  databaseReadUrl: optional(postgresAddress, {
    variable: 'DATABASE_READ_URL',
    meaning:
      'the same database on a streaming replica, for lists, search and exports; read from DATABASE_URL while it is behind',
    secret: true,
  }),
  databaseConnections: one(wholeNumber(2, 1000), {
    variable: 'DATABASE_CONNECTIONS',
    option: 'database-connections',
    meaning: 'maximum number of connections to that PostgreSQL for each process; one more listens for changes',
    initial: 10,
  }),
  databaseChanges: one(word('listen', 'poll'), {
    variable: 'DATABASE_CHANGES',
    option: 'database-changes',
    meaning:
      'how processes learn of changes: listen, or poll where the database or a pooler in front of it has no LISTEN',
    initial: 'listen',
  }),
};
