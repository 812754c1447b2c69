import { expect } from 'chai';

import type { InquiryChangedEvent } from '../../src/contract/types.js';
import { pollingEvents, type PollingEvents } from '../../src/databases/polling-events.js';
import type { Store } from '../../src/service/store/store.js';

type Changes = Awaited<ReturnType<Store['changesSince']>>;

const start = Date.parse('2026-11-22T05:00:00.000Z');
const after = (seconds: number) => new Date(start + seconds * 1000).toISOString();

describe('events by polling', () => {
  let now: number;
  let stored: { accountId: string; signal: InquiryChangedEvent }[];
  let asked: string[];
  let errors: unknown[];
  let failure: Error | undefined;
  let events: PollingEvents;

  const changesSince = async (accountId: string, since: string): Promise<Changes> => {
    if (failure) throw failure;
    asked.push(accountId);
    const changes = stored.filter(change => change.accountId === accountId && change.signal.changedAt >= since);
    return changes.map(({ signal }) => ({
      receiptNumber: signal.receiptNumber,
      officerChanges: { latestAt: signal.changedAt },
    })) as unknown as Changes;
  };
  const store = (accountId: string, receiptNumber: string, seconds: number) =>
    stored.push({ accountId, signal: { receiptNumber, changedAt: after(seconds) } });
  const listenFor = (accountId: string) => {
    const received: string[] = [];
    const stop = events.subscribe(accountId, ({ receiptNumber, changedAt }) =>
      received.push(`${receiptNumber} ${changedAt}`),
    );
    return { received, stop };
  };
  const lookAt = (seconds: number) => {
    now = start + seconds * 1000;
    return events.poll();
  };

  beforeEach(() => {
    [now, stored, asked, errors] = [start, [], [], []];
    events = pollingEvents({
      store: { changesSince: (accountId, since) => changesSince(accountId, since) },
      intervalMs: 3_600_000,
      clock: () => new Date(now),
      onError: error => errors.push(error),
    });
  });
  afterEach(() => events.close());

  it('delivers what another process stored, once', async () => {
    const { received } = listenFor('one');
    store('one', 'A', 3);
    await lookAt(5);
    await lookAt(10);
    store('one', 'A', 11);
    await lookAt(15);
    expect(received).to.deep.equal([`A ${after(3)}`, `A ${after(11)}`]);
  });

  it("delivers nobody else's inquiries", async () => {
    const { received } = listenFor('one');
    store('two', 'B', 3);
    await lookAt(5);
    expect(received).to.deep.equal([]);
    expect(asked).to.deep.equal(['one']);
  });

  it('finds a change that became visible late, or that has an earlier time because of a slow clock', async () => {
    const { received } = listenFor('one');
    await lookAt(20);
    store('one', 'late', 8);
    await lookAt(25);
    expect(received).to.deep.equal([`late ${after(8)}`]);
  });

  it('delivers events of this process at once, and not again', async () => {
    const { received } = listenFor('one');
    events.publish(['one'], { receiptNumber: 'A', changedAt: after(1) });
    expect(received).to.deep.equal([`A ${after(1)}`]);
    store('one', 'A', 1);
    await lookAt(5);
    expect(received).to.have.length(1);
  });

  it('catches up after a failure', async () => {
    const { received } = listenFor('one');
    store('one', 'A', 3);
    failure = new Error('no database');
    await lookAt(100);
    expect(errors).to.deep.equal([failure]);
    failure = undefined;
    await lookAt(200);
    expect(received).to.deep.equal([`A ${after(3)}`]);
  });

  it('queries nothing when nobody listens', async () => {
    listenFor('one').stop();
    await lookAt(5);
    expect(asked).to.deep.equal([]);
  });

  it('polls at every interval', async () => {
    await events.close();
    events = pollingEvents({ store: { changesSince }, intervalMs: 5, clock: () => new Date(now) });
    const received = new Promise(resolve => events.subscribe('one', resolve));
    store('one', 'A', 3);
    expect(await received).to.deep.equal({ receiptNumber: 'A', changedAt: after(3) });
  });
});
