// src → custom-elements.json and editor data, and from these src/react.ts and the table of tags in README.md.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

import { derivedFiles } from './lib/derived.mjs';
import { run } from './lib/run.mjs';

await run('cem', ['analyze', '--quiet', '--config', 'custom-elements-manifest.config.mjs']);
for (const [path, text] of Object.entries(await derivedFiles())) {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
  writeFileSync(path, text);
  console.log(`written: ${path}`);
}
