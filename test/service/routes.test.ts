import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import { parse } from 'yaml';
import { expectProblem, serviceKit, type Kit } from './support/service-kit.js';

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

const methods = ['get', 'put', 'post', 'delete', 'patch', 'head', 'options', 'trace'];

describe('routes', () => {
  let kit: Kit;
  before(async () => {
    kit = await serviceKit();
  });

  it('are exactly the operations of openapi.yaml', async () => {
    const { paths } = parse(await readFile(new URL('../../openapi.yaml', import.meta.url), 'utf8')) as Document;
    const documented = Object.entries(paths).flatMap(([path, item]) =>
      Object.keys(item)
        .filter(method => methods.includes(method))
        .map(method => `${method.toUpperCase()} /v1${path.replaceAll(/\{(\w+)\}/g, ':$1')}`),
    );
    const served = kit.service.routes.map(({ method, path }) => `${method} ${path}`);
    expect(documented).not.to.be.empty;
    expect(served).to.have.members(documented);
  });

  for (const path of ['/', '/unknown', '/inquiries/', '/session/', '//inquiries', '/inquiries/2569-04718236-5/unknown'])
    it(`include nothing at ${path}`, async () => {
      expectProblem(await kit.call('GET', path), 404, 'not_found');
    });

  it('include nothing outside /v1', async () => {
    const response = await kit.service.fetch(new Request('https://oneid.test/agencies'));
    expect(response.status).to.equal(404);
  });

  it('report the methods that a path supports', async () => {
    const answer = await kit.call('PATCH', '/inquiries');
    expectProblem(answer, 405, 'method_not_allowed');
    expect(answer.headers.get('Allow')).to.equal('GET, POST, HEAD');
  });

  it('do not treat /inquiries/search as a receipt number', async () => {
    const answer = await kit.call('GET', '/inquiries/search');
    expectProblem(answer, 405, 'method_not_allowed');
    expect(answer.headers.get('Allow')).to.equal('POST');
  });

  it('answer HEAD like GET, without the body', async () => {
    const answer = await kit.call('HEAD', '/account-types');
    expect(answer.status).to.equal(200);
    expect(answer.headers.get('Content-Type')).to.equal('application/json');
    expect(answer.body).to.equal('');
  });

  it('give every response an id for the help desk, independent of the caller', async () => {
    const headers = { 'X-Request-Id': 'chosen-by-the-caller' };
    const first = await kit.call('GET', '/account-types', { headers });
    const second = await kit.call('GET', '/account-types', { headers });
    const ids = [first, second].map(answer => answer.headers.get('X-Request-Id'));
    expect(new Set([...ids, 'chosen-by-the-caller']).size).to.equal(3);
  });

  it('forbid caching and content sniffing', async () => {
    const { headers } = await kit.call('GET', '/account-types');
    expect(headers.get('Cache-Control')).to.equal('no-store');
    expect(headers.get('X-Content-Type-Options')).to.equal('nosniff');
  });

  it('use Thai titles of problems, or English for callers that prefer it', async () => {
    const title = async (language?: string) => {
      const headers = language === undefined ? {} : { 'Accept-Language': language };
      return expectProblem(await kit.call('GET', '/session', { headers }), 401, 'not_signed_in').title;
    };
    expect(await title()).to.equal('กรุณาเข้าสู่ระบบก่อนใช้งาน');
    expect(await title('en-GB,en;q=0.9,th;q=0.8')).to.equal('Sign in first');
    expect(await title('de,th;q=0.5,en;q=0.4')).to.equal('กรุณาเข้าสู่ระบบก่อนใช้งาน');
    expect(await title('en;q=broken')).to.equal('กรุณาเข้าสู่ระบบก่อนใช้งาน');
  });
});

describe('an unexpected error', () => {
  it('is reported to the operator, without details for the caller', async () => {
    const kit = await serviceKit();
    kit.store.businessesOf = () => Promise.reject(new Error('the disk is full'));
    const token = await kit.tokenOf('somying');
    const response = await kit.send('GET', '/businesses', { token });
    const text = await response.text();
    expect(response.status).to.equal(500);
    expect(text).to.include('"code":"internal_error"').and.not.include('disk');
    expect(kit.errors.map(String)).to.deep.equal(['Error: the disk is full']);
  });

  it('replaces a response that violates the contract', async () => {
    const kit = await serviceKit();
    const token = await kit.tokenOf('somying');
    const [business] = await kit.store.businessesOf('01900000-0001-7000-8000-000000000001');
    kit.store.businessesOf = () => Promise.resolve([{ ...business!, email: 'not an address' }]);
    const response = await kit.send('GET', '/businesses', { token });
    expect(response.status).to.equal(500);
    expect(kit.errors.map(String)).to.deep.equal(['ContractViolation: listBusinesses 200: /businesses/0/email format']);
  });
});
