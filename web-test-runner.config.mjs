import { fileURLToPath } from 'node:url';

import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { playwrightLauncher } from '@web/test-runner-playwright';

import { chromeArgs, chromePath } from './scripts/lib/browser.mjs';
import { browserSuites, portableClientTests, testsIn } from './scripts/lib/suites.mjs';
import { countsReporter } from './scripts/lib/wtr-counts-reporter.mjs';
import { cutLines } from './test/client/support/cut-lines.mjs';
import { focusedCommand } from './test/accessibility/support/focused-command.mjs';
import { startFaultyServer } from './test/client/support/faulty-server.mjs';

const serviceWorker = '/mockServiceWorker.js';

/** Tests that run in Node and in a page import `chai`; a page needs its ES module, which @open-wc/testing contains. */
const chaiAsModule = {
  name: 'chai-as-module',
  resolveImport: ({ source }) => (source === 'chai' ? '/node_modules/@esm-bundle/chai/esm/chai.js' : undefined),
};

/**
 * The client's tests in a page and in a worker: the list of tests, and the server with all faults (see its own file).
 */
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

/** A worker can only handle requests below its own path, so msw's is served from the root. */
function serveMockWorker(context, next) {
  if (context.path === serviceWorker) context.url = '/node_modules/msw/lib/mockServiceWorker.js';
  return next();
}

export default {
  files: browserSuites.map(testsIn),
  nodeResolve: { exportConditions: ['browser'] },
  // With more pages at once, they slow each other down too much on two cores.
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
    focusedCommand(),
    esbuildPlugin({
      ts: true,
      // Without it, the legacy decorators are parsed as standard ones and rejected.
      tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)),
      target: 'es2022',
    }),
  ],
  middleware: [serveMockWorker],
  // Messages for developers in the console; tests of them listen themselves.
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('sme-one-id: '),
  testFramework: { config: { timeout: 20_000 } },
  testsStartTimeout: 60_000,
  testsFinishTimeout: 240_000,
  reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: false }), countsReporter()],
  coverageConfig: { include: ['src/**'], exclude: ['src/contract/**'], reporters: ['lcovonly', 'text-summary'] },
};
