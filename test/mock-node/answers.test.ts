import { expect } from 'chai';

import { ownAnswers, sharedAnswers } from '../../src/contract/documented-answers.js';
import { operations, type OperationId } from '../../src/contract/operations.js';
import { operationProblemCodes } from '../../src/contract/problem-codes.js';
import { validators } from '../../src/contract/validators.js';
import type { OperationKey } from '../../src/mock/index.js';
import { baseUrl, codeOf, credentials, errorOf, open } from './support.js';

const category = { categoryId: 'tax', name: { th: 'ภาษี', en: 'Tax' }, suggestedAgencyIds: ['rd'] };

describe('mock: answers', () => {
  it('answer an operation by method and path, and no other', async () => {
    const { client } = open({ answers: { 'GET /inquiries': 503 } });
    await client.auth.signIn(credentials);
    expect(await errorOf(client.inquiries.list())).to.include({
      code: 'service_unavailable',
      status: 503,
      retryAfterSeconds: 1,
    });
    expect((await client.inquiries.search({ statuses: ['new'] })).total).to.be.greaterThan(0);
  });

  it('answer an operation by its id, under any base URL', async () => {
    const { client } = open({ baseUrl: 'https://sme.test/services/one-id/', answers: { getInquiry: 404 } });
    await client.auth.signIn(credentials);
    const [inquiry] = (await client.inquiries.list()).inquiries;
    expect(await codeOf(client.inquiries.get(inquiry!.receiptNumber))).to.equal('not_found');
  });

  it('do not take `/inquiries/search` for an inquiry', async () => {
    const { client } = open({ answers: { getInquiry: 404 } });
    await client.auth.signIn(credentials);
    expect((await client.inquiries.search({ statuses: ['new'] })).total).to.be.greaterThan(0);
  });

  it('have the body that a test gives', async () => {
    const { mock } = open({ answers: { listCategories: { status: 200, body: { categories: [category] } } } });
    const response = await mock.fetch(new Request(`${baseUrl}/categories`));
    expect(await response.json()).to.deep.equal({ categories: [category] });
    expect(response.headers.get('Content-Type')).to.equal('application/json');
  });

  it('have the headers that a test gives, and the status of success by default', async () => {
    const { mock } = open({
      answers: { signOut: { headers: { 'X-Own': 'yes' } }, exportMyInquiries: { body: 'เลขรับเรื่อง\r\n' } },
    });
    const signedOut = await mock.fetch(new Request(`${baseUrl}/session`, { method: 'DELETE' }));
    expect([signedOut.status, signedOut.headers.get('X-Own'), signedOut.body]).to.deep.equal([204, 'yes', null]);
    const csv = await mock.fetch(new Request(`${baseUrl}/export/inquiries`));
    expect([csv.headers.get('Content-Type'), await csv.text()]).to.deep.equal(['text/csv', 'เลขรับเรื่อง\r\n']);
  });

  it('choose among the problems of one status, and play what a gateway sends', async () => {
    const { client, mock } = open({
      answers: { listBusinesses: { status: 401, body: { code: 'session_expired' }, headers: { 'Retry-After': '7' } } },
    });
    const response = await mock.fetch(new Request(`${baseUrl}/businesses`));
    expect(await response.json()).to.include({ code: 'session_expired', status: 401 });
    expect(response.headers.get('Retry-After')).to.equal('7');
    mock.answer('listBusinesses', { status: 502, body: '<h1>Bad Gateway</h1>' });
    await client.auth.signIn(credentials);
    expect((await errorOf(client.businesses.list())).status).to.equal(502);
  });

  it('come from a function, which may leave a request to the service', async () => {
    const subjects: unknown[] = [];
    const { client } = open({
      answers: {
        listInquiries: request => (request.url.includes('status=new') ? new Response('{', { status: 500 }) : undefined),
        searchInquiries: async request => {
          subjects.push(await request.json());
          return undefined;
        },
      },
    });
    await client.auth.signIn(credentials);
    expect((await errorOf(client.inquiries.list({ status: 'new' }))).status).to.equal(500);
    expect((await client.inquiries.list()).total).to.be.greaterThan(0);
    expect((await client.inquiries.search({ statuses: ['new'] })).total).to.be.greaterThan(0);
    expect(subjects).to.deep.equal([{ statuses: ['new'] }]);
  });

  it('of a list come one after the other, and then those of the service', async () => {
    const { client } = open({ answers: { listBusinesses: [503, undefined, 500] } });
    await client.auth.signIn(credentials);
    expect(await codeOf(client.businesses.list())).to.equal('service_unavailable');
    expect((await client.businesses.list()).businesses).to.have.length(3);
    expect(await codeOf(client.businesses.list())).to.equal('internal_error');
    expect((await client.businesses.list()).businesses).to.have.length(3);
  });

  it('change while the mock runs, and are taken back', async () => {
    const { client, mock } = open();
    await client.auth.signIn(credentials);
    mock.answer('GET /businesses', 500);
    expect(await codeOf(client.businesses.list())).to.equal('internal_error');
    mock.answer('listBusinesses', undefined);
    expect((await client.businesses.list()).businesses).to.have.length(3);
  });

  it('come before those of the scenario', async () => {
    const { client } = open({ scenario: 'failing', answers: { listAccountTypes: 429, listBusinesses: 503 } });
    expect(await codeOf(client.auth.accountTypes())).to.equal('too_many_requests');
    await client.auth.signIn(credentials);
    expect(await codeOf(client.businesses.list())).to.equal('service_unavailable');
    expect(await codeOf(client.inquiries.list())).to.equal('internal_error');
  });

  it('have no body for HEAD', async () => {
    const { mock } = open({ answers: { listBusinesses: 503 } });
    const response = await mock.fetch(new Request(`${baseUrl}/businesses`, { method: 'HEAD' }));
    expect([response.status, await response.text()]).to.deep.equal([503, '']);
  });

  it('are in the language of the request', async () => {
    const { mock } = open({ answers: { listBusinesses: 500 } });
    const headers = { 'Accept-Language': 'en' };
    const response = await mock.fetch(new Request(`${baseUrl}/businesses`, { headers }));
    expect(await response.json()).to.have.property('title', 'The service has a problem. Try again later');
  });
});

