/** What is sent of the outbox, and when, over every store; the network and the clock are the test's. */
import { expect } from 'chai';

import { retryAfterOf, webhookWait } from '../../src/service/webhooks/backoff.js';
import {
  WebhookDelivery,
  type SendWebhook,
  type WebhookAttempt,
  type WebhookRequest,
} from '../../src/service/webhooks/webhook-delivery.js';
import { memoryStore, type Store, type StoreSeed } from '../../src/service/index.js';
import { sampleData } from '../../src/service/sample-data/sample-data.js';
import { verifyWebhook } from '../../src/webhooks/index.js';
import { databaseKinds } from '../support/databases.js';
import { until } from '../support/until.js';
import { sqlStores } from './support/sql-stores.js';
import { id, NOW, submission } from './support/written.js';

const [SECOND, MINUTE, HOUR, DAY] = [1000, 60_000, 3_600_000, 86_400_000];
const [secret, next] = ['A', 'B'].map(letter => `whsec_${btoa(letter.repeat(32))}`) as [string, string];
const receiver = { agencyId: 'rd', address: 'https://rd.example.go.th/webhooks', secrets: [secret] };
const never = new AbortController().signal;

function describeDelivery(name: string, makeStore: (seed: StoreSeed) => Promise<Store>): void {
  describe(`webhooks over ${name}`, () => {
    let store: Store;
    let at: number;
    let sent: WebhookRequest[];
    let attempts: WebhookAttempt[];
    let answer: SendWebhook;
    let delivery: WebhookDelivery;
    const newDelivery = () =>
      new WebhookDelivery({
        store,
        clock: () => new Date(at),
        random: () => 1,
        send: (request, signal) => {
          sent.push(request);
          return answer(request, signal);
        },
        onAttempt: attempt => attempts.push(attempt),
      });
    const answering = (status: number, retryAfter: string | null = null): SendWebhook => {
      return async () => ({ status, retryAfter });
    };

    beforeEach(async () => {
      store = await makeStore(await sampleData(new Date(NOW), { busyCount: 0 }));
      await store.setWebhookAgencies(['osmep', 'rd']);
      at = Date.parse(NOW);
      [sent, attempts] = [[], []];
      answer = answering(204);
      delivery = newDelivery();
    });

    const change = (number: number, agencyId = 'rd') =>
      store.recordInquiry({
        ...submission(number, { agencyId, at: new Date(at) }),
        response: null,
        accessRecord: null,
      });
    const deliver = (signal = never, to = receiver) => delivery.deliver(to, signal);
    const ids = () => sent.map(({ headers }) => headers['webhook-id']);
    const waiting = async () => (await store.pendingWebhooks()).find(({ agencyId }) => agencyId === 'rd')!.pending;
    const verify = ({ headers, body }: WebhookRequest, by = secret) =>
      verifyWebhook({ secret: by, headers, body, now: () => new Date(at) });

    it('are an item of the feed, signed, without anything of the person', async () => {
      await change(1);
      expect(await deliver()).to.equal(1);
      const { event, webhookId } = await verify(sent[0]!);
      const { occurredAt, ...data } = event.data;
      expect(event).to.include({ type: 'inquiry.changed', timestamp: NOW });
      expect({ occurredAt, webhookId }).to.deep.equal({ occurredAt: NOW, webhookId: id(1001) });
      const { inquiry } = submission(1);
      expect(data).to.deep.equal({
        changeId: id(1001),
        cursor: data.cursor,
        receiptNumber: inquiry.receiptNumber,
        kind: 'sent',
        status: 'new',
        waitingFor: 'agency',
        responsible: true,
      });
      expect(sent[0]!.body).to.not.contain(inquiry.subject).and.not.contain(inquiry.creator.accountId);
      expect(await deliver(), 'once').to.equal(0);
    });

    it('come again after a failure, with the same id and body and a signature of its time', async () => {
      await change(1);
      answer = answering(500);
      await deliver();
      expect(await deliver()).to.equal(0);
      at += 5 * SECOND;
      answer = answering(200);
      expect(await deliver()).to.equal(1);
      expect(ids()).to.deep.equal([id(1001), id(1001)]);
      expect(sent[1]!.body).to.equal(sent[0]!.body);
      expect((await verify(sent[1]!)).sentAt.getTime()).to.equal(at);
      expect(await waiting()).to.equal(0);
      expect(attempts.map(({ outcome, attempt, failures }) => [outcome, attempt, failures])).to.deep.equal([
        ['failed', 1, 0],
        ['delivered', 2, 1],
      ]);
    });

    for (const [what, failing] of [
      ['a redirect', answering(302)],
      ['a rejection', answering(401)],
      ['no answer', async () => Promise.reject(new Error('reset'))],
    ] as const)
      it(`come again after ${what}`, async () => {
        await change(1);
        answer = failing;
        await deliver();
        expect(await waiting()).to.equal(1);
        expect(attempts[0]).to.include({ outcome: 'failed' });
      });

    it('come not before the receiver wants them', async () => {
      await change(1);
      await change(2);
      answer = answering(429, '7200');
      expect(await deliver()).to.equal(2);
      await change(3);
      at += 2 * HOUR - 1;
      expect(await deliver(), 'nor any other event').to.equal(0);
      at += 1;
      expect(await deliver()).to.equal(1);
    });

    it('end with 410, until the service starts again', async () => {
      await change(1);
      answer = answering(410);
      await deliver();
      await change(2);
      at += DAY;
      expect(await deliver()).to.equal(0);
      expect(attempts.map(({ outcome }) => outcome)).to.deep.equal(['stopped']);
      await store.setWebhookAgencies(['osmep', 'rd']);
      answer = answering(200);
      await change(3);
      await deliver();
      expect(ids()).to.deep.equal([id(1001), id(1003)]);
    });

    it('are tried one at a time while the receiver is dead, and given up after three days', async () => {
      for (const number of [1, 2, 3, 4, 5, 6]) await change(number);
      answer = answering(503);
      expect(await deliver()).to.equal(4);
      for (const end = at + 3 * DAY; at < end; at += HOUR) expect(await deliver()).to.be.at.most(1);
      at += HOUR;
      await change(7);
      await deliver();
      expect(await waiting(), 'only what is new').to.equal(1);
      expect(attempts.reduce((sum, { givenUp }) => sum + givenUp, 0)).to.equal(6);

      at += HOUR;
      answer = answering(200);
      expect(await deliver()).to.equal(1);
      expect(ids().at(-1)).to.equal(id(1007));
      const feed = await store.changesAt('rd', 0, 1000);
      expect(
        feed!.map(each => each.change.changeId),
        'the feed has all',
      ).to.include.members([id(1001), id(1006)]);
    });

    it('arrive all when the receiver is back after two days', async () => {
      for (const number of [1, 2, 3, 4, 5, 6]) await change(number);
      answer = answering(503);
      for (const end = at + 2 * DAY; at < end; at += HOUR) await deliver();
      answer = answering(200);
      sent = [];
      for (let made = 1; made > 0;) made = await deliver();
      at += HOUR;
      for (let made = 1; made > 0;) made = await deliver();
      expect(ids()).to.have.members([1, 2, 3, 4, 5, 6].map(number => id(1000 + number)));
      expect(await waiting()).to.equal(0);
    });

    it('are signed by both secrets while one is replaced', async () => {
      await change(1);
      await deliver(never, { ...receiver, secrets: [secret, next] });
      for (const by of [secret, next]) expect((await verify(sent[0]!, by)).webhookId).to.equal(id(1001));
    });

    it('of one agency wait for no other, whose receiver never answers', async () => {
      await change(1);
      await change(2, 'osmep');
      const ending = new AbortController();
      answer = async ({ address }, signal) => {
        if (address !== receiver.address) return { status: 200, retryAfter: null };
        return new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('aborted'))));
      };
      const hanging = deliver(ending.signal);
      await until(() => sent.length === 1);
      const other = { ...receiver, agencyId: 'osmep', address: 'https://osmep.example.go.th/' };
      expect(await deliver(never, other)).to.equal(1);
      ending.abort();
      await hanging;
      expect(attempts.map(({ agencyId }) => agencyId)).to.deep.equal(['osmep']);
    });

    it('come again when the process ends between the answer and its mark', async () => {
      await change(1);
      const ending = new AbortController();
      answer = async () => {
        // The receiver has it; the process ends before it knows.
        ending.abort();
        throw new Error('aborted');
      };
      await deliver(ending.signal);
      answer = answering(200);
      delivery = newDelivery();
      expect(await deliver(), 'the lease of the other').to.equal(0);
      at += MINUTE;
      expect(await deliver()).to.equal(1);
      expect(ids()).to.deep.equal([id(1001), id(1001)]);
      expect(await waiting()).to.equal(0);
    });

    it('are sent by one of several processes, each once', async () => {
      for (let number = 1; number <= 12; number += 1) await change(number);
      const processes = [delivery, newDelivery(), newDelivery()];
      while ((await waiting()) > 0) await Promise.all(processes.map(process => process.deliver(receiver, never)));
      expect(ids().sort()).to.deep.equal(Array.from({ length: 12 }, (_, index) => id(1001 + index)).sort());
    });
  });
}

