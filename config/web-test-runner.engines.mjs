// npm run test:engines: the browser tests in Chromium, Firefox and WebKitGTK, one after another.
import { existsSync } from 'node:fs';

import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';

import { webkitGtkLauncher } from '../scripts/lib/webkitgtk-launcher.mjs';
import chromium from '../web-test-runner.config.mjs';

const firefoxes = ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'];

const firefox = chromeLauncher({
  puppeteer,
  concurrency: 1,
  launchOptions: {
    browser: 'firefox',
    executablePath: process.env.FIREFOX_PATH ?? firefoxes.find(path => existsSync(path)),
  },
  createPage: async ({ context }) => withoutOrientation(await context.newPage()),
});
const webkit = webkitGtkLauncher();

export default {
  ...chromium,
  concurrentBrowsers: 1,
  browsers: [...chromium.browsers, firefox, webkit.launcher],
  plugins: [...chromium.plugins, webkit.plugin],
};

/** Firefox before 144 sets the size of a page, but knows no screen orientation, which puppeteer always sets with it. */
function withoutOrientation(page) {
  const setViewport = page.setViewport.bind(page);
  page.setViewport = viewport =>
    setViewport(viewport).catch(error => {
      if (!error.message.includes('setScreenOrientationOverride')) throw error;
    });
  return page;
}
