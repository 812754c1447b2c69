// src → custom-elements.json, and from it src/react.ts and the tables of tags in README.md and of events in docs/.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

import { derivedFiles } from './lib/derived.mjs';
import { run } from './lib/run.mjs';

// The build writes the data for editors.
const env = { ...process.env, BUILD_TARGET: 'node_modules/.cache/sme-one-id/analyzed' };
await run('cem', ['analyze', '--quiet', '--config', 'config/custom-elements-manifest.mjs'], { env });
for (const [path, text] of Object.entries(await derivedFiles())) {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
  writeFileSync(path, text);
  console.log(`written: ${path}`);
}
