import type { Browser } from 'playwright';

import { openBrowser } from './browser.js';
import { buildAll } from './build.js';
import { openPage, type PageOptions, type WatchedPage } from './watched-page.js';

interface Closable {
  close(): Promise<unknown>;
}

/** What the tests of one `describe` share, and what each test opens. */
export interface Stage {
  /** One for all tests. */
  readonly browser: Browser;
  /** A page for this test. */
  page(options?: PageOptions): Promise<WatchedPage>;
  /** Closes the given object after this test, the latest first; returns it. */
  own<Owned extends Closable>(opened: Owned): Owned;
}

/** Sets up a `describe`: builds what is stale, opens a browser, and cleans up after every test. */
export function stage(): Stage {
  let browser: Browser | undefined;
  const opened: Closable[] = [];

  before(async function () {
    this.timeout(300_000);
    await buildAll();
    browser = await openBrowser();
  });
  afterEach(async () => {
    for (const last of opened.splice(0).reverse()) await last.close();
  });
  after(() => browser?.close());

  const own: Stage['own'] = thing => {
    opened.push(thing);
    return thing;
  };
  return {
    get browser() {
      if (!browser) throw new Error('The browser is there while the tests run.');
      return browser;
    },
    async page(options) {
      return own(await openPage(this.browser, options));
    },
    own,
  };
}
