import { expect } from 'chai';

import { operations } from '../../src/contract/operations.js';
import type { SmeClient } from '../../src/index.js';
import { shapeOf } from '../support/answer-of.js';
import { bearerOf, clientOf, credentials, json, pathOf, sessionOf, thrownBy } from './support/answers.js';

const receiptNumber = '2569-04718236-5';
const id = '0192f0c2-a6b8-7d3e-9f41-2b5c8d7e6f10';
const verifier = 'v'.repeat(43);

/** What each method sends: operation, URL, and body. */
const calls: Record<string, readonly [(client: SmeClient) => Promise<unknown>, string, unknown?]> = {
  listAccountTypes: [client => client.auth.accountTypes(), '/account-types'],
  signIn: [client => client.auth.signIn(credentials), '/sign-in', credentials],
  startSignInRedirect: [
    client =>
      client.auth.startRedirect({
        accountType: 'juristic',
        returnAddress: 'https://portal.test/back',
        codeChallenge: verifier,
        codeChallengeMethod: 'S256',
      }),
    '/sign-in/redirects',
    {
      accountType: 'juristic',
      returnAddress: 'https://portal.test/back',
      codeChallenge: verifier,
      codeChallengeMethod: 'S256',
    },
  ],
  exchangeSignInCode: [
    client => client.auth.exchange({ code: 'c'.repeat(16), codeVerifier: verifier }),
    '/sign-in/exchanges',
    { code: 'c'.repeat(16), codeVerifier: verifier },
  ],
  getSession: [client => client.auth.session(), '/session'],
  requestPasswordReset: [
    client => client.auth.requestPasswordReset('somying'),
    '/password-resets',
    { username: 'somying' },
  ],
  completePasswordReset: [
    client => client.auth.completePasswordReset('token-of-the-mail', 'new-password'),
    '/password-resets/token-of-the-mail',
    { newPassword: 'new-password' },
  ],
  listBusinesses: [client => client.businesses.list(), '/businesses'],
  getBusiness: [client => client.businesses.get(id), `/businesses/${id}`],
  exportMyData: [client => client.privacy.export(), '/export'],
  listAgencies: [client => client.reference.agencies(), '/agencies'],
  listCategories: [client => client.reference.categories(), '/categories'],
  listInquiries: [
    client => client.inquiries.list({ status: 'in_progress', limit: 5, cursor: 'abc' }),
    '/inquiries?status=in_progress&limit=5&cursor=abc',
  ],
  createInquiry: [
    client =>
      client.inquiries.create({ businessId: id, categoryId: 'tax', agencyId: 'rd', subject: 'ถาม', detail: 'ภาษี' }),
    '/inquiries',
    { businessId: id, categoryId: 'tax', agencyId: 'rd', subject: 'ถาม', detail: 'ภาษี' },
  ],
  searchInquiries: [client => client.inquiries.search({ text: 'ภาษี' }), '/inquiries/search', { text: 'ภาษี' }],
  getInquiry: [client => client.inquiries.get(receiptNumber), `/inquiries/${receiptNumber}`],
  listHistory: [client => client.inquiries.history(receiptNumber), `/inquiries/${receiptNumber}/history`],
  replyToInquiry: [
    client => client.inquiries.reply(receiptNumber, { detail: 'ขอบคุณ' }),
    `/inquiries/${receiptNumber}/replies`,
    { detail: 'ขอบคุณ' },
  ],
  withdrawInquiry: [client => client.inquiries.withdraw(receiptNumber), `/inquiries/${receiptNumber}/withdrawal`, {}],
  createAttachment: [
    client => client.attachments.create({ name: 'ก.pdf', size: 3, mediaType: 'application/pdf' }),
    '/attachments',
    { name: 'ก.pdf', size: 3, mediaType: 'application/pdf' },
  ],
  deleteAttachment: [client => client.attachments.remove(id), `/attachments/${id}`],
  downloadAttachmentContent: [client => client.attachments.download(id), `/attachments/${id}/content`],
  uploadAttachmentContent: [
    client => client.attachments.upload(id, new Blob(['"abc"'])),
    `/attachments/${id}/content`,
    'abc',
  ],
  listNotifications: [
    client => client.notifications.list({ bucket: 'over-15', unread: true }),
    '/notifications?bucket=over-15&unread=true',
  ],
  markNotificationSeen: [
    client => client.notifications.markSeen(receiptNumber),
    `/notifications/${receiptNumber}/seen`,
  ],
  streamNotifications: [client => first(client.notifications.stream()), '/notifications/stream'],
  listAgencyInquiries: [client => client.agency.inquiries({ status: 'new' }), '/agency/inquiries?status=new'],
  getAgencyInquiry: [client => client.agency.get(receiptNumber), `/agency/inquiries/${receiptNumber}`],
  recordAgencyEvent: [
    client => client.agency.record(receiptNumber, { kind: 'accept' }),
    `/agency/inquiries/${receiptNumber}/events`,
    { kind: 'accept' },
  ],
  signOut: [client => client.auth.signOut(), '/session'],
};

const first = async <T>(items: AsyncIterable<T>) => {
  for await (const item of items) return item;
  return undefined;
};

describe('client: the methods', () => {
  const signedIn = async () => {
    const sent = clientOf(request =>
      pathOf(request) === '/sign-in' ? json(sessionOf(1)) : new Response(null, { status: 204 }),
    );
    await sent.client.auth.signIn(credentials);
    sent.requests.length = 0;
    return sent;
  };

  for (const [operationId, [call, address, body]] of Object.entries(calls)) {
    it(`${operationId}: sends what the contract requires`, async () => {
      const { client, requests } = await signedIn();
      await call(client).catch(() => undefined); // Most operations must not answer with an empty body; only the request is tested here.

      const { method, callers } = operations[operationId as keyof typeof operations];
      const request = requests[0]!;
      expect(`${request.method} ${request.url}`).to.equal(`${method} https://sme.test/v1${address}`);
      expect(await request.text()).to.equal(body === undefined ? '' : JSON.stringify(body));
      expect(bearerOf(request)).to.equal(callers.length > 0 ? 'Bearer access-token-0001' : null);
    });
  }

  it('exist for every operation of the contract except the renewal, which the client does itself', () => {
    expect([...Object.keys(calls), 'refreshSession'].sort()).to.deep.equal(Object.keys(operations).sort());
  });

  it('create an idempotency key where one is needed, or use the given one', async () => {
    const { client, requests } = await signedIn();
    const draft = { businessId: id, categoryId: 'tax', agencyId: 'rd', subject: 'ถาม', detail: 'ภาษี' };
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
