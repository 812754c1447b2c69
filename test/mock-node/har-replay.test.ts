import { expect } from 'chai';

import type { Har, MockOptions, ReplayedHar } from '../../src/mock/index.js';
import { baseUrl, codeOf, credentials, errorOf, open } from './support.js';

const now = () => new Date('2026-11-22T09:05:00.000Z');
const subject = 'เรื่องจากการบันทึก';

/** One good answer in JSON, as a browser's developer tools record it. */
function entry(method: string, url: string, body: unknown, sent?: unknown): ReplayedHar['log']['entries'][number] {
  return {
    startedDateTime: '2026-11-22T09:05:00.000Z',
    request: { method, url, ...(sent !== undefined && { postData: { text: JSON.stringify(sent) } }) },
    response: {
      status: 200,
      headers: [
        { name: 'content-type', value: 'application/json' },
        { name: 'content-encoding', value: 'br' },
        { name: 'content-length', value: '5' },
      ],
      content: { mimeType: 'application/json', text: JSON.stringify(body) },
    },
  };
}

const harOf = (...entries: ReplayedHar['log']['entries']): ReplayedHar => ({ log: { entries } });

async function get(options: MockOptions, path: string, init: RequestInit = {}): Promise<unknown> {
  const { mock } = open(options);
  const response = await mock.fetch(new Request(baseUrl + path, init));
  return response.json();
}

