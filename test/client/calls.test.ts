import { expect } from 'chai';

import type { RequestFacts, ResponseFacts, SmeError } from '../../src/index.js';
import { answerOf, shapeOf } from '../support/answer-of.js';
import { clientOf, credentials, html, json, pathOf, problem, rotatingService, thrownBy } from './support/answers.js';

const receiptNumber = '2569-04718236-5';
const never = () => new Promise<Response>(() => undefined);
const businesses = () => json(answerOf('GET /businesses'));

describe('client: time limits and retries', () => {
  it('of a call override those of the client', async () => {
    const { client } = clientOf(never, { timeoutMs: 60_000 });
    expect(await thrownBy(client.businesses.list({ timeoutMs: 20 }))).to.include({ code: 'timed_out' });

    const retrying = clientOf(() => html(503), { retries: 5, backoffMs: 0 });
    await thrownBy(retrying.client.businesses.list({ retries: 1 }));
    expect(retrying.requests).to.have.length(2);
  });

  it('include the wait for a token of the host', async () => {
    const getSession = () => new Promise<null>(() => undefined);
    const { client, requests } = clientOf(businesses, { getSession, timeoutMs: 20 });
    expect(await thrownBy(client.businesses.list())).to.include({ code: 'timed_out', retryable: true });
    expect(requests).to.have.length(0);
  });

  it('abort the signal of a fetch when the time is over', async () => {
    let reported: AbortSignal | undefined;
    const { client } = clientOf(never);
    const carried = clientOf(never, {
      fetch: (_, { signal }) => {
        reported = signal;
        return never();
      },
    });
    await thrownBy(carried.client.businesses.list({ timeoutMs: 20 }));
    expect(reported?.aborted).to.equal(true);
    expect(await thrownBy(client.businesses.list({ timeoutMs: 20 }))).to.include({ code: 'timed_out' });
  });

  it('abort the signal, too, of a fetch that starts after the time is over', async () => {
    let reported: AbortSignal | undefined;
    const { client } = clientOf(never, {
      fetch: (_, { signal }) => {
        reported = signal;
        return never();
      },
    });
    let goOn: () => void = () => undefined;
    const held = new Promise<undefined>(resolve => (goOn = () => resolve(undefined)));
    client.api.use({ onRequest: () => held });
    expect(await thrownBy(client.businesses.list({ timeoutMs: 20 }))).to.include({ code: 'timed_out' });
    goOn();
    while (!reported) await new Promise(resolve => setTimeout(resolve));
    expect(reported.aborted).to.equal(true);
  });

  it('end with an abort, also in the wait between two tries', async () => {
    const controller = new AbortController();
    const { client, requests } = clientOf(() => html(503), { retries: 5, backoffMs: 60_000 });
    const call = thrownBy(client.businesses.list({ signal: controller.signal, timeoutMs: Infinity }));
    while (requests.length === 0) await new Promise(resolve => setTimeout(resolve));
    controller.abort();
    expect(await call).to.include({ code: 'aborted' });
    expect(requests).to.have.length(1);
  });

  it('return the error rather than wait longer than the time allows', async () => {
    const { client, requests } = clientOf(() => problem(503, 'internal_error', {}, { 'Retry-After': '5' }), {
      retries: 2,
      timeoutMs: 2000,
    });
    expect(await thrownBy(client.businesses.list())).to.include({ code: 'internal_error', retryAfterSeconds: 5 });
    expect(requests).to.have.length(1);
  });

  it('says of a 401 after a repeated call that the earlier try had no answer', async () => {
    const answers = [html(503), problem(401, 'session_expired')];
    const { client } = clientOf(() => answers.shift()!, { retries: 2, backoffMs: 0 });
    const error = (await thrownBy(client.businesses.list())) as SmeError;
    expect(error).to.include({ code: 'session_expired' });
    expect(error.earlier).to.include({ status: 503 });
  });

  it('keep one idempotency key through all tries', async () => {
    const { client, requests } = clientOf(() => html(502), { retries: 2, backoffMs: 0 });
    for (const call of [
      () => client.inquiries.reply(receiptNumber, { detail: 'ขอบคุณ' }),
      () => client.inquiries.withdraw(receiptNumber),
    ]) {
      await thrownBy(call());
      const keys = requests.splice(0).map(request => request.headers.get('Idempotency-Key'));
      expect(keys).to.have.length(3);
      expect(new Set(keys).size).to.equal(1);
      expect(keys[0]).to.be.a('string');
    }
  });

  it('send the complete body again', async () => {
    const { client, requests } = clientOf((_, nth) => (nth === 1 ? html(502) : json(shapeOf('HistoryEntry'))), {
      retries: 1,
      backoffMs: 0,
    });
    await client.inquiries.reply(receiptNumber, { detail: 'ขอบคุณ' });
    const bodies = await Promise.all(requests.map(request => request.text()));
    expect(bodies).to.deep.equal(['{"detail":"ขอบคุณ"}', '{"detail":"ขอบคุณ"}']);
  });

  const mistakes: Record<string, readonly [object, RegExp]> = {
    'a controller instead of its signal': [{ signal: new AbortController() }, /signal must be an AbortSignal/],
    'no time': [{ timeoutMs: 0 }, /timeoutMs must be a number of milliseconds above 0/],
    'half a retry': [{ retries: 0.5 }, /retries must be a whole number/],
  };
  for (const [name, [options, message]] of Object.entries(mistakes)) {
    it(`throw a TypeError that explains what to do about ${name}, and send nothing`, async () => {
      const { client, requests } = clientOf(businesses);
      const thrown = await thrownBy(async () => client.businesses.list(options));
      expect(thrown).to.be.instanceOf(TypeError).with.property('message').that.matches(message);
      expect(requests).to.have.length(0);
    });
  }
});

