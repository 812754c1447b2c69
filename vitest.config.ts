import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';

import { chromeArgs, chromePath } from './scripts/lib/browser.mjs';

const executablePath = await chromePath();

/** Every story is looked at in each. */
const looks = [
  ['th', 'default'],
  ['th', 'dark'],
  ['en', 'default'],
  ['en', 'dark'],
  // Every text between ⟦ and ⟧: see .storybook/pseudo-language.ts.
  ['la', 'default'],
] as const;

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
  test: {
    projects: looks.map(([locale, theme]) => ({
      extends: true,
      plugins: [storybookTest({ configDir: '.storybook' })],
      test: {
        name: `stories ${locale} ${theme}`,
        env: { VITE_STORY_LOCALE: locale, VITE_STORY_THEME: theme },
        browser: {
          enabled: true,
          headless: true,
          screenshotFailures: false,
          provider: playwright({ launchOptions: { executablePath, args: chromeArgs } }),
          instances: [{ browser: 'chromium' as const }],
        },
      },
    })),
  },
});
