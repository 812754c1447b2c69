import { expect } from 'chai';

import { operations } from '../../src/contract/operations.js';
import { shapeOf } from '../support/answer-of.js';
import { bearerOf, clientOf, credentials, json, pathOf, sessionOf, thrownBy } from './support/answers.js';
import { draft, id, operationCalls, receiptNumber } from './support/operation-calls.js';

describe('client: the methods', () => {
  const signedIn = async () => {
    const sent = clientOf(request =>
      pathOf(request) === '/sign-in' ? json(sessionOf(1)) : new Response(null, { status: 204 }),
    );
    await sent.client.auth.signIn(credentials);
    sent.requests.length = 0;
    return sent;
  };

  for (const [operationId, { call, options, address, body }] of Object.entries(operationCalls)) {
    it(`${operationId}: sends what the contract requires`, async () => {
      const { client, requests } = await signedIn();
      await call(client, options as never).catch(() => undefined); // Most operations must not answer with an empty body; only the request is tested here.

      const { method, callers } = operations[operationId as keyof typeof operations];
      const request = requests[0]!;
      expect(`${request.method} ${request.url}`).to.equal(`${method} https://sme.test/v1${address}`);
      expect(await request.text()).to.equal(body === undefined ? '' : JSON.stringify(body));
      expect(bearerOf(request)).to.equal(callers.length > 0 ? 'Bearer access-token-0001' : null);
    });
  }

  it('send what an event of an agency requires', async () => {
    const { client, requests } = await signedIn();
    await thrownBy(client.agency.record(receiptNumber, { kind: 'accept' }, { ifMatch: '"7"' }));
    await thrownBy(client.agency.record(receiptNumber, { kind: 'accept' }));
    expect(requests.map(request => request.headers.get('If-Match'))).to.deep.equal(['"7"', null]);
  });

  it('create an idempotency key where one is needed, or use the given one', async () => {
    const { client, requests } = await signedIn();
    await thrownBy(client.inquiries.create(draft));
    await thrownBy(client.inquiries.create(draft));
    await thrownBy(client.inquiries.create(draft, { idempotencyKey: 'one-intent-of-the-person' }));
    await thrownBy(client.agency.record(receiptNumber, { kind: 'accept' }));

    const keys = requests.map(request => request.headers.get('Idempotency-Key'));
    expect(new Set(keys).size).to.equal(4);
    expect(keys[2]).to.equal('one-intent-of-the-person');
    for (const key of keys) expect(key).to.match(/^[A-Za-z0-9_-]{16,64}$/);
  });
});

describe('client: documents', () => {
  const attachment = shapeOf('Attachment', { attachmentId: id, size: 10, state: 'ready', received: 10 });
  const content = new Blob(['0123456789'], { type: 'application/pdf' });
  const uploaded = async (offset?: number) => {
    const { client, requests } = clientOf(() => json(attachment, 202));
    await client.attachments.upload(id, content, offset === undefined ? {} : { offset });
    const { headers } = requests[0]!;
    return [headers.get('Content-Type'), headers.get('Content-Range'), await requests[0]!.text()];
  };

  it('are sent unchanged, complete or from an offset', async () => {
    const type = 'application/octet-stream';
    expect(await uploaded()).to.deep.equal([type, null, '0123456789']);
    expect(await uploaded(4)).to.deep.equal([type, 'bytes 4-9/10', '456789']);
    expect(await uploaded(9)).to.deep.equal([type, 'bytes 9-9/10', '9']);
  });

  it('request only the offset when nothing is left to send', async () => {
    expect(await uploaded(10)).to.deep.equal([null, 'bytes */10', '']);
  });

  for (const offset of [-1, 1.5, 11, Number.NaN]) {
    it(`reject the offset ${offset}`, async () => {
      expect(await thrownBy(uploaded(offset))).to.be.instanceOf(TypeError);
    });
  }

  it('are returned byte for byte', async () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
    const headers = { 'Content-Type': 'application/octet-stream' };
    const { client } = clientOf(() => new Response(bytes, { headers }));
    const blob = await client.attachments.download(id);
    expect(new Uint8Array(await blob.arrayBuffer())).to.deep.equal(bytes);
  });
});
