import { fileURLToPath } from 'node:url';

import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { playwrightLauncher } from '@web/test-runner-playwright';

import { chromeArgs, chromePath } from './scripts/lib/browser.mjs';
import { browserSuites, portableClientTests, testsIn } from './scripts/lib/suites.mjs';
import { countsReporter } from './scripts/lib/wtr-counts-reporter.mjs';
import { cutLines } from './test/client/support/cut-lines.mjs';
import { startFaultyServer } from './test/client/support/faulty-server.mjs';

const serviceWorker = '/mockServiceWorker.js';

/** Tests that run in Node and in a page say `chai`; a page needs the copy of it that is a module, which @open-wc/testing has. */
const chaiAsModule = {
  name: 'chai-as-module',
  resolveImport: ({ source }) => (source === 'chai' ? '/node_modules/@esm-bundle/chai/esm/chai.js' : undefined),
};

/** The client's tests in a page and in a worker: which they are, and the server that fails in every way (see its own file). */
const clientTests = {
  name: 'client-tests',
  async serverStart() {
    this.faultyServer = await startFaultyServer();
  },
  async serverStop() {
    await this.faultyServer.close();
  },
  serve({ path }) {
    if (path === '/client-tests.json') return JSON.stringify(portableClientTests());
    if (path === '/faulty-server.json') return JSON.stringify({ url: this.faultyServer.url });
    return undefined;
  },
};

/** A worker answers only for the folder it is served from, so msw's is served from the root. */
function serveMockWorker(context, next) {
  if (context.path === serviceWorker) context.url = '/node_modules/msw/lib/mockServiceWorker.js';
  return next();
}

export default {
  files: browserSuites.map(testsIn),
  nodeResolve: { exportConditions: ['browser'] },
  // More pages at once than this starve each other on a two-core machine.
  concurrency: 2,
  browsers: [
    playwrightLauncher({
      product: 'chromium',
      launchOptions: { executablePath: await chromePath(), args: chromeArgs },
    }),
  ],
  plugins: [
    chaiAsModule,
    clientTests,
    cutLines(),
    esbuildPlugin({
      ts: true,
      // Without it, the legacy decorators are read as standard ones and refused.
      tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)),
      target: 'es2022',
    }),
  ],
  middleware: [serveMockWorker],
  // What developers of pages are told in the console; tests of it listen themselves.
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('sme-one-id: '),
  testFramework: { config: { timeout: 20_000 } },
  testsStartTimeout: 60_000,
  testsFinishTimeout: 240_000,
  reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: false }), countsReporter()],
  coverageConfig: { include: ['src/**'], exclude: ['src/contract/**'], reporters: ['lcovonly', 'text-summary'] },
};
