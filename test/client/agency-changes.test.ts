import { expect } from 'chai';

import { watchChanges } from '../../src/client/streams/agency-changes.js';
import { pause } from '../../src/client/transport/waiting.js';
import type { AgencyChange } from '../../src/contract/types.js';
import type { WatchChangesOptions } from '../../src/index.js';
import { answerOf, shapeOf } from '../support/answer-of.js';
import { clientOf, html, json, problem, thrownBy } from './support/answers.js';

const change = (position: number) => shapeOf('AgencyChange', { cursor: `after-${position}` });

/** A page of the feed that ends at a position. */
const page = (positions: readonly number[], end: number, hasMore = false) =>
  json(answerOf('GET /agency/changes', { changes: positions.map(change), nextCursor: `after-${end}`, hasMore }));

/** A service that gives these answers one after the other, and time that passes at once; `waits` has how much. */
function watching(answers: readonly (() => unknown)[], options: WatchChangesOptions = {}) {
  const { client, requests } = clientOf((_request, nth) => answers[nth - 1]?.() ?? problem(401, 'not_signed_in'));
  const waits: number[] = [];
  const wait = (ms: number, signal?: AbortSignal) => {
    waits.push(ms);
    return pause(0, signal);
  };
  const ask: typeof client.agency.changes = asked => client.agency.changes(asked);
  const asked = () => requests.map(request => new URL(request.url).searchParams.get('after'));
  return { changes: watchChanges(ask, { everyMs: 1000, ...options }, wait), asked, waits };
}

async function take(changes: AsyncIterable<AgencyChange>, count: number): Promise<string[]> {
  const cursors: string[] = [];
  for await (const { cursor } of changes) if (cursors.push(cursor) === count) break;
  return cursors;
}

describe("client: watching an agency's changes", () => {
  it('gives each change with its cursor, page after page, and those that come later', async () => {
    const { changes, asked, waits } = watching([
      () => page([1, 2], 2, true),
      () => page([3], 3),
      () => page([], 3),
      () => page([4], 4),
    ]);
    expect(await take(changes, 4)).to.deep.equal(['after-1', 'after-2', 'after-3', 'after-4']);
    expect(asked()).to.deep.equal([null, 'after-2', 'after-3', 'after-3']);
    expect(waits, 'none before the rest of the changes').to.have.length(2);
    for (const ms of waits) expect(ms).to.be.within(800, 1200);
  });

  it('begins after the cursor that it is given, and asks nothing before the loop does', async () => {
    const { client, requests } = clientOf(() => page([8], 8));
    const changes = client.agency.watchChanges({ after: 'after-7' });
    expect(requests).to.have.length(0);
    expect(await take(changes, 1)).to.deep.equal(['after-8']);
    expect(requests[0]!.url).to.contain('after=after-7');
  });

  it('goes on from where it was after failures that pass, and waits longer after each', async () => {
    const failures = [
      () => problem(503, 'service_unavailable'),
      () => html(502),
      () => Promise.reject(new TypeError('network down')),
    ];
    const { changes, asked, waits } = watching([() => page([1], 1), ...failures, () => page([2], 2)]);
    expect(await take(changes, 2)).to.deep.equal(['after-1', 'after-2']);
    expect(asked()).to.deep.equal([null, 'after-1', 'after-1', 'after-1', 'after-1']);
    for (const [index, ms] of waits.slice(1).entries()) expect(ms).to.be.within(1000, 1000 + 1000 * 2 ** index);
  });

  it('waits for as long as the service asks', async () => {
    const { changes, waits } = watching([
      () => problem(429, 'too_many_requests', { retryAfterSeconds: 60 }),
      () => page([1], 1),
    ]);
    await take(changes, 1);
    expect(waits[0]).to.be.within(60_000, 61_000);
  });

  it('waits also when the service says that there is more, and gives nothing', async () => {
    const { changes, waits } = watching([() => page([], 0, true), () => page([1], 1)], { after: 'after-0' });
    await take(changes, 1);
    expect(waits).to.have.length(1);
  });

  it('ends with an error that no other try can mend', async () => {
    const fields = [{ place: 'query', pointer: '/after', code: 'bad_format' }] as const;
    const unknown = watching([() => page([1], 1), () => problem(422, 'invalid_request', { errors: [...fields] })]);
    expect(await thrownBy(take(unknown.changes, 2))).to.deep.include({ code: 'invalid_request', fields });
    const broken = watching([() => json({ changes: 7 })]);
    expect(await thrownBy(take(broken.changes, 1))).to.include({ code: 'unexpected_answer' });
  });

  for (const [when, answer] of Object.entries({
    'in a wait': () => page([], 1),
    'in a request': () => new Promise(() => undefined),
  }))
    it(`ends without an error when the signal aborts ${when}`, async () => {
      const stop = new AbortController();
      const { client, requests } = clientOf(() => {
        setTimeout(() => stop.abort());
        return answer();
      });
      expect(await take(client.agency.watchChanges({ signal: stop.signal, everyMs: 60_000 }), 1)).to.deep.equal([]);
      expect(requests).to.have.length(1);
    });

  it('ends without an error when the signal aborts between two changes', async () => {
    const stop = new AbortController();
    const { changes } = watching([() => page([1, 2], 2)], { signal: stop.signal });
    const seen: string[] = [];
    for await (const { cursor } of changes) {
      seen.push(cursor);
      stop.abort();
    }
    expect(seen).to.deep.equal(['after-1']);
  });
});
