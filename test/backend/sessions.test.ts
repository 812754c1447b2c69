import { expect } from 'chai';
import pg from 'pg';

import { memorySessions, postgresSessions, type BackendSession, type SessionStore } from '../../src/backend/index.js';
import { faultyLine } from '../support/faulty-line.js';
import { postgresCluster, type Cluster } from '../support/postgres-cluster.js';
import { until } from '../support/until.js';
import { portalHost, statusOf, Visitor, type PageSession, type PortalHost } from './support/portal-host.js';
import { scriptedService, type Scripted } from './support/scripted-service.js';

interface Kind {
  readonly name: string;
  /** The stores of two processes over the same sessions; all that is stored, as text; and how to close them. */
  readonly open: (this: Mocha.Context) => Promise<{
    readonly stores: readonly [SessionStore, SessionStore];
    readonly content: () => Promise<string>;
    readonly close: () => Promise<void>;
  }>;
}

const kinds: readonly Kind[] = [
  {
    name: 'memory',
    async open() {
      const values: unknown[] = [];
      const store = memorySessions();
      const watched: SessionStore = {
        ...store,
        write: (key, session) => {
          values.push(key, session.value);
          return store.write(key, session);
        },
      };
      return { stores: [watched, watched], content: async () => values.join('\n'), close: async () => undefined };
    },
  },
  {
    name: 'PostgreSQL',
    async open() {
      const connectionString = await (await postgresCluster.call(this)).createDatabase();
      const pools = [new pg.Pool({ connectionString }), new pg.Pool({ connectionString })] as const;
      return {
        stores: [postgresSessions(pools[0]), postgresSessions(pools[1])],
        content: async () => {
          const { rows } = await pools[0].query<Record<string, unknown>>('select key, value from sme_one_id_sessions');
          return JSON.stringify(rows);
        },
        close: async () => {
          await Promise.all(pools.map(pool => pool.end()));
        },
      };
    },
  },
];

const inAnHour = () => new Date(Date.now() + 3_600_000);

