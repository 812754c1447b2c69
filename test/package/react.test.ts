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
});
