import { resolve } from 'node:path';

import { chromePath } from '../../scripts/lib/browser.mjs';
import { build } from '../support/built.js';
import { freePort, installIn, pack, run } from './support/applications.js';

const given = process.env['HOSTS_PACKAGE'];
const only = process.env['HOSTS_ONLY']?.split(',');
const isWanted = only?.includes('host-tests') ?? true;

/** Scripts of examples/host-tests. Each has tests that fail when the package does not work there. */
const scripts = {
  test: 'Vitest: Node, jsdom, happy-dom and a browser',
  'test:jest': 'Jest with jsdom',
  'test:e2e': 'Playwright',
  build: 'types, Vite and Storybook',
};

(isWanted ? describe : describe.skip)("a host's own tests (examples/host-tests)", function () {
  this.timeout(20 * 60_000);
  let folder: string;
  let environment: Readonly<Record<string, string>>;

  before(async function () {
    if (given === undefined) await build.call(this);
    folder = await installIn('host-tests', resolve('examples/host-tests'), given ?? (await pack()));
    environment = { CHROME_PATH: await chromePath(), PORT: `${await freePort()}` };
  });

  for (const [script, what] of Object.entries(scripts)) it(`pass: ${what}`, () => run(folder, [script], environment));
});
