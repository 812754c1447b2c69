import { memoryStore } from '../../src/service/index.js';
import { databaseKinds } from '../support/databases.js';
import { describeService } from './service-suite.js';
import { connectInProcess } from './support/in-process.js';
import { sqlStores } from './support/sql-stores.js';

const options = { seesMessages: true };

describeService('in process', () => connectInProcess(async seed => memoryStore(seed)), options);

for (const kind of databaseKinds) {
  describe(`over ${kind.name}`, () => {
    const stores = sqlStores(kind);
    describeService(`in process over ${kind.name}`, () => connectInProcess(seed => stores.make(seed)), options);
  });
}
