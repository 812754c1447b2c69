import { expect } from 'chai';

import { checkDatabase } from '../../src/databases/check-database.js';
import { migrate } from '../../src/databases/migrate.js';
import { openPostgres } from '../../src/databases/postgres.js';
import { DatabaseUnfit } from '../../src/databases/database-unfit.js';
import type { Database } from '../../src/service/store/sql/database.js';
import type { Migration } from '../../src/service/store/sql/migration.js';
import { databaseKinds, useDatabase } from '../support/databases.js';
import { postgresCluster, type Cluster } from '../support/postgres-cluster.js';

const first: Migration = {
  version: 1,
  name: 'notes',
  sql: 'create table note (id int primary key); insert into note values (1)',
};
const second: Migration = { version: 2, name: 'authors', sql: 'alter table note add author text' };
const broken: Migration = { version: 3, name: 'broken', sql: 'alter table note add kind text; select nothing' };

const rejection = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (thrown: unknown) => thrown as Error,
  );

const applied = async (database: Database) =>
  (await database.query<{ name: string }>('select name from schema_migration where version > 0 order by version')).map(
    row => row.name,
  );

for (const { name, open } of databaseKinds) {
  describe(`migrations: ${name}`, () => {
    const opened = useDatabase(open);
    let database: Database;

    before(() => {
      database = opened();
    });
    afterEach(() => database.script('drop table if exists note, schema_migration'));

    it('migrates an empty database to the current version, in order', async () => {
      await migrate(database, [second, first]);
      expect(await applied(database)).to.deep.equal(['notes', 'authors']);
      expect(await database.query('select id, author from note')).to.deep.equal([{ id: 1, author: null }]);
    });

    it('runs each step once', async () => {
      await migrate(database, [first]);
      await migrate(database, [first, second]);
      await migrate(database, [first, second]);
      expect(await applied(database)).to.deep.equal(['notes', 'authors']);
      expect(await database.query('select id from note')).to.have.length(1);
    });

    it('rolls back a failing step and all steps before it', async () => {
      await migrate(database, [first]);
      expect(await rejection(migrate(database, [first, second, broken]))).to.have.property('code', '42703');
      expect(await applied(database)).to.deep.equal(['notes']);
      await migrate(database, [first, second]);
      expect(await applied(database)).to.deep.equal(['notes', 'authors']);
    });

    it('refuses a schema of a later version, and leaves it unchanged', async () => {
      await migrate(database, [first, second]);
      const failure = await rejection(migrate(database, [first]));
      expect(failure).to.be.instanceOf(DatabaseUnfit);
      expect(failure!.message).to.contain('version 2').and.to.contain('up to 1');
      expect(await applied(database)).to.deep.equal(['notes', 'authors']);
    });

    it('accepts this database', () => checkDatabase(database));
  });
}

describe('migrations: several processes at once', () => {
  let cluster: Cluster;
  before(async function () {
    cluster = await postgresCluster.call(this);
  });

  it('runs each step once, and every process finds it done', async () => {
    for (let round = 0; round < 3; round += 1) {
      const address = await cluster.createDatabase();
      const processes = Array.from({ length: 8 }, () => openPostgres(address, { connections: 1 }));
      await Promise.all(processes.map(database => migrate(database, [first, second])));
      for (const database of processes) expect(await applied(database)).to.deep.equal(['notes', 'authors']);
      expect(await processes[0]!.query('select id from note')).to.have.length(1);
      await Promise.all(processes.map(database => database.close()));
    }
  });
});

describe('check of the database at start', () => {
  let cluster: Cluster;
  before(async function () {
    cluster = await postgresCluster.call(this);
  });

  const modern = { version: 150_000, encoding: 'UTF8', dates: 'ISO, MDY', bytes: 'hex', trigrams: false };
  const unused = {
    script: async () => undefined,
    transaction: async () => expect.fail('nothing to write'),
    close: async () => undefined,
  };

  async function fitness(options: Parameters<Cluster['createDatabase']>[0], prepare?: string) {
    const database = openPostgres(await cluster.createDatabase(options));
    if (prepare !== undefined) await database.script(prepare);
    const failure = await rejection(checkDatabase(database));
    await database.close();
    return failure;
  }

  it('refuses a database without trigrams for Thai, and explains what to do', async () => {
    const failure = await fitness({ locale: 'C' }, 'create extension pg_trgm');
    expect(failure).to.be.instanceOf(DatabaseUnfit);
    expect(failure!.message).to.contain('LC_CTYPE').and.to.contain(`LOCALE 'C.UTF-8'`);
  });

  it('accepts a database with trigrams for Thai', async () => {
    expect(await fitness({}, 'create extension pg_trgm')).to.equal(undefined);
  });

  it('refuses a database whose encoding is not UTF-8', async () => {
    const failure = await fitness({ locale: 'C', encoding: 'SQL_ASCII' });
    expect(failure).to.be.instanceOf(DatabaseUnfit);
    expect(failure!.message).to.contain('SQL_ASCII');
  });

  for (const setting of [{ dates: 'SQL, DMY' }, { bytes: 'escape' }])
    it(`refuses ${JSON.stringify(setting)} where a pooler keeps it from being set, and explains what to do`, async () => {
      const pooled: Database = { ...unused, query: async <Row>() => [{ ...modern, ...setting }] as Row[] };
      expect(await rejection(checkDatabase(pooled)))
        .to.be.instanceOf(DatabaseUnfit)
        .with.property('message')
        .that.contains(Object.values(setting)[0])
        .and.contains('ALTER ROLE');
    });

  it('refuses a database that is too old', async () => {
    const old: Database = { ...unused, query: async <Row>() => [{ ...modern, version: 140_011 }] as Row[] };
    expect(await rejection(checkDatabase(old)))
      .to.have.property('message')
      .that.contains('PostgreSQL 14');
  });
});
