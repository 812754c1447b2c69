import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { expect } from 'chai';
import type { Browser } from 'playwright';

import { openBrowser } from './support/browser.js';
import { openPage } from './support/watched-page.js';

/** The other tests rely on this when they expect no errors. */
describe('a watched page', function () {
  this.timeout(30_000);
  let browser: Browser;
  let server: Server;
  let script = '';

  before(async () => {
    browser = await openBrowser();
    server = createServer((request, response) => {
      const isScript = request.url === '/page.js';
      response.writeHead(200, {
        'Content-Type': isScript ? 'text/javascript' : 'text/html',
        'Content-Security-Policy':
          "default-src 'none'; script-src 'self'; img-src data:; require-trusted-types-for 'script'",
      });
      response.end(isScript ? script : '<!doctype html><link rel="icon" href="data:,"><script src="page.js"></script>');
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  });
  after(async () => {
    await browser.close();
    await new Promise(resolve => server.close(resolve));
  });

  const noticed: Record<string, [script: string, error: RegExp]> = {
    'a console error': ["console.error('broken')", /^console: broken/],
    'a console warning': ["console.warn('careful')", /^console: careful/],
    'an uncaught error': ["throw new Error('thrown')", /^uncaught: thrown/],
    'an unhandled rejection': ["Promise.reject(new Error('rejected'))", /rejected/],
    'markup made of text': ["document.body.innerHTML = '<b>x</b>'", /require-trusted-types-for/],
    'a style that the policy forbids': ["document.body.setAttribute('style', 'color: red')", /style-src/],
    'a request to elsewhere': ["fetch('https://elsewhere.invalid/').catch(() => undefined)", /connect-src/],
  };
  for (const [what, [code, error]] of Object.entries(noticed)) {
    it(`reports ${what}`, async () => {
      script = `addEventListener('load', () => { ${code} })`;
      const { page, errors, close } = await openPage(browser);
      await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
      await page.waitForTimeout(300);
      await close();
      expect(errors.join('\n')).to.match(new RegExp(error, 'm'));
    });
  }

  it('reports nothing on a page without errors', async () => {
    script = "console.log('fine')";
    const { page, errors, close } = await openPage(browser);
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await page.waitForTimeout(300);
    await close();
    expect(errors).to.deep.equal([]);
  });
});
