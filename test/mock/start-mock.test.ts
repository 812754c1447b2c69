import { expect } from '@open-wc/testing';

import { isInPage } from '../../src/client/streams/in-page.js';
import { createSmeClient, type CallHooks, type SmeClient } from '../../src/index.js';
import { startMock, type StartedMock, type StartMockOptions } from '../../src/mock/browser.js';
import { until } from '../support/until.js';

const credentials = { username: 'somying', password: 'Sample-Pass-2569' };

/** Real requests of the page; what is tested is that the service worker answers them. */
describe('mock: startMock', () => {
  let mock: StartedMock | undefined;

  async function start(options: StartMockOptions = {}, hooks: CallHooks = {}): Promise<SmeClient> {
    mock = await startMock(options);
    return createSmeClient({ baseUrl: '/v1', ...hooks });
  }

  afterEach(() => {
    mock?.stop();
    mock = undefined;
  });

  it('answers requests of the page, and leaves others alone', async () => {
    const client = await start();
    const account = await client.auth.signIn(credentials);
    expect(account.displayName).to.equal('สมหญิง ใจดี');
    const own = await fetch('/package.json');
    expect(await own.json()).to.have.property('name', 'sme-one-id');
  });

  it('tells clients that the page’s requests are answered in it, until it is stopped', async () => {
    await start();
    expect(isInPage()).to.equal(true);
    mock!.stop();
    expect(isInPage()).to.equal(false);
  });

  it('accepts attachments with Thai names, complete and unchanged', async () => {
    const client = await start();
    await client.auth.signIn(credentials);
    const bytes = new Uint8Array(200_000).map((_, index) => index % 251);
    bytes.set(new TextEncoder().encode('%PDF-1.4\n'));
    const content = new Blob([bytes]);
    const { attachmentId } = await client.attachments.create({
      name: 'หนังสือรับรอง.pdf',
      size: content.size,
      mediaType: 'application/pdf',
    });
    const uploaded = await client.attachments.upload(attachmentId, content);
    expect(uploaded).to.include({ name: 'หนังสือรับรอง.pdf', state: 'ready' });
    const back = await client.attachments.download(attachmentId);
    expect(new Uint8Array(await back.arrayBuffer())).to.deep.equal(bytes);
  });

  it('delivers a change at once, through the stream', async () => {
    const answered: string[] = [];
    const client = await start({}, { onResponse: ({ operation }) => answered.push(operation) });
    await client.auth.signIn(credentials);
    const standing = await mock!.agency.inquiries('dbd');
    const { receiptNumber } = standing.find(({ status }) => status === 'new')!;

    const leave = new AbortController();
    const signals = client.notifications.stream({ signal: leave.signal })[Symbol.asyncIterator]();
    const first = signals.next();
    // Once the stream has answered, it reports changes.
    await until(() => answered.includes('GET /notifications/stream'));
    await mock!.agency.record('dbd', receiptNumber, { kind: 'accept' });
    expect((await first).value).to.have.property('receiptNumber', receiptNumber);
    leave.abort();
  });

  it('fails requests in the scenario offline', async () => {
    await start({ scenario: 'offline' });
    const failure = await fetch('/v1/account-types').catch((thrown: unknown) => thrown);
    expect(failure).to.be.instanceOf(TypeError);
  });

  it('answers what a test gives, and the service again when that is taken back', async () => {
    await start({ answers: { 'GET /account-types': [503], listAgencies: 500 } });
    expect((await fetch('/v1/account-types')).status).to.equal(503);
    expect((await fetch('/v1/account-types')).status).to.equal(200);
    expect((await fetch('/v1/agencies')).status).to.equal(500);
    mock!.answer('listAgencies', undefined);
    expect((await fetch('/v1/agencies')).status).to.equal(401);
  });

  it('lets requests reach the network again after stop', async () => {
    await start();
    expect((await fetch('/v1/account-types')).status).to.equal(200);
    mock!.stop();
    mock = undefined;
    // The worker is told by a message.
    await until(async () => (await fetch('/v1/account-types')).status === 404);
  });

  it('names the place for the worker file when it is missing', async () => {
    const failure = await startMock({ workerUrl: '/not-there.js' }).catch((thrown: unknown) => thrown);
    expect(failure).to.have.property('message').that.contains('/not-there.js. Put it there: npx msw init');
  });
});
