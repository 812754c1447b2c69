import { readFileSync } from 'node:fs';

import { expect } from 'chai';

import { build, inNode } from '../support/built.js';

describe('sme-one-id/react', () => {
  before(build);

  it('is marked as client code, so that a server component may use it (H8)', () => {
    expect(readFileSync('dist/react.js', 'utf8')).to.match(/^"use client";/);
  });

  it('registers a tag, and the tags that it uses, when it is first rendered', async () => {
    const [before, after] = await inNode<boolean[][]>(`
      const { createElement } = await import('react');
      const { renderToString } = await import('react-dom/server');
      const { SmePortal } = await import('sme-one-id/react');
      const registered = () => ['sme-portal', 'sme-login-selector'].map(tag => Boolean(customElements.get(tag)));
      const before = registered();
      renderToString(createElement(SmePortal));
      return [before, registered()];
    `);
    expect(before).to.deep.equal([false, false]);
    expect(after).to.deep.equal([true, true]);
  });

  it('writes text properties as attributes on a server, and leaves out what only a page can use', async () => {
    const html = await inNode<string>(`
      const { createElement } = await import('react');
      const { renderToString } = await import('react-dom/server');
      const { SmeOneId } = await import('sme-one-id/react');
      return renderToString(createElement(SmeOneId, { baseUrl: '/v1', lang: 'en', onSmeSignedIn() {}, getSession() {} }));
    `);
    expect(html).to.equal('<sme-one-id base-url="/v1" lang="en"></sme-one-id>');
  });

  for (const [version, warned] of [
    ['18.3.1', true],
    ['19.0.0', false],
    ['20.1.0-rc-5d24', false],
  ] as const)
    it(`${warned ? 'says once on the console that it needs React 19' : 'says nothing'} in React ${version}`, async () => {
      const said = await inNode<string[]>(`
        const { createRequire } = await import('node:module');
        createRequire(process.cwd() + '/x.js')('react').version = '${version}';
        const said = [];
        console.warn = text => said.push(text);
        const { SmeOneId, SmePortal } = await import('sme-one-id/react');
        // Outside a render their hooks fail, after the check; react-dom refuses a version that is not its own.
        for (const component of [SmeOneId, SmePortal]) try { component({}); } catch {}
        return said;
      `);
      expect(said.length, String(said)).to.equal(warned ? 1 : 0);
      if (warned) expect(said[0]).to.contain('18.3.1');
    });
});
