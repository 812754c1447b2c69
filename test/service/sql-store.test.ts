import { databaseKinds } from '../support/databases.js';
import { describeStore } from './store-suite.js';
import { sqlStores } from './support/sql-stores.js';

for (const kind of databaseKinds) {
  describe(`SQL over ${kind.name}`, () => {
    const stores = sqlStores(kind);
    describeStore(kind.name, seed => stores.make(seed));
  });
}
