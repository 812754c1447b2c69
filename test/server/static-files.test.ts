import { expect } from 'chai';

import { portalPolicy, startServer, type RunningServer } from '../../src/server/index.js';
import { rawRequest } from './support/raw-request.js';
import { staticFolder } from './support/static-folder.js';

describe('server: static files', () => {
  let folder: Awaited<ReturnType<typeof staticFolder>>;
  let server: RunningServer;

  before(async () => {
    folder = await staticFolder();
    server = await startServer({ port: 0, staticRoot: folder.root });
  });
  after(async () => {
    await server.close();
    await folder.remove();
  });

  it('serves the page at / under the portal policy', async () => {
    const response = await fetch(`${server.url}/`);
    expect(response.status).to.equal(200);
    expect(await response.text()).to.contain('หน้าแรก');
    expect(response.headers.get('Content-Type')).to.equal('text/html; charset=utf-8');
    expect(response.headers.get('Content-Security-Policy')).to.equal(portalPolicy);
    expect(portalPolicy).to.contain("require-trusted-types-for 'script'");
  });

  it('sends the type of every kind of file', async () => {
    const types = {
      '/page.js': 'text/javascript; charset=utf-8',
      '/assets/font.woff2': 'font/woff2',
      '/assets/%E0%B8%8A%E0%B8%B7%E0%B9%88%E0%B8%AD%E0%B9%84%E0%B8%97%E0%B8%A2.txt': 'text/plain; charset=utf-8',
    };
    for (const [path, type] of Object.entries(types)) {
      const response = await fetch(server.url + path);
      expect(response.headers.get('Content-Type'), path).to.equal(type);
    }
  });

  it('lets browsers cache a file with a hash in its name forever, and revalidate the others', async () => {
    const hashed = await fetch(`${server.url}/assets/chunk-0a1b2c3d.js`);
    expect(hashed.headers.get('Cache-Control')).to.equal('public, max-age=31536000, immutable');
    const word = await fetch(`${server.url}/assets/sme-notifications.js`);
    expect(word.headers.get('Cache-Control')).to.equal('no-cache');
    const plain = await fetch(`${server.url}/page.js`);
    expect(plain.headers.get('Cache-Control')).to.equal('no-cache');
    const again = await fetch(`${server.url}/page.js`, { headers: { 'If-None-Match': plain.headers.get('ETag')! } });
    expect(again.status).to.equal(304);
    expect(await again.text()).to.equal('');
  });

  it('answers HEAD with headers only', async () => {
    const response = await fetch(`${server.url}/page.js`, { method: 'HEAD' });
    expect(response.status).to.equal(200);
    expect(response.headers.get('Content-Length')).to.equal('10');
    expect(await response.text()).to.equal('');
  });

  const outside = [
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/../../secret.txt',
    '/assets/..%5c..%5csecret.txt',
    '//secret.txt',
    '/%00/page.js',
    '/%zz',
    '/link.txt',
    '/.env',
    '/assets/.hidden/file.txt',
  ];
  for (const path of outside) {
    it(`does not find ${path}`, async () => {
      const { status, text } = await rawRequest(server.url, path);
      expect(status).to.equal(404);
      expect(text).not.to.contain('secret');
    });
  }

  it('shows no list of files', async () => {
    const { status } = await rawRequest(server.url, '/assets/');
    expect(status).to.equal(404);
  });

  it('reports a folder that does not exist', async () => {
    const failure = await startServer({ port: 0, staticRoot: '/no/such/folder' }).catch((thrown: unknown) => thrown);
    expect(failure)
      .to.have.property('message')
      .that.matches(/^The folder to serve cannot be read: \/no\/such\/folder/);
  });
});
