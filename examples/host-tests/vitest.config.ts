import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';

// Playwright's own browser, unless the machine has another.
const { CHROME_PATH: executablePath } = process.env;

export default defineConfig({
  test: {
    testTimeout: 30_000,
    projects: [
      { extends: true, test: { name: 'node', include: ['tests/*.node.test.ts'] } },
      { extends: true, test: { name: 'jsdom', include: ['tests/*.dom.test.ts'], environment: 'jsdom' } },
      {
        extends: true,
        test: {
          name: 'happy-dom',
          include: ['tests/*.dom.test.ts'],
          environment: 'happy-dom',
          setupFiles: ['tests/happy-dom.setup.ts'],
        },
      },
      {
        extends: true,
        // Found in the middle of a run, a dependency would reload the page.
        optimizeDeps: { include: ['lit', 'sme-one-id', 'sme-one-id/all.js', 'sme-one-id/mock'] },
        test: {
          name: 'browser',
          include: ['tests/*.browser.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            provider: playwright({ launchOptions: { executablePath, args: ['--no-sandbox'] } }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
