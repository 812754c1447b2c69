import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';

import { chromeArgs, chromePath } from './scripts/lib/browser.mjs';

export default defineConfig({
  // Found at start: a dependency discovered in the middle of a run reloads the page under a story.
  optimizeDeps: {
    include: [
      'lit',
      'lit/decorators.js',
      'lit/directives/cache.js',
      'lit/directives/keyed.js',
      'lit/directives/repeat.js',
      'lit/directives/if-defined.js',
      'lit/directives/live.js',
      'lit/directives/ref.js',
      '@lit/context',
      'openapi-fetch',
      'hono',
      'msw',
      'storybook/test',
    ],
  },
  plugins: [storybookTest({ configDir: '.storybook' })],
  test: {
    name: 'stories',
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({ launchOptions: { executablePath: await chromePath(), args: chromeArgs } }),
      instances: [{ browser: 'chromium' }],
    },
  },
});
