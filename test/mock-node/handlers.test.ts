import { execFileSync } from 'node:child_process';

import { expect } from 'chai';
import { http, HttpResponse, type RequestHandler } from 'msw';
import { setupServer } from 'msw/node';

import { createMock } from '../../src/mock/index.js';

/** Requests of this test's own fetch, answered by handlers; nothing reaches a network. */
async function answered(url: string, ...handlers: RequestHandler[]) {
  const server = setupServer(...handlers);
  server.listen({ onUnhandledRequest: 'error' });
  try {
    const response = await fetch(url);
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  } finally {
    server.close();
  }
}

describe('handlers of the mock in Node', () => {
  const other = http.get('*/v1/service', () => HttpResponse.json({ isOther: true }));

  it('answer at every origin, unless the base URL names one', async () => {
    const { handlers } = createMock();
    for (const origin of ['http://localhost', 'https://oneid.example.go.th:8443']) {
      const { status, body } = await answered(`${origin}/v1/service`, ...handlers);
      expect([status, body['operations']]).to.deep.include(200).and.have.property('1').that.includes('signIn');
    }
    const named = createMock({ baseUrl: 'https://oneid.example.go.th/v1' });
    const { body } = await answered('http://localhost/v1/service', ...named.handlers, other);
    expect(body).to.deep.equal({ isOther: true });
  });

  it('answer under the whole path of the base URL only', async () => {
    const mock = createMock({ baseUrl: '/one.id/v1' });
    for (const path of ['/v1/service', '/further/one.id/v1/service', '/onexid/v1/service'])
      expect((await answered(`http://localhost${path}`, ...mock.handlers, other)).body).to.deep.equal({
        isOther: true,
      });
    expect((await answered('http://localhost/one.id/v1/service', ...mock.handlers, other)).body).not.to.have.property(
      'isOther',
    );
  });

  it('leave to others what the contract does not know', async () => {
    const own = http.get('https://portal.example.go.th/v1/weather', () => HttpResponse.json({ sky: 'clear' }));
    const { body } = await answered('https://portal.example.go.th/v1/weather', ...createMock().handlers, own);
    expect(body).to.deep.equal({ sky: 'clear' });
  });
});

describe('the mock where something is missing', () => {
  /** Runs in a process of its own, where the missing parts can be taken away before anything is imported. */
  const run = (code: string) =>
    execFileSync('node', ['--import', 'tsx', '--input-type=module', '--eval', code], { encoding: 'utf8' }).trim();

  it('names the missing globals, before msw fails without naming them', () => {
    const message = run(`
      delete globalThis.Request;
      Object.defineProperty(globalThis, 'crypto', { value: {} });
      await import('./src/mock/index.js').catch(error => console.log(error.message));
    `);
    expect(message).to.contain('needs Request, crypto.subtle, which').and.contain('In Jest with jsdom');
  });

  it('says that msw 3 needs another Node, when its handlers are used', () => {
    const message = run(`
      import { register } from 'node:module';
      const loader = "export const load = (url, context, next) => url.endsWith('/msw3') ? { format: 'module', shortCircuit: true, source: 'export const getCleanUrlString = 1, http = {}, HttpResponse = {};' } : next(url, context);" +
        "export const resolve = (name, context, next) => name === 'msw' ? { url: 'file:///msw3', shortCircuit: true } : next(name, context);";
      register('data:text/javascript,' + encodeURIComponent(loader));
      Object.defineProperty(process.versions, 'node', { value: '20.19.0' });
      const { createMock } = await import('./src/mock/index.js');
      const mock = createMock();
      console.log((await mock.fetch(new Request('https://x.example/v1/service'))).status);
      try { mock.handlers; } catch (error) { console.log(error.message); }
    `);
    expect(message).to.match(/^200\nmsw 3 does not work on Node 20\.19\.0.*Install msw@2, or give the client/);
  });
});
