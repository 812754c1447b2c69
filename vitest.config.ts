import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';

import { chromeArgs, chromePath } from './scripts/lib/browser.mjs';

const executablePath = await chromePath();

interface Look {
  readonly locale: string;
  readonly theme: string;
  /** A name in .storybook/preview.ts; in the smallest viewport, .storybook/narrow.ts also checks the story. */
  readonly viewport: 'desktop' | 'phone' | 'smallest';
}

/** Every story is tested in each: both languages, both themes, and every viewport. */
const looks: readonly Look[] = [
  { locale: 'th', theme: 'default', viewport: 'desktop' },
  { locale: 'en', theme: 'dark', viewport: 'phone' },
  { locale: 'th', theme: 'default', viewport: 'smallest' },
  // Every text between ⟦ and ⟧: see .storybook/pseudo-language.ts.
  { locale: 'la', theme: 'default', viewport: 'desktop' },
];

/** By STORY_LOOKS=all, as every night: the other combinations. */
const otherLooks: readonly Look[] = [
  { locale: 'th', theme: 'dark', viewport: 'phone' },
  { locale: 'en', theme: 'default', viewport: 'phone' },
  { locale: 'en', theme: 'dark', viewport: 'desktop' },
];

const testedLooks = process.env['STORY_LOOKS'] === 'all' ? [...looks, ...otherLooks] : looks;

export default defineConfig({
  // Listed here, because a dependency discovered in the middle of a run reloads the page during a story.
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
    // The time of a story that has stopped, not of one on a busy machine.
    testTimeout: 120_000,
    projects: testedLooks.map(({ locale, theme, viewport }) => ({
      extends: true,
      plugins: [storybookTest({ configDir: '.storybook' })],
      test: {
        name: `stories ${locale} ${theme} ${viewport}`,
        env: { VITE_STORY_LOCALE: locale, VITE_STORY_THEME: theme, VITE_STORY_VIEWPORT: viewport },
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
