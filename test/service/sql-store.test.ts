import { expect } from 'chai';

import { sha256 } from '../../src/service/crypto/secrets.js';
import { sqlStore } from '../../src/service/index.js';
import { sampleData } from '../../src/service/sample-data/sample-data.js';
import { somying } from '../../src/service/sample-data/people.js';
import { databaseKinds } from '../support/databases.js';
import { describeStore } from './store-suite.js';
import { sqlStores } from './support/sql-stores.js';
import { id, NOW } from './support/written.js';

for (const kind of databaseKinds) {
  describe(`SQL over ${kind.name}`, () => {
    const stores = sqlStores(kind);
    describeStore(kind.name, seed => stores.make(seed));

    it("lets an agency's credential be replaced without a pause, as docs/operating.md says", async () => {
      const store = await stores.make(await sampleData(new Date(NOW), { busyCount: 0 }));
      const [before, after] = [await sha256('sample-agency-dbd'), await sha256('the-next-credential-of-dbd')];
      const agencies = async () =>
        (await Promise.all([before, after].map(hash => store.agencyByCredential(hash)))).map(
          agency => agency?.agencyId,
        );
      const { database } = stores;
      await database.query("insert into agency_credential (credential_hash, agency_id) values ($1, 'dbd')", [after]);
      expect(await agencies()).to.deep.equal(['dbd', 'dbd']);
      await database.query('delete from agency_credential where credential_hash = $1', [before]);
      expect(await agencies()).to.deep.equal([undefined, 'dbd']);
    });

    describe(`data of an earlier release, over ${kind.name}`, () => {
      const page = { limit: 10, after: null };
      const { accountId } = somying;

      /**
       * As release 0.1 left it: characters of broken PDF text in search texts, Thai digits in the keys of usernames.
       */
      async function storeOfEarlierRelease() {
        const seed = await sampleData(new Date(NOW), { busyCount: 0 });
        const own = seed.inquiries.find(({ inquiry }) => inquiry.readerIds.includes(accountId))!;
        const inquiry = { ...own.inquiry, subject: 'ต ้องจดทะเบ\uF702ยน' };
        const twins = ['ร้าน๑', 'ร้าน1'].map((username, index) => ({
          ...seed.accounts[0]!,
          accountId: id(index + 1),
          username,
          identityNumber: `000000000000${index}`,
        }));
        const store = await stores.make({ ...seed, accounts: seed.accounts, inquiries: [{ ...own, inquiry }] });
        const { database } = stores;
        for (const { username, ...twin } of twins)
          await database.query(
            `insert into account (account_id, account_type, username, username_key, display_name, identity_kind, identity_number, sample_data)
             values ($1, $2, $3, $4, $5, $6, $7, true)`,
            [
              twin.accountId,
              twin.accountType,
              username,
              username,
              twin.displayName,
              twin.identityKind,
              twin.identityNumber,
            ],
          );
        await database.query(
          "update account set username_key = 'som๑', username = 'som๑', key_version = 1 where account_id = $1",
          [accountId],
        );
        await database.query('update inquiry_reader set search_text = $1, search_version = 1', [inquiry.subject]);
        return store;
      }

      const usernames = async (typed: readonly string[]) => {
        const store = sqlStore(stores.database);
        return Promise.all(typed.map(async one => (await store.accountByUsername(one))?.username));
      };

      it('is found by what people type today, once it has been renewed (E6)', async () => {
        const store = await storeOfEarlierRelease();
        const found = async () => (await store.inquiriesOf(accountId, { text: 'ต้องจดทะเบียน' }, page)).total;
        expect(await found()).to.equal(0);
        expect(await store.renewKeys(1)).to.equal(2);
        for (let made = 1; made > 0;) made = await store.renewKeys(2);
        expect(await found()).to.equal(1);
        expect(await store.renewKeys(100)).to.equal(0);
      });

      it('still lets everybody sign in, even two whose usernames were different before (E5)', async () => {
        const store = await storeOfEarlierRelease();
        const typed = ['som๑', 'SOM๑', 'ร้าน๑', 'ร้าน1'];
        const meant = ['som๑', 'som๑', 'ร้าน๑', 'ร้าน1'];
        expect(await usernames(typed)).to.deep.equal(meant);
        for (let made = 1; made > 0;) made = await store.renewKeys(1);
        expect(await usernames([...typed, 'som1', 'som\u200B๑'])).to.deep.equal([...meant, 'som๑', 'som๑']);
      });
    });
  });
}
