import { expect } from 'chai';

import { checkDatabase } from '../../src/databases/check-database.js';
import { openPostgres } from '../../src/databases/postgres.js';
import { violatedConstraint, type Database, type Sql } from '../../src/service/store/sql/database.js';
import { databaseKinds, useDatabase } from '../support/databases.js';
import { postgresCluster } from '../support/postgres-cluster.js';

for (const { name, open } of databaseKinds) {
  describe(`database: ${name}`, () => {
    const opened = useDatabase(open);
    let database: Database;

    before(async () => {
      database = opened();
      await database.script(`
        create table kept (id int primary key, note text not null, constraint note_once unique (note));
        create table stamped (id int primary key, at timestamptz(3), bytes bytea, words text[], flag boolean)`);
    });
    beforeEach(() => database.script('delete from kept; delete from stamped'));

    const valueOf = async (expression: string, ...values: Parameters<Sql['query']>[1] & object) => {
      const [row] = await database.query<{ value: unknown }>(`select ${expression} as value`, values);
      return row?.value;
    };
    const notes = async () =>
      (await database.query<{ note: string }>('select note from kept order by id')).map(r => r.note);
    const keep = (sql: Sql, id: number, note: string) =>
      sql.query('insert into kept (id, note) values ($1, $2)', [id, note]);

    it('writes instants as Date.toISOString does, whatever the time zone of the session', async () => {
      await database.query('insert into stamped (id, at) values ($1, $2)', [1, '2026-11-22T05:04:03.100Z']);
      const read = () => database.query<{ at: string }>('select at from stamped');
      expect(await read()).to.deep.equal([{ at: '2026-11-22T05:04:03.100Z' }]);

      const [elsewhere] = await database.transaction(async sql => {
        await sql.script(`set local time zone 'Asia/Kathmandu'`);
        return sql.query<{ at: string }>('select at from stamped');
      });
      expect(elsewhere).to.deep.equal({ at: '2026-11-22T05:04:03.100Z' });
    });

    it('rounds instants to milliseconds, so that a page never ends between two instants of one millisecond', async () => {
      await database.query('insert into stamped (id, at) values (1, $1)', ['2026-11-22T05:04:03.1004Z']);
      expect(await database.query('select id from stamped where at = $1', ['2026-11-22T05:04:03.100Z'])).to.have.length(
        1,
      );
    });

    it('rejects a value that is not an instant', async () => {
      const failure = await valueOf(`'infinity'::timestamptz`).catch((thrown: unknown) => thrown);
      expect(failure).to.be.instanceOf(RangeError);
    });

    it('returns bytes unchanged', async () => {
      const bytes = Uint8Array.from({ length: 300_000 }, (_, index) => (index * 7) % 256);
      await database.query('insert into stamped (id, bytes) values ($1, $2)', [1, bytes]);
      const [row] = await database.query<{ bytes: Uint8Array }>('select bytes from stamped');
      expect(row!.bytes).to.be.instanceOf(Uint8Array);
      expect(Object.getPrototypeOf(row!.bytes)).to.equal(Uint8Array.prototype);
      expect(Buffer.compare(row!.bytes, bytes)).to.equal(0);
      expect(await valueOf('$1::bytea', new Uint8Array())).to.deep.equal(new Uint8Array());
      expect(await valueOf('$1::bytea', bytes.subarray(2, 5))).to.deep.equal(Uint8Array.of(14, 21, 28));
    });

    it('returns integers, booleans, texts and arrays unchanged, and numbers beyond safe integers as text', async () => {
      expect(await valueOf('(select count(*)::int from stamped)')).to.equal(0);
      expect(await valueOf('(select count(*) from stamped)')).to.equal('0');
      expect(await valueOf('9007199254740993::int8')).to.equal('9007199254740993');
      expect(await valueOf('1.50::numeric')).to.equal('1.50');
      expect(await valueOf('$1::boolean', false)).to.equal(false);
      expect(await valueOf('$1::text', null)).to.equal(null);
      expect(await valueOf('$1::text[]', ['ก', 'a "b"', 'c,d', null])).to.deep.equal(['ก', 'a "b"', 'c,d', null]);
      expect(await valueOf('$1::int[]', [3, 1])).to.deep.equal([3, 1]);
      expect(await valueOf('$1::jsonb', '{"th":"ก"}')).to.deep.equal({ th: 'ก' });
    });

    it('returns dates as text, because a Date would depend on the time zone of the machine', async () => {
      expect(await valueOf(`'2026-11-22'::date`)).to.equal('2026-11-22');
    });

    it('stores Thai and any other script', async () => {
      const text = 'น้ำปลาที่ผู้ผลิต 🐟 ๒๕๖๙';
      expect(await valueOf('$1::text', text)).to.equal(text);
      expect(await valueOf('char_length($1::text)', text)).to.equal(Array.from(text).length);
    });

    it('names the constraint that a row violates', async () => {
      await keep(database, 1, 'one');
      const failure = await keep(database, 2, 'one').catch((thrown: unknown) => thrown);
      expect(violatedConstraint(failure)).to.equal('note_once');
      expect(violatedConstraint(await database.query('select nothing').catch((thrown: unknown) => thrown))).to.equal(
        undefined,
      );
    });

    it('commits a transaction as a whole, and nothing of one that throws', async () => {
      const mistake = new Error('changed my mind');
      const failure = await database
        .transaction(async sql => {
          await keep(sql, 1, 'lost');
          throw mistake;
        })
        .catch((thrown: unknown) => thrown);
      expect(failure).to.equal(mistake);
      expect(await notes()).to.deep.equal([]);

      expect(await database.transaction(async sql => (await keep(sql, 1, 'kept')).length)).to.equal(0);
      expect(await notes()).to.deep.equal(['kept']);
    });

    it('remains usable after a statement has failed within a transaction', async () => {
      const failure = await database.transaction(sql => sql.query('select 1 / 0')).catch((thrown: unknown) => thrown);
      expect(failure).to.have.property('code', '22012');
      await keep(database, 1, 'afterwards');
      expect(await notes()).to.deep.equal(['afterwards']);
    });

    it('runs twenty transactions that change one row as if in sequence', async () => {
      await keep(database, 1, '0');
      const addOne = () =>
        database.transaction(async sql => {
          const [row] = await sql.query<{ note: string }>('select note from kept where id = 1');
          await sql.query('update kept set note = $1 where id = 1', [String(Number(row!.note) + 1)]);
        });
      await Promise.all(Array.from({ length: 20 }, addOne));
      expect(await notes()).to.deep.equal(['20']);
    });

    for (const state of ['40001', '40P01']) {
      it(`repeats the work after ${state}, without any effect of the first attempt`, async () => {
        let tries = 0;
        await database.transaction(async sql => {
          tries += 1;
          await keep(sql, tries, `try ${tries}`);
          if (tries < 3) await sql.query(`do $$ begin raise exception 'again' using errcode = '${state}'; end $$`);
        });
        expect(await notes()).to.deep.equal(['try 3']);
      });
    }

    it('gives up after a number of conflicts', async function () {
      this.timeout(20_000);
      let tries = 0;
      const failure = await database
        .transaction(async sql => {
          tries += 1;
          await sql.query(`do $$ begin raise exception 'never' using errcode = '40001'; end $$`);
        })
        .catch((thrown: unknown) => thrown);
      expect(failure).to.have.property('code', '40001');
      expect(tries).to.equal(12);
    });
  });
}

describe('database: PostgreSQL with settings of its own', () => {
  for (const holder of ['role', 'database'] as const)
    it(`reads instants and bytes as ever when its ${holder} has other formats`, async function () {
      const cluster = await postgresCluster.call(this);
      const address = new URL(await cluster.createDatabase());
      const name = address.pathname.slice(1);
      const preparing = openPostgres(address.href);
      if (holder === 'role') await preparing.script(`create role ${name} login`);
      for (const setting of [`datestyle = 'SQL, DMY'`, `bytea_output = 'escape'`])
        await preparing.script(`alter ${holder} ${name} set ${setting}`);
      await preparing.close();
      if (holder === 'role') address.username = name;
      const database = openPostgres(address.href);
      try {
        await checkDatabase(database);
        const [row] = await database.query<{ at: string; bytes: Uint8Array }>(
          `select timestamptz '2026-11-22 05:04:03.1Z' as at, $1::bytea as bytes`,
          [Uint8Array.of(0, 92, 255)],
        );
        expect(row?.at).to.equal('2026-11-22T05:04:03.100Z');
        expect([...row!.bytes]).to.deep.equal([0, 92, 255]);
      } finally {
        await database.close();
      }
    });
});
