import { expect } from 'chai';

import { SmeError } from '../../src/index.js';
import { brokenOff, clientOf, html, json, thrownBy } from './support/answers.js';

const signedIn = { getSession: async () => ({ accessToken: 'token', expiresAt: '2999-01-01T00:00:00.000Z' }) };

/** An answer whose chunks are sent by hand. */
function byHand(type: string) {
  let stream!: ReadableStreamDefaultController<Uint8Array>;
  let cancelled = false;
  const body = new ReadableStream<Uint8Array>({
    start: controller => {
      stream = controller;
    },
    cancel: () => {
      cancelled = true;
    },
  });
  return {
    answer: new Response(body, { headers: { 'Content-Type': type } }),
    send: (text: string) => stream.enqueue(new TextEncoder().encode(text)),
    end: () => stream.close(),
    isCancelled: () => cancelled,
  };
}

describe('client: a long download (S8)', () => {
  for (const [format, type, path] of [
    ['json', 'application/json', '/v1/export'],
    ['csv', 'text/csv; charset=utf-8', '/v1/export/inquiries'],
  ] as const)
    it(`is a file in ${format}, and says how much has arrived`, async () => {
      const { answer, send, end } = byHand(type);
      const { client, requests } = clientOf(() => answer, signedIn);
      const received: number[] = [];
      const download = client.privacy.download({ format, onProgress: progress => received.push(progress.received) });
      send('{"ก":');
      send('1}');
      end();
      const file = await download;
      expect(new URL(requests[0]!.url).pathname).to.equal(path);
      expect([file.type, await file.text()]).to.deep.equal([type.split(';')[0], '{"ก":1}']);
      expect(received).to.deep.equal([7, 9]);
    });

  it("is not cut by the client's time limit", async () => {
    const slowly = async () => {
      await new Promise(resolve => setTimeout(resolve, 50));
      return json({ exportedAt: '' });
    };
    const { client } = clientOf(slowly, { ...signedIn, timeoutMs: 1 });
    expect(await (await client.privacy.download()).text()).to.equal('{"exportedAt":""}');
    const limited = await thrownBy(client.privacy.download({ timeoutMs: 1 }));
    expect(SmeError.from(limited).code).to.equal('timed_out');
  });

  it('ends when the caller aborts it, and the service stops reading', async () => {
    const { answer, send, isCancelled } = byHand('application/json');
    const { client } = clientOf(() => answer, signedIn);
    const controller = new AbortController();
    const download = client.privacy.download({
      signal: controller.signal,
      onProgress: () => controller.abort(),
    });
    send('{');
    expect(SmeError.from(await thrownBy(download)).code).to.equal('aborted');
    expect(isCancelled()).to.equal(true);
  });

  it('fails when its connection breaks', async () => {
    const { client } = clientOf(() => brokenOff(200, 'application/json'), signedIn);
    expect(SmeError.from(await thrownBy(client.privacy.download())).code).to.equal('unreachable');
  });

  it('fails when another kind of file arrives', async () => {
    for (const answer of [() => html(200), () => json({})]) {
      const { client } = clientOf(answer, signedIn);
      expect(SmeError.from(await thrownBy(client.privacy.download({ format: 'csv' }))).code).to.equal(
        'unexpected_answer',
      );
    }
  });
});