describe('mock: answers by status', () => {
  for (const id of Object.keys(operations) as OperationId[])
    it(`of ${id} keep the contract`, async () => {
      const { mock } = open();
      const { method, path } = operations[id];
      const address = baseUrl + path.replace(/\{\w+\}/g, 'x');
      for (const [status, codes] of Object.entries(operationProblemCodes[id])) {
        mock.answer(id, Number(status) as 500);
        const response = await mock.fetch(new Request(address, { method }));
        const body = (await response.json()) as { code: string };
        const validator = validators[id].responses[response.status]!;
        expect(validator(body), `${status}: ${JSON.stringify(validator.errors)}`).to.equal(true);
        expect(codes).to.include(body.code);
        const documented = ownAnswers[id][response.status] ?? sharedAnswers[response.status];
        for (const name of ['Retry-After', 'WWW-Authenticate'])
          expect(response.headers.has(name), `${status} ${name}`).to.equal(documented!.headers.includes(name));
      }
    });
});

describe('mock: answers that the contract does not have', () => {
  const wrong = (answers: Record<string, unknown>) => () => open({ answers: answers });

  it('of an unknown operation throw, with the most similar names', () => {
    expect(wrong({ listInquirys: 503 })).to.throw(TypeError, '"listInquirys". The most similar are: "listInquiries"');
    expect(wrong({ 'GET /inquiry': 503 })).to.throw(TypeError, '"GET /inquiries"');
    const { mock } = open();
    expect(() => mock.answer('toString' as OperationKey, 503)).to.throw(TypeError, 'no operation "toString"');
  });

  it('of an unknown status throw, with those of the operation', () => {
    expect(wrong({ listInquiries: 404 })).to.throw(TypeError, 'it has 401, 422, 429, 500, 503');
    expect(wrong({ listInquiries: 200 })).to.throw(TypeError, 'no problem with the status 200');
    expect(wrong({ listInquiries: { status: 201, body: {} } })).to.throw(TypeError, 'the status 201');
  });

  it('have a code of a later version, where a test gives one', async () => {
    for (const status of [400, 418] as const) {
      const body = { code: 'of_a_later_version' } as never;
      const { client } = open({ answers: { 'GET /account-types': { status, body } } });
      expect(await errorOf(client.auth.accountTypes())).to.include({ code: 'of_a_later_version', status });
    }
  });

  it('with headers that no response can have throw', () => {
    const answer = { status: 503, headers: { 'Bad name': 'x' } } as const;
    expect(() => open({ answers: { listBusinesses: answer } })).to.throw(TypeError, /listBusinesses.*headers/);
  });

  it('of a function that gives no Response throw when they are asked for', async () => {
    const { mock } = open({ answers: { 'GET /account-types': () => ({ status: 503 }) as never } });
    const thrown: unknown = await mock.fetch(new Request(`${baseUrl}/account-types`)).catch((error: unknown) => error);
    expect(thrown)
      .to.be.instanceOf(TypeError)
      .with.property('message')
      .that.matches(/listAccountTypes.*Response/);
  });

  it('of another form throw', () => {
    expect(wrong({ listInquiries: 'no' })).to.throw(TypeError, 'a status, { status, headers, body } or a function');
    expect(wrong({ listInquiries: [503, null] })).to.throw(TypeError, 'a status, { status, headers, body }');
    expect(
      wrong({ listCategories: { body: { categories: [{ ...category, suggestedAgencyIds: undefined }] } } }),
    ).to.throw(TypeError, 'body/categories/0: required suggestedAgencyIds');
  });
});