describe('client: all pages of a list', () => {
  const page = (rows: readonly string[], nextCursor: string | null | undefined) => {
    const inquiries = rows.map(receiptNumber => shapeOf('InquirySummary', { receiptNumber }));
    return json(answerOf('GET /inquiries', { inquiries, nextCursor }));
  };
  const pages = (cursors: Record<string, string | null>) => (request: Request) => {
    const at = new URL(request.url).searchParams.get('cursor') ?? '';
    return page([at], cursors[at]);
  };
  const walk = async (rows: AsyncIterable<{ receiptNumber: string }>, most = 100) => {
    const seen: string[] = [];
    for await (const { receiptNumber } of rows) if (seen.push(receiptNumber) === most) break;
    return seen;
  };

  it('are requested one after another, as the caller reaches them', async () => {
    const { client, requests } = clientOf(pages({ '': 'b', b: 'c', c: null }));
    expect(await walk(client.inquiries.each({ status: 'new', limit: 1 }))).to.deep.equal(['', 'b', 'c']);
    expect(requests.map(({ url }) => url.replace(/.*\?/, ''))).to.deep.equal([
      'status=new&limit=1',
      'status=new&limit=1&cursor=b',
      'status=new&limit=1&cursor=c',
    ]);
    requests.length = 0;
    await walk(client.inquiries.each(), 2);
    expect(requests).to.have.length(2);
  });

  it('are requested in the body of a search', async () => {
    const { client, requests } = clientOf(async request => {
      const { cursor = '' } = (await request.json()) as { cursor?: string };
      return page([cursor], cursor ? null : 'b');
    });
    expect(await walk(client.inquiries.eachFound({ text: 'ภาษี' }))).to.deep.equal(['', 'b']);
    expect(new Set(requests.map(pathOf))).to.deep.equal(new Set(['/inquiries/search']));
  });

  for (const [name, cursors] of Object.entries({
    'to the same page': { '': 'a', a: 'a' },
    'in a circle': { '': 'a', a: 'b', b: 'c', c: 'a' },
    'to a cursor that is none': { '': 7 as never },
  })) {
    it(`end with an SmeError when they lead ${name}`, async () => {
      const { client } = clientOf(pages(cursors));
      expect(await thrownBy(walk(client.inquiries.each()))).to.include({ code: 'unexpected_answer' });
    });
  }

  it('end with the signal, also between two rows', async () => {
    const controller = new AbortController();
    const { client } = clientOf(() => page(['a', 'b'], null));
    const seen: string[] = [];
    const walked = (async () => {
      for await (const { receiptNumber } of client.inquiries.each({ signal: controller.signal })) {
        seen.push(receiptNumber);
        controller.abort();
      }
    })();
    expect(await thrownBy(walked)).to.include({ code: 'aborted' });
    expect(seen).to.deep.equal(['a']);
  });
});