describe('mock: replay of a HAR', () => {
  async function recorded(): Promise<Har> {
    const { client, mock } = open({ now });
    const recorder = mock.record();
    await client.auth.signIn(credentials);
    const [inquiry] = (await client.inquiries.list({ status: 'in_progress' })).inquiries;
    await client.inquiries.search({ text: 'ภาษี', statuses: ['new'] });
    await client.inquiries.reply(inquiry!.receiptNumber, { detail: 'ส่งเอกสารแล้ว' });
    await client.inquiries.get('2569-00000000-0').catch(() => undefined);
    await client.privacy.download({ format: 'csv' });
    return JSON.parse(JSON.stringify(await recorder.har())) as Har;
  }

  it('answers all that was recorded, without the service and with any password', async () => {
    const har = await recorded();
    const { client } = open({ har, harOnly: true, scenario: 'offline' });
    const account = await client.auth.signIn({ username: 'somying', password: 'another' });
    expect(account.displayName).to.equal('สมหญิง ใจดี');
    const page = await client.inquiries.list({ status: 'in_progress' });
    const { receiptNumber } = page.inquiries[0]!;
    expect((await client.inquiries.search({ statuses: ['new'], text: 'ภาษี' })).asOf).to.equal(page.asOf);
    expect(await client.inquiries.reply(receiptNumber, { detail: 'ส่งเอกสารแล้ว' })).to.have.property(
      'kind',
      'citizen_replied',
    );
    expect(await codeOf(client.inquiries.get('2569-00000000-0'))).to.equal('not_found');
    expect(await (await client.privacy.download({ format: 'csv' })).text()).to.contain(receiptNumber);
    expect(client.session.state.status).to.equal('signed-in');
    const minutes = Math.abs(client.clock.now() - now().getTime()) / 60_000;
    expect(minutes, 'the time of the recording').to.be.below(1);
  });

  it('leaves to the service what the HAR does not have, in a session of the service', async () => {
    const har = await recorded();
    const { client } = open({ har, now: () => new Date('2026-12-24T00:00:00.000Z') });
    await client.auth.signIn(credentials);
    expect((await client.inquiries.list({ status: 'in_progress' })).asOf).to.equal(now().toISOString());
    expect((await client.inquiries.list({ status: 'new' })).asOf).to.equal('2026-12-24T00:00:00.000Z');
    expect((await client.businesses.list()).businesses).to.have.length(3);
  });

  it('answers 501 to what the HAR does not have when there is only the HAR', async () => {
    const { client } = open({ har: harOf(), harOnly: true });
    const error = await errorOf(client.inquiries.list({ status: 'new' }));
    expect(error).to.include({ code: 'not_offered', status: 501 });
    expect(await error.response!.json()).to.have.property(
      'detail',
      'The HAR has no answer for GET /v1/inquiries?status=new.',
    );
    expect(await codeOf(client.inquiries.search({ text: 'ภาษี' }))).to.equal('not_offered');
  });

  it('takes the path below the base URL, whatever the service of the recording was', async () => {
    const har = harOf(
      entry('GET', 'https://stage.example.go.th/one-id/v1/account-types', { accountTypes: [subject] }),
      entry('GET', 'https://stage.example.go.th/logo.png', {}),
    );
    expect(await get({ har }, '/account-types')).to.deep.equal({ accountTypes: [subject] });
    expect(await get({ har, baseUrl: 'https://sme.test/v1/' }, '/account-types')).to.deep.equal({
      accountTypes: [subject],
    });
  });

  it('compares method, query in any order, and the body of POST in any order of its members', async () => {
    const har = harOf(
      entry('GET', `${baseUrl}/inquiries?limit=5&status=new`, 'two parameters'),
      entry('POST', `${baseUrl}/inquiries/search`, 'tax', { text: 'ภาษี', statuses: ['new'] }),
      entry('POST', `${baseUrl}/inquiries/search`, 'food', { text: 'อาหาร' }),
    );
    const options = { har, harOnly: true };
    const post = (body: unknown) => ({ method: 'POST', body: JSON.stringify(body) });
    expect(await get(options, '/inquiries?status=new&limit=5')).to.equal('two parameters');
    expect(await get(options, '/inquiries?status=new')).to.have.property('status', 501);
    expect(await get(options, '/inquiries/search', post({ text: 'อาหาร' }))).to.equal('food');
    expect(await get(options, '/inquiries/search', post({ statuses: ['new'], text: 'ภาษี' }))).to.equal('tax');
    expect(await get(options, '/inquiries/search', post({ text: 'ภาษี' }))).to.have.property('status', 501);
  });

  it('answers the same request with each of its entries, and then with the last', async () => {
    const har = harOf(entry('GET', `${baseUrl}/businesses`, 1), entry('GET', `${baseUrl}/businesses`, 2));
    const { mock } = open({ har });
    const bodies: unknown[] = [];
    for (let call = 0; call < 3; call++)
      bodies.push(await (await mock.fetch(new Request(`${baseUrl}/businesses`))).json());
    expect(bodies).to.deep.equal([1, 2, 2]);
  });

  it('leaves out what never came, what only confirms a cache, and streams', async () => {
    const confirmed = entry('GET', `${baseUrl}/businesses`, 0);
    const stream = [{ name: 'Content-Type', value: 'text/event-stream; charset=utf-8' }];
    const har = harOf(
      { ...confirmed, response: { ...confirmed.response, headers: stream } },
      ...[0, 304].map(status => ({ ...confirmed, response: { ...confirmed.response, status } })),
      confirmed,
    );
    expect(await get({ har }, '/businesses')).to.equal(0);
  });

  it('reads what other programs write: missing parts, broken ones, and headers that no response can have', async () => {
    const [good] = harOf(entry('GET', 'https://a.test/v1/categories', { categories: [subject] })).log.entries;
    const other = (name: string, changes: object) => {
      const made = entry('GET', `https://a.test/v1/${name}`, {});
      return { ...made, response: { ...made.response, ...changes } };
    };
    const entries = [
      null,
      {},
      { ...good, request: { method: 'GET', url: '/v1/categories' } },
      { ...good, response: null },
      other('businesses', { content: { mimeType: 'application/json', encoding: 'base64', text: '%%%' } }),
      other('inquiries', { content: { mimeType: 'application/json', size: 500 } }),
      other('session', { status: 999 }),
      { ...good, response: { status: 200, content: good!.response.content } },
      other('notifications', {
        headers: [
          { name: 'content-disposition', value: 'attachment; filename=แผน.pdf' },
          { name: 'Bad name', value: 'x' },
          { name: 'X-Request-Id', value: 'kept' },
        ],
      }),
      other('agencies', { content: undefined }),
    ];
    const { mock } = open({ har: { log: { entries } } as never, harOnly: true });
    const asked = async (path: string) => mock.fetch(new Request(baseUrl + path));
    expect(await (await asked('/categories')).json()).to.deep.equal({ categories: [subject] });
    for (const path of ['/businesses', '/inquiries', '/session'])
      expect((await asked(path)).status, path).to.equal(501);
    expect([...(await asked('/notifications')).headers.keys()])
      .to.include('x-request-id')
      .and.not.include('content-disposition');
    expect((await asked('/agencies')).status).to.equal(200);
  });

  it('comes after given answers', async () => {
    const har = harOf(entry('GET', `${baseUrl}/businesses`, 1));
    expect(await get({ har, answers: { listBusinesses: 503 } }, '/businesses')).to.have.property('status', 503);
  });

  it('needs a HAR', () => {
    expect(() => open({ harOnly: true })).to.throw(TypeError, 'harOnly needs');
    expect(() => open({ har: {} as ReplayedHar })).to.throw(TypeError, 'HTTP Archive');
  });
});
