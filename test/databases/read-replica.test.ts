/**
 * Lists from a streaming replica (`DATABASE_READ_URL`), with two processes on two PostgreSQL servers: nobody misses what was done
 * before they asked, whichever process they ask, and whatever happens to the replica.
 */
import { expect } from 'chai';

import { openPostgresStore, type OpenStore } from '../../src/databases/postgres-store.js';
import { sampleData } from '../../src/service/sample-data/sample-data.js';
import { seedStore } from '../../src/service/store/sql/sql-store.js';
import { draft } from '../service/support/drafts.js';
import { agencyToken, idempotencyKey, serviceKit, START, type Kit } from '../service/support/service-kit.js';
import { controlledCluster, type ControlledCluster } from '../support/controlled-cluster.js';
import { until } from '../support/until.js';

describe('lists from a replica', function () {
  this.timeout(120_000);
  let primary: ControlledCluster;
  let replica: ControlledCluster;
  let database: string;
  let processes: readonly [OpenStore, OpenStore];
  let kits: readonly [Kit, Kit];
  const closers: (() => Promise<void>)[] = [];
  const errors: unknown[] = [];

  before(async function () {
    primary = await controlledCluster.call(this);
    closers.push(primary.remove);
    const address = await primary.createDatabase();
    database = new URL(address).pathname.slice(1);
    replica = await primary.replica('asynchronous');
    closers.push(replica.remove);
    const readUrl = replica.addressOf(database);
    const open = () => openPostgresStore(address, { readUrl, onError: error => errors.push(error) });
    processes = [await open(), await open()];
    for (const opened of processes) closers.push(() => opened.close());
    await seedStore(processes[0].database, await sampleData(START, { busyCount: 0 }));
    kits = [await serviceKit({}, 0, () => processes[0].store), await serviceKit({}, 0, () => processes[1].store)];
  });
  after(async () => {
    for (const close of closers.splice(0).reverse()) await close();
  });
  beforeEach(async () => {
    await replica.start();
    await replica.run(database, 'select pg_wal_replay_resume()');
    await untilBothReadFromReplica();
  });

  const reads = () => processes.map(({ replica: read }) => ({ ...read!.reads }));

  /** What the last calls have read, by process. */
  function readSince(before: ReturnType<typeof reads>) {
    return reads().map((now, index) => {
      const past = before[index]!;
      return { replica: now.replica - past.replica, behind: now.behind - past.behind };
    });
  }

  async function untilBothReadFromReplica(): Promise<void> {
    await until(async () => {
      const before = reads();
      for (const kit of kits) for (const name of ['somying', 'somchai']) await listed(kit, await tokenOf(name));
      return readSince(before).every(read => read.replica === 2);
    });
  }

  const pauseReplica = () => replica.run(database, 'select pg_wal_replay_pause()');
  // Sessions are on the primary, so that both processes know them.
  const tokens = new Map<string, string>();
  async function tokenOf(name: string): Promise<string> {
    const token = tokens.get(name) ?? (await kits[0].tokenOf(name));
    tokens.set(name, token);
    return token;
  }

  async function listed(kit: Kit, token: string, query = ''): Promise<string[]> {
    const { status, body } = await kit.call<{ inquiries: { receiptNumber: string; status: string }[] }>(
      'GET',
      `/inquiries${query}`,
      { token },
    );
    expect(status).to.equal(200);
    return body.inquiries.map(({ receiptNumber }) => receiptNumber);
  }

  async function unread(kit: Kit, token: string): Promise<string[]> {
    const { body } = await kit.call<{ notifications: { receiptNumber: string }[] }>(
      'GET',
      '/notifications?unread=true',
      { token },
    );
    return body.notifications.map(({ receiptNumber }) => receiptNumber);
  }

  async function create(kit: Kit, token: string): Promise<string> {
    const { status, body } = await kit.call<{ receiptNumber: string }>('POST', '/inquiries', {
      token,
      json: draft,
      headers: idempotencyKey(),
    });
    expect(status).to.equal(201);
    return body.receiptNumber;
  }

  it('reads lists, search, notifications, exports and queues there', async () => {
    const token = await tokenOf('somying');
    const queries = await replica.countStatements('inquiry_reader');
    const queues = await replica.countStatements('counted');
    const before = reads();
    await listed(kits[0], token);
    await kits[0].call('POST', '/inquiries/search', { token, json: { text: 'ภาษี' } });
    await kits[0].call('GET', '/notifications', { token });
    await kits[0].call('GET', '/export', { token });
    await kits[0].call('GET', '/agency/inquiries', { token: agencyToken('dbd') });
    const [first, second] = readSince(before);
    // An export has several pages.
    expect(first!.replica).to.be.at.least(5);
    expect([first!.behind, second]).to.deep.equal([0, { replica: 0, behind: 0 }]);
    expect((await replica.countStatements('inquiry_reader')) - queries).to.equal(first!.replica - 1);
    expect((await replica.countStatements('counted')) - queues).to.be.greaterThan(0);
  });

  it('shows everybody what they have just sent, through either process, while the replica is behind', async () => {
    await pauseReplica();
    const token = await tokenOf('somying');
    const before = reads();
    const sent = [await create(kits[0], token), await create(kits[1], token)];
    for (const kit of kits) {
      expect(await listed(kit, token)).to.include.members(sent);
      const exported = await kit.call<{ inquiries: { inquiry: { receiptNumber: string } }[] }>('GET', '/export', {
        token,
      });
      expect(exported.body.inquiries.map(({ inquiry }) => inquiry.receiptNumber)).to.include.members(sent);
    }
    for (const read of readSince(before)) {
      expect(read.replica).to.equal(0);
      expect(read.behind).to.be.at.least(2);
    }
  });

  it('serves others from a replica that is behind: they have changed nothing', async () => {
    const [somchai, somying] = [await tokenOf('somchai'), await tokenOf('somying')];
    await pauseReplica();
    await create(kits[0], somying);
    const before = reads();
    await listed(kits[0], somchai);
    await listed(kits[1], somchai);
    expect(readSince(before)).to.deep.equal([
      { replica: 1, behind: 0 },
      { replica: 1, behind: 0 },
    ]);
  });

  it("shows an agency's change at once to the person and in both agencies' queues, through the other process", async () => {
    const token = await tokenOf('somying');
    const receiptNumber = await create(kits[0], token);
    await untilBothReadFromReplica();
    await pauseReplica();
    const queueOf = async (agencyId: string) => {
      const { body } = await kits[1].call<{ inquiries: { receiptNumber: string }[] }>('GET', '/agency/inquiries', {
        token: agencyToken(agencyId),
      });
      return body.inquiries.map(row => row.receiptNumber);
    };
    expect(await queueOf(draft.agencyId)).to.include(receiptNumber);
    const forwarded = await kits[0].call('POST', `/agency/inquiries/${receiptNumber}/events`, {
      token: agencyToken(draft.agencyId),
      json: { kind: 'forward', toAgencyId: 'rd', detail: 'ส่งต่อ', officerName: 'วิภา' },
      headers: idempotencyKey(),
    });
    expect(forwarded.status).to.equal(201);

    expect(await queueOf(draft.agencyId)).not.to.include(receiptNumber);
    expect(await queueOf('rd')).to.include(receiptNumber);
    expect(await unread(kits[1], token)).to.include(receiptNumber);
  });

  it('shows a notification as seen at once, through the other process', async () => {
    const token = await tokenOf('somying');
    await pauseReplica();
    const before = reads();
    const [receiptNumber] = await unread(kits[1], token);
    expect(readSince(before)[1]).to.deep.equal({ replica: 1, behind: 0 });
    expect((await kits[0].call('PUT', `/notifications/${receiptNumber}/seen`, { token })).status).to.equal(200);
    expect(await unread(kits[1], token)).not.to.include(receiptNumber);
  });

  it('reads from the primary while the replica is gone, and from the replica when it is back', async () => {
    const token = await tokenOf('somying');
    await replica.stop('immediate');
    const before = reads();
    const sent = await create(kits[0], token);
    for (const kit of kits) expect(await listed(kit, token)).to.include(sent);
    expect(readSince(before).map(read => read.replica)).to.deep.equal([0, 0]);
    expect(reads().map(read => read.unavailable)).to.satisfy((counts: number[]) => counts.every(count => count > 0));

    await replica.start();
    await untilBothReadFromReplica();
  });

  it('says how far the replica is behind', async () => {
    const lag = () => processes[0].replicaLag();
    await until(async () => (await lag())?.bytes === 0);
    expect(await lag()).to.deep.equal({ bytes: 0, seconds: 0 });
    await pauseReplica();
    await create(kits[0], await tokenOf('somying'));
    const behind = await lag();
    expect(behind?.bytes).to.be.greaterThan(0);
    expect(behind?.seconds).to.be.greaterThan(0);
    await replica.stop('immediate');
    expect(await lag()).to.equal(undefined);
  });

  it('counts the connections to both', async () => {
    const [opened] = processes;
    const pools = () => opened.pools();
    const sleeping = opened.database.query('select pg_sleep(0.2)');
    await until(() => pools()['primary']!.busy === 1);
    await sleeping;
    expect(pools()['primary']).to.deep.include({ busy: 0, waiting: 0 });
    expect(pools()['replica']!.idle).to.be.greaterThan(0);
  });

  it('refuses to start with another database in place of the replica', async () => {
    const [one, other] = [await primary.createDatabase(), await primary.createDatabase()];
    await (await openPostgresStore(other)).close();
    const thrown = await openPostgresStore(one, { readUrl: other }).catch((error: unknown) => error);
    expect(thrown).to.have.property('name', 'DatabaseUnfit');
    expect(thrown).to.have.property('message').that.contains('DATABASE_READ_URL');
  });
});
