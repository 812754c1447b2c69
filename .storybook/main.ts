import type { StorybookConfig } from '@storybook/web-components-vite';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  // No requests to other servers, neither from this machine nor from a reader's browser.
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
};

export default config;
