// A test in a folder that no runner includes would never run, and nobody would notice.
import { readdirSync } from 'node:fs';

import { browserSuites, nodeSuites, otherFolders } from './lib/suites.mjs';

const known = new Set([...nodeSuites, ...browserSuites, ...otherFolders]);
const strays = readdirSync('test', { withFileTypes: true })
  .filter(entry => (entry.isDirectory() ? !known.has(entry.name) : entry.name.endsWith('.test.ts')))
  .map(entry => `test/${entry.name}`);

for (const stray of strays) console.error(`${stray} is run by nothing: see scripts/lib/suites.mjs`);
process.exitCode = strays.length > 0 ? 1 : 0;
