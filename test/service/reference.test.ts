import { expect } from 'chai';

import { serviceKit, type Kit } from './support/service-kit.js';

describe('reference data', () => {
  let kit: Kit;
  let token: string;
  before(async () => {
    kit = await serviceKit();
    token = await kit.tokenOf('somying');
  });

  const read = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    kit.call(method, path, { token, headers });

  for (const path of ['/agencies', '/categories', '/service']) {
    it(`of ${path} may be kept by the caller, and is asked for again by its ETag`, async () => {
      const { status, headers, body } = await read(path);
      const etag = headers.get('ETag')!;
      expect(status).to.equal(200);
      expect(etag).to.match(/^"[0-9a-f]{32}"$/);
      expect(headers.get('Cache-Control')).to.equal('private, max-age=300');
      for (const list of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
        const again = await read(path, { 'If-None-Match': list });
        expect([again.status, again.body], list).to.deep.equal([304, '']);
        expect(again.headers.get('ETag')).to.equal(etag);
        expect(again.headers.get('Cache-Control')).to.equal('private, max-age=300');
      }
      expect((await read(path, { 'If-None-Match': etag }, 'HEAD')).status).to.equal(304);
      const hash = etag.slice(1, -1);
      for (const list of ['"other"', hash, `"W/${hash}"`, `w/${etag}`, ',', 'x'.repeat(8000)])
        expect((await read(path, { 'If-None-Match': list })).body, list).to.deep.equal(body);
    });
  }

  it('is given to nobody who is not signed in, whatever they have', async () => {
    const { headers } = await read('/agencies');
    const anonymous = await kit.call('GET', '/agencies', { headers: { 'If-None-Match': headers.get('ETag')! } });
    expect(anonymous.status).to.equal(401);
    expect(anonymous.headers.get('Cache-Control')).to.equal('no-store');
  });

  it('has another ETag for each list', async () => {
    const [agencies, categories] = [await read('/agencies'), await read('/categories')];
    expect(agencies.headers.get('ETag')).to.not.equal(categories.headers.get('ETag'));
  });
});