describeDelivery('memory', async seed => memoryStore(seed));
for (const kind of databaseKinds)
  describe(`SQL over ${kind.name}`, () => {
    const stores = sqlStores(kind);
    describeDelivery(kind.name, seed => stores.make(seed));

    it(`writes nothing to the outbox when the transaction rolls back, over ${kind.name}`, async () => {
      const store = await stores.make(await sampleData(new Date(NOW), { busyCount: 0 }));
      await store.setWebhookAgencies(['rd']);
      const { database } = stores;
      const { sqlStore } = await import('../../src/service/index.js');
      const failing = sqlStore({
        ...database,
        transaction: (work, options) =>
          database.transaction(async sql => {
            await work(sql);
            const rows = await sql.query('select 1 from webhook_outbox');
            throw new Error(`rolled back with ${rows.length}`);
          }, options),
      });
      const written = failing.recordInquiry({ ...submission(1), response: null, accessRecord: null });
      expect(await written.catch((error: unknown) => (error as Error).message)).to.equal('rolled back with 1');
      expect((await store.pendingWebhooks())[0]).to.include({ pending: 0 });
    });
  });

describe('the pause before a webhook is tried again', () => {
  const first = { attempt: 1, failures: 0, retryAfterMs: null };

  it('grows from five seconds to an hour, up to a quarter shorter by chance', () => {
    const retries = [1, 2, 3, 4, 5, 6, 7, 70].map(attempt => webhookWait({ ...first, attempt }, 1).retryMs);
    expect(retries.map(ms => ms / SECOND)).to.deep.equal([5, 30, 120, 600, 1800, 3600, 3600, 3600]);
    expect(webhookWait(first, 0).retryMs).to.equal(3750);
  });

  it('keeps back other events for a minute at most', () => {
    expect(webhookWait({ ...first, attempt: 9, failures: 50 }, 1).pauseMs).to.equal(MINUTE);
    expect(webhookWait({ ...first, attempt: 9 }, 1).pauseMs).to.equal(5 * SECOND);
  });

  it('is what the receiver asks for, when that is longer, up to a day', () => {
    const at = new Date(NOW);
    expect(webhookWait({ ...first, retryAfterMs: 90_000 }, 1)).to.deep.equal({ retryMs: 90_000, pauseMs: 90_000 });
    expect(webhookWait({ ...first, retryAfterMs: 1000 }, 1)).to.deep.equal({ retryMs: 5000, pauseMs: 5000 });
    expect(retryAfterOf('120', at)).to.equal(120_000);
    expect(retryAfterOf(new Date(at.getTime() + MINUTE).toUTCString(), at)).to.equal(MINUTE);
    for (const huge of ['999999999', '99999999999999', '9'.repeat(400)])
      expect(retryAfterOf(huge, at), huge).to.equal(DAY);
    for (const header of [null, '', 'soon', '-1', '0', new Date(0).toUTCString()])
      expect(retryAfterOf(header, at), String(header)).to.equal(null);
  });
});