for (const { name, open } of kinds)
  describe(`backend: sessions in ${name}`, function () {
    this.timeout(60_000);
    let kept: Awaited<ReturnType<Kind['open']>>;
    let host: PortalHost;

    before(async function () {
      kept = await open.call(this);
      host = await portalHost({ sessions: kept.stores[0] });
    });
    after(async () => {
      await host.close();
      await kept.close();
    });
    beforeEach(() => {
      host.calls.length = 0;
      host.errors.length = 0;
      host.lose();
    });

    const renewals = () => host.calls.filter(call => call === 'POST /session/refresh').length;

    async function signedIn() {
      const visitor = new Visitor(host);
      await visitor.signIn();
      const session = (await (await visitor.session()).json()) as PageSession;
      return { visitor, session };
    }

    it('renews a rejected token once, for all pages and both processes', async () => {
      const { visitor, session } = await signedIn();
      const other = host.another();
      const how = { rejectedToken: session.accessToken };
      const found = await Promise.all(
        Array.from({ length: 20 }, (_, turn) => (turn % 2 ? host.backend : other).session(visitor.request(), how)),
      );
      expect(renewals()).to.equal(1);
      expect(new Set(found.map(each => each?.accessToken)).size).to.equal(1);
      expect(found[0]?.accessToken).not.to.equal(session.accessToken);
      expect(await statusOf(host, found[0]!)).to.equal(200);
      // A page that comes late with the token before gets the new one.
      expect(await (await visitor.session(how)).json()).to.have.property('accessToken', found[0]?.accessToken);
      expect(renewals()).to.equal(1);
    });

    it('renews nothing while the token works', async () => {
      const { visitor } = await signedIn();
      for (let turn = 0; turn < 3; turn++) await visitor.session({ rejectedToken: 'another token' });
      expect(renewals()).to.equal(0);
    });

    it('extends the session when the person asks for it', async () => {
      const { visitor, session } = await signedIn();
      const longer = (await (await visitor.session({ extend: true })).json()) as PageSession;
      expect(Date.parse(longer.expiresAt)).to.be.greaterThan(Date.parse(session.expiresAt));
      expect(await statusOf(host, longer)).to.equal(200);
    });

    it('ends the session when the service has ended it', async () => {
      const { visitor, session } = await signedIn();
      const headers = { Authorization: `Bearer ${session.accessToken}` };
      await fetch(`${host.service.url}/v1/session`, { method: 'DELETE', headers });
      const answer = await visitor.session({ rejectedToken: session.accessToken });
      expect(await answer.json()).to.equal(null);
      expect(visitor.cookiesFor(`${host.origin}/`), 'the cookie goes, too').to.equal('');
    });

    it('keeps the session while the service cannot be reached', async () => {
      const { visitor, session } = await signedIn();
      const how = { rejectedToken: session.accessToken };
      host.lose('requests');
      const answer = await visitor.session(how);
      expect([answer.status, answer.headers.get('Retry-After')]).to.deep.equal([503, '5']);
      expect(await answer.json()).to.have.property('code', 'service_unavailable');
      expect(host.errors).to.have.length(1);
      host.lose();
      expect(await statusOf(host, (await (await visitor.session(how)).json()) as PageSession)).to.equal(200);
    });

    it('survives a renewal whose answer is lost', async () => {
      const { visitor, session } = await signedIn();
      const how = { rejectedToken: session.accessToken };
      host.lose('answers');
      expect((await visitor.session(how)).status).to.equal(503);
      host.lose();
      expect(await statusOf(host, (await (await visitor.session(how)).json()) as PageSession)).to.equal(200);
    });

    it('signs out here although the service cannot be reached, and tells the page, which can try itself', async () => {
      const { visitor } = await signedIn();
      const request = visitor.request();
      host.lose('requests');
      expect((await visitor.signOut()).status).to.equal(503);
      host.lose();
      expect(visitor.cookiesFor(`${host.origin}/`), 'the cookie').to.equal('');
      expect(await host.backend.session(request)).to.equal(null);
      expect(host.errors).to.have.length(1);
    });

    it('ends at the service also what a renewal at the same time has given', async () => {
      const { visitor, session } = await signedIn();
      const request = visitor.request();
      const [renewed] = await Promise.all([
        host.backend.session(request, { rejectedToken: session.accessToken }),
        visitor.signOut(),
      ]);
      expect(await host.backend.session(request)).to.equal(null);
      for (const token of [session, ...(renewed ? [renewed] : [])]) expect(await statusOf(host, token)).to.equal(401);
    });

    it('stores nothing that whoever reads it could use', async () => {
      const { visitor, session } = await signedIn();
      const known = await host.backend.session(visitor.request());
      const [, id = 'no cookie'] = /sme-one-id=([\w-]+)/.exec(visitor.cookiesFor(`${host.origin}/`)) ?? [];
      const content = await kept.content();
      expect(content.length).to.be.greaterThan(100);
      for (const secret of [id, session.accessToken, known!.account.displayName, known!.account.accountId])
        expect(content).not.to.contain(secret);
    });

    for (const id of ['made-up', '', 'x'.repeat(43), 'x'.repeat(5000), '%00', '../../etc/passwd'])
      it(`knows nobody by the id ${id.slice(0, 12) || 'of no letters'}`, async () => {
        const request = new Request(host.origin, { headers: { Cookie: `sme-one-id=${id}` } });
        expect(await host.backend.session(request)).to.equal(null);
        expect(host.errors).to.deep.equal([]);
      });

    it('runs the changes of one session one after another, and those of others meanwhile', async () => {
      const [here, there] = kept.stores;
      for (const key of ['one', 'other']) await here.write(key, { value: '', expiresAt: inAnHour() });
      let release: () => void = () => undefined;
      const held = new Promise<void>(resolve => (release = resolve));
      let entered: () => void = () => undefined;
      const isIn = new Promise<void>(resolve => (entered = resolve));
      const first = here.change('one', async before => {
        entered();
        await held;
        return { value: `${before?.value}a`, expiresAt: inAnHour() };
      });
      await isIn;
      const second = there.change('one', async before => ({ value: `${before?.value}b`, expiresAt: inAnHour() }));
      const other = await there.change('other', async () => ({ value: 'meanwhile', expiresAt: inAnHour() }));
      expect(other?.value).to.equal('meanwhile');
      release();
      expect([(await first)?.value, (await second)?.value]).to.deep.equal(['a', 'ab']);
    });

    it('keeps a session whose change fails, and goes on', async () => {
      const [here, there] = kept.stores;
      await here.write('kept', { value: 'as it was', expiresAt: inAnHour() });
      const failure = await here.change('kept', () => Promise.reject(new Error('no'))).catch((error: unknown) => error);
      expect(String(failure)).to.equal('Error: no');
      expect((await there.read('kept'))?.value).to.equal('as it was');
      expect((await there.change('kept', async () => undefined))?.value).to.equal(undefined);
      expect(await here.read('kept')).to.equal(undefined);
    });

    it('does not find what has expired', async () => {
      const [here] = kept.stores;
      await here.write('over', { value: 'old', expiresAt: new Date(Date.now() - 1) });
      expect(await here.read('over')).to.equal(undefined);
      expect(await here.change('over', async before => before)).to.equal(undefined);
    });
  });

