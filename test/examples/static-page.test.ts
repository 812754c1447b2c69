import { readFileSync } from 'node:fs';

import { expect } from 'chai';
import type { Page } from 'playwright';

import { stage } from '../e2e/support/stage.js';
import { onItsOwnOrigin, wholeJourney } from './support/journey.js';
import { serveStaticPage } from './support/static-page.js';

const strict =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
  "require-trusted-types-for 'script'";

/** Names that Lit uses on the global object, taken by elements of the host. */
const clobbering = ['litElementVersions', 'reactiveElementVersions', 'litHtmlVersions']
  .map(id => `<a id="${id}" href="#${id}"></a>`)
  .join('');

describe('examples/static-page', () => {
  const test = stage();

  /** Opens the page for a test; errors of the page fail the test. */
  async function visit(changes: Parameters<typeof serveStaticPage>[0], look: (page: Page) => Promise<void>) {
    const server = test.own(await serveStaticPage(changes));
    const { page, errors } = await test.page();
    await page.goto(server.address);
    await look(page);
    expect(errors).to.deep.equal([]);
  }

  it('opens in Thai and changes to English, with texts from the same folder as the module', () =>
    visit({ policy: strict }, async page => {
      await page.getByText('กรุณาเลือกประเภทของบัญชี').first().waitFor();
      const texts = page.waitForResponse(/\/cdn\/sme-one-id\/en-[0-9a-f]+\.js$/);
      await page.getByRole('button', { name: 'English' }).click();
      expect((await texts).status()).to.equal(200);
      await page.getByText('Choose the type of account').first().waitFor();
    }));

  it('leads through the whole journey with a service on another origin', async () => {
    const index = readFileSync('examples/static-page/index.html', 'utf8');
    const { origin } = test.own(
      await onItsOwnOrigin(async baseUrl => ({
        from: 'examples/static-page',
        pages: { 'index.html': index.replace('base-url="/v1"', `base-url="${baseUrl}"`) },
      })),
    );
    const { page, errors } = await test.page();
    await page.goto(`${origin}/`);
    await wholeJourney(page);
    expect(errors).to.deep.equal([]);
  });

  it('works with the one Trusted Types policy that the documentation names', () =>
    visit({ policy: `${strict}; trusted-types lit-html` }, async page => {
      await page.getByText('กรุณาเลือกประเภทของบัญชี').first().waitFor();
    }));

  it('works in a page whose ids shadow the global names that Lit uses', () =>
    visit({ policy: strict, inBody: clobbering }, async page => {
      await page.getByText('กรุณาเลือกประเภทของบัญชี').first().waitFor();
    }));
});
