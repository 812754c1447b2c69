import { chromium, type Browser } from 'playwright';

import { chromeArgs, chromePath } from '../../../scripts/lib/browser.mjs';

export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await chromePath(), args: chromeArgs });
}
