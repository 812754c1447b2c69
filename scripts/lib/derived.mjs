import { readFileSync } from 'node:fs';

import { reactModule } from './react.mjs';
import { withTagTable } from './tag-table.mjs';

/**
 * The committed files that repeat what custom-elements.json says, as they should stand.
 *
 * @returns {Promise<Record<string, string>>} path → text
 */
export async function derivedFiles() {
  const manifest = JSON.parse(readFileSync('custom-elements.json', 'utf8'));
  return {
    'src/react.ts': await reactModule(manifest),
    'README.md': await withTagTable(readFileSync('README.md', 'utf8'), manifest),
  };
}
