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
    meaning: `folder of the embedded database, for one process at a time; made when it is not there; ${DATA_DIR} where none is named, which production wants`,
  }),
  databaseUrl: optional(postgresAddress, {
    variable: 'DATABASE_URL',
    meaning: 'a PostgreSQL, version 15 or later, in the place of the embedded database; for any number of processes',
    secret: true,
  }),
  databaseConnections: one(wholeNumber(2, 1000), {
    variable: 'DATABASE_CONNECTIONS',
    option: 'database-connections',
    meaning: 'connections to that PostgreSQL at most, for each process; one more waits for changes',
    initial: 10,
  }),
  databaseChanges: one(word('listen', 'poll'), {
    variable: 'DATABASE_CHANGES',
    option: 'database-changes',
    meaning: 'how processes hear of changes: listen, or poll where the database or a pooler before it has no LISTEN',
    initial: 'listen',
  }),
};