describe('client: hooks', () => {
  it('receive every request by operation, attempt and outcome, and no secret', async () => {
    const now = { turn: 1 };
    const received: (RequestFacts | ResponseFacts)[] = [];
    const { client } = clientOf(rotatingService(now), {
      onRequest: facts => received.push(facts),
      onResponse: facts => received.push(facts),
    });
    await client.auth.signIn(credentials);
    now.turn = 2;
    await client.inquiries.get(receiptNumber);

    const outcomes = received.filter(facts => 'durationMs' in facts).map(facts => ({ ...facts, durationMs: 0 }));
    const get = 'GET /inquiries/{receiptNumber}';
    const rejected = { status: 401, code: 'session_expired', requestId: 'request-0001' };
    expect(outcomes).to.deep.equal([
      { operation: 'POST /sign-in', attempt: 1, status: 200, durationMs: 0 },
      { operation: get, attempt: 1, ...rejected, durationMs: 0 },
      { operation: 'POST /session/refresh', attempt: 1, status: 200, durationMs: 0 },
      { operation: get, attempt: 2, status: 200, durationMs: 0 },
    ]);
    expect(received).to.have.length(8);
    expect(JSON.stringify(received)).to.not.match(/-token-|Sample-Pass|2569-/);
  });

  it('receive the reason when no answer came', async () => {
    const received: ResponseFacts[] = [];
    const failing = () => Promise.reject(new TypeError('offline'));
    const { client } = clientOf(failing, { onResponse: facts => received.push(facts) });
    await thrownBy(client.businesses.list());
    expect(received.map(({ code, status }) => [code, status])).to.deep.equal([['unreachable', undefined]]);
  });

  it('that throw break no call, and are reported as uncaught errors', async () => {
    const mistake = new Error('a mistake in a hook');
    const uncaught = nextUncaught();
    const { client } = clientOf(businesses, {
      onRequest() {
        throw mistake;
      },
    });
    expect((await client.businesses.list()).businesses).to.deep.equal([]);
    expect(await uncaught).to.contain('a mistake in a hook');
  });
});

describe('client: secrets in an error', () => {
  it('are only in its cause, which is not enumerable', async () => {
    const { client } = clientOf(async request => {
      if (pathOf(request) === '/sign-in') return rotatingService()(request);
      throw Object.assign(new Error('broken'), { token: request.headers.get('Authorization') });
    });
    await client.auth.signIn(credentials);
    const error = (await thrownBy(client.businesses.list())) as SmeError;
    expect((error.cause as { token: string }).token).to.contain('access-token');
    expect(JSON.stringify(error) + JSON.stringify(Object.entries(error))).to.not.contain('access-token');
  });
});

/** The message of the next uncaught error, on any platform; hides it from the test runner. */
function nextUncaught(): Promise<string> {
  return new Promise(resolve => {
    if ('process' in globalThis && typeof process.once === 'function') {
      const runners = process.listeners('uncaughtException');
      process.removeAllListeners('uncaughtException');
      process.once('uncaughtException', error => {
        for (const runner of runners) process.on('uncaughtException', runner);
        resolve(error.message);
      });
      return;
    }
    const { onerror } = globalThis;
    globalThis.onerror = message => {
      globalThis.onerror = onerror;
      resolve(typeof message === 'string' ? message : message.type);
      return true;
    };
  });
}
