import { expect } from 'chai';

import { reactBundle } from '../e2e/support/react-bundle.js';
import { stage } from '../e2e/support/stage.js';
import { onItsOwnOrigin, wholeJourney } from './support/journey.js';

const page = `<!doctype html><html lang="th"><meta charset="utf-8"><link rel="icon" href="data:,"><title>กรมตัวอย่าง</title>
<link rel="modulepreload" href="main.js"><div id="root"></div><script type="module" src="main.js"></script></html>`;

/** The application's own code, bundled by esbuild with what `dist` exports. */
async function files(baseUrl: string) {
  const scripts = await reactBundle({
    entryPoints: ['examples/react/src/main.tsx'],
    alias: { 'sme-one-id/react': './dist/react.js' },
    define: {
      'process.env.NODE_ENV': '"development"',
      'import.meta.env.VITE_SME_BASE_URL': JSON.stringify(baseUrl),
    },
  });
  return { pages: { 'index.html': page, ...Object.fromEntries(scripts) } };
}

describe('examples/react', function () {
  this.timeout(60_000);
  const test = stage();

  it('leads through the whole journey in StrictMode, while the page renders itself again', async () => {
    const { origin } = test.own(await onItsOwnOrigin(files));
    const { page: visit, errors } = await test.page();
    await visit.goto(`${origin}/`);
    await wholeJourney(visit);
    expect(errors).to.deep.equal([]);
  });
});