describe('backend: sessions in memory', () => {
  it('drops the oldest beyond its number', async () => {
    const store = memorySessions({ maxSessions: 2 });
    for (const key of ['a', 'b', 'c']) await store.write(key, { value: key, expiresAt: inAnHour() });
    expect(await Promise.all(['a', 'b', 'c'].map(async key => (await store.read(key))?.value))).to.deep.equal([
      undefined,
      'b',
      'c',
    ]);
  });
});

describe('backend: sessions in PostgreSQL', function () {
  this.timeout(60_000);
  let cluster: Cluster;
  let url: string;

  before(async function () {
    cluster = await postgresCluster.call(this);
    url = await cluster.createDatabase();
  });

  async function withPools(count: number, work: (pools: pg.Pool[]) => Promise<void>): Promise<void> {
    const pools = Array.from({ length: count }, () => new pg.Pool({ connectionString: url }));
    await work(pools).finally(() => Promise.all(pools.map(pool => pool.end())));
  }

  it('creates its table once, when many processes start at the same time', () =>
    withPools(5, async pools => {
      const stores = pools.map(pool => postgresSessions(pool, { table: 'started_together' }));
      await Promise.all(stores.map((store, turn) => store.write(`key ${turn}`, { value: 'v', expiresAt: inAnHour() })));
      expect((await stores[0]!.read('key 4'))?.value).to.equal('v');
    }));

  it('removes what has expired', () =>
    withPools(1, async ([pool]) => {
      const session = { value: 'v', expiresAt: new Date(Date.now() - 1000) };
      await postgresSessions(pool!, { table: 'cleaned' }).write('over', session);
      await postgresSessions(pool!, { table: 'cleaned' }).write('more', { value: 'v', expiresAt: inAnHour() });
      const { rows } = await pool!.query('select key from cleaned');
      expect(rows).to.deep.equal([{ key: 'more' }]);
    }));

  it('needs no right to create where the table is there', () =>
    withPools(1, async ([pool]) => {
      await postgresSessions(pool!, { table: 'made_by_others' }).write('key', { value: 'v', expiresAt: inAnHour() });
      await pool!.query('create role reader_only login; grant all on made_by_others to reader_only');
      await pool!.query('revoke create on schema public from public');
      const limited = new pg.Pool({ connectionString: url, user: 'reader_only' });
      try {
        expect((await postgresSessions(limited, { table: 'made_by_others' }).read('key'))?.value).to.equal('v');
      } finally {
        await limited.end();
      }
    }));

  it('recovers from a lost connection, and leaks none', () =>
    withPools(1, async ([pool]) => {
      pool!.on('error', () => undefined);
      const store = postgresSessions(pool!, { table: 'lost' });
      await store.write('key', { value: 'v', expiresAt: inAnHour() });
      for (let turn = 0; turn < 12; turn++) {
        const failed = await store
          .change('key', async before => {
            await withPools(1, async ([other]) => {
              await other!.query(
                'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()',
              );
            });
            return before;
          })
          .catch((error: unknown) => error);
        expect(failed).to.be.instanceOf(Error);
      }
      expect((await store.read('key'))?.value).to.equal('v');
    }));

  it('does not keep a session locked by a process whose connection hangs', async () => {
    const line = await faultyLine(cluster.socket);
    const hanging = new pg.Pool({
      connectionString: `postgres://postgres@127.0.0.1:${line.port}${new URL(url).pathname}`,
    });
    hanging.on('error', () => undefined);
    const pool = new pg.Pool({ connectionString: url });
    const options = { table: 'hanging', lockTimeoutMs: 400 };
    const first = postgresSessions(hanging, options);
    const second = postgresSessions(pool, options);
    try {
      await first.write('key', { value: 'v', expiresAt: inAnHour() });
      const lost = first
        .change('key', async before => {
          line.stopTransmitting();
          return { ...before!, value: 'lost' };
        })
        .catch(String);
      await until(
        async () => (await second.change('key', async before => before).catch(() => undefined)) !== undefined,
      );
      expect(await lost).to.equal('Error: The database does not answer.');
      expect((await first.read('key'))?.value, 'the first process, too').to.equal('v');
    } finally {
      await line.close();
      await Promise.all([hanging.end(), pool.end()]);
    }
  });

  it('reads sessions while as many as it has connections are being renewed', async () => {
    const pool = new pg.Pool({ connectionString: url, max: 4, connectionTimeoutMillis: 2000 });
    const store = postgresSessions(pool, { table: 'crowded' });
    const keys = ['a', 'b', 'c', 'd', 'e'];
    for (const key of keys) await store.write(key, { value: key, expiresAt: inAnHour() });
    let release: () => void = () => undefined;
    const held = new Promise<void>(resolve => (release = resolve));
    const renewed: string[] = [];
    const changes = keys.map(key =>
      store.change(key, async before => {
        await held;
        renewed.push(key);
        return before;
      }),
    );
    try {
      expect((await store.read('e'))?.value).to.equal('e');
    } finally {
      release();
      await Promise.allSettled(changes);
      await pool.end();
    }
    expect(renewed.sort()).to.deep.equal(keys);
  });

  it('starts no renewal that has waited too long for its turn', async () => {
    const pool = new pg.Pool({ connectionString: url, max: 2 });
    const store = postgresSessions(pool, { table: 'queued', lockTimeoutMs: 200 });
    let release: () => void = () => undefined;
    const held = new Promise<void>(resolve => (release = resolve));
    await store.read('prepared');
    const first = store.change('one', () => held.then(() => undefined));
    let isRun = false;
    const late = await store
      .change('other', async () => {
        isRun = true;
        return undefined;
      })
      .catch(String);
    release();
    await first;
    expect([late, isRun]).to.deep.equal(['Error: Too many sessions are being renewed: this one waited 200 ms.', false]);
    expect(await store.change('other', async () => undefined), 'the next one').to.equal(undefined);
    await pool.end();
  });

  for (const hours of [-24, 24])
    it(`keeps sessions as long in a database whose clock is ${hours} hours ahead`, () =>
      withPools(1, async ([pool]) => {
        await pool!.query(`create schema if not exists skewed`);
        await pool!.query(
          `create or replace function skewed.now() returns timestamptz language sql stable
            as $$ select pg_catalog.now() + interval '${hours} hours' $$`,
        );
        const skewed = new pg.Pool({ connectionString: url, options: '-c search_path=skewed,public,pg_catalog' });
        try {
          const store = postgresSessions(skewed, { table: 'public.by_its_clock' });
          await store.write('key', { value: 'v', expiresAt: inAnHour() });
          const found = await store.read('key');
          expect(found?.value).to.equal('v');
          expect(found!.expiresAt.getTime()).to.be.closeTo(inAnHour().getTime(), 60_000);
        } finally {
          await skewed.end();
        }
      }));

  for (const hours of [-24, 24])
    it(`keeps a session of processes whose clocks are ${hours} hours apart`, () =>
      withPools(2, async pools => {
        const [right, wrong] = pools.map((pool, index) =>
          scriptedService({
            sessions: postgresSessions(pool),
            ahead: index * -hours * 3_600_000,
            issuedBefore: index * 100,
          }),
        ) as [Scripted, Scripted];
        await right.signIn();
        const signedIn = await right.backend.session(right.request('/'));
        const eightHours = Date.now() + 8 * 3_600_000;
        const expectKept = (session: BackendSession | null) =>
          expect(Date.parse(session?.expiresAt ?? '')).to.be.closeTo(eightHours, 60_000);
        expectKept(signedIn);

        // The page gets a token that works, at the latest after the service has rejected another one.
        await atClock(hours, async () => {
          expectKept(await wrong.backend.session(right.request('/')));
          const rejectedToken = signedIn!.accessToken;
          expectKept(await wrong.backend.session(right.request('/'), { rejectedToken }));
        });
        const renewals = () => [...right.calls, ...wrong.calls].filter(call => call === 'POST /session/refresh').length;
        expect(renewals()).to.equal(1);
        expectKept(await right.backend.session(right.request('/')));
        await atClock(hours, async () => expectKept(await wrong.backend.session(right.request('/'))));
        expect(renewals(), 'nothing is renewed again').to.equal(1);
      }));

  for (const table of ['Sessions', 'a;drop table x', 'a"b', 'a.b.c', ''])
    it(`refuses the table name "${table}"`, () => {
      expect(() => postgresSessions({} as never, { table })).to.throw(TypeError, 'table must be');
    });
});

/** Runs something of a process whose clock is so many hours ahead. */
async function atClock<Result>(hours: number, work: () => Promise<Result>): Promise<Result> {
  const { now } = Date;
  Date.now = () => now() + hours * 3_600_000;
  try {
    return await work();
  } finally {
    Date.now = now;
  }
}
