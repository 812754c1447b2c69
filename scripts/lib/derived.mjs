import { readFileSync } from 'node:fs';

import { withEventTable } from './event-table.mjs';
import { reactModule } from './react.mjs';
import { withTagTable } from './tag-table.mjs';
import { tagTypes } from './tag-types.mjs';

/**
 * The committed files that are generated from custom-elements.json, with their current content.
 *
 * @returns {Promise<Record<string, string>>} path → text
 */
export async function derivedFiles() {
  const manifest = JSON.parse(readFileSync('custom-elements.json', 'utf8'));
  return {
    'src/react.ts': await reactModule(manifest),
    'src/tags/tags.ts': await tagTypes(manifest),
    'docs/embedding/events.md': await withEventTable(readFileSync('docs/embedding/events.md', 'utf8'), manifest),
    'README.md': await withTagTable(readFileSync('README.md', 'utf8'), manifest),
  };
}
