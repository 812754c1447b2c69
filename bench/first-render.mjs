import { build } from 'esbuild';
import { chromium } from 'playwright';

import { chromeArgs, chromePath } from '../scripts/lib/browser.mjs';

/**
 * The time of an element's first render, compared with a bare Lit element that shows the same facts, in Chromium.
 *
 * @param {number} runs
 * @returns {Promise<{ what: string, milliseconds: number, ratio?: number }[]>}
 */
export async function measureFirstRender(runs) {
  const { outputFiles } = await build({
    entryPoints: ['bench/first-render.page.mjs'],
    bundle: true,
    format: 'iife',
    minify: true,
    conditions: ['production'],
    write: false,
    logLevel: 'error',
  });
  const browser = await chromium.launch({ executablePath: await chromePath(), args: chromeArgs });
  try {
    const page = await browser.newPage();
    await page.setContent('<!doctype html><html lang="th"><body></body></html>');
    await page.addScriptTag({ content: outputFiles[0].text });
    const { bare, ours } = await page.evaluate(count => globalThis.measureFirstRender(count), runs);
    return [
      { what: 'first render, history of 10: bare Lit element', milliseconds: bare, ratio: 1 },
      { what: 'first render, history of 10: sme-history-timeline', milliseconds: ours, ratio: ours / bare },
    ];
  } finally {
    await browser.close();
  }
}
