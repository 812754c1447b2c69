// A new list of reference data: what `src/service/store/reference-data.ts` calls a list, with its table and sample data.
import { atEndOf, capital, separated, withImport } from '../text-edits.mjs';
import { ownerOf, owners } from './parameters.mjs';

/** The property of an item by which it is found. */
export const idOf = operation => ownerOf(operation) ?? `${operation.stored}Id`;

/** `0008-holiday-table` */
const migrationName = ({ stored, migration }) =>
  `${String(migration).padStart(4, '0')}-${separated(stored, '-')}-table`;

export function storedEdits(operation) {
  const { name, stored } = operation;
  const id = idOf(operation);
  const index = ownerOf(operation) ? 'groupedBy' : 'indexed';
  return {
    'src/service/store/reference-data.ts': text =>
      [
        [/export interface ReferenceRecords /, '\n}\n', `\n  readonly ${name}: ${capital(stored)};`],
        [/export const emptyLists/, '\n};\n', `\n  ${name}: [],`],
        [
          /export function indexReference/,
          '\n    routingAgencyId,',
          `\n    ${name}: ${index}(lists.${name}, ({ ${id} }) => ${id}),`,
        ],
      ].reduce(
        (edited, [begin, end, addition]) => atEndOf(edited, begin, end, addition),
        withImport(text, capital(stored), '../../contract/types.js', true),
      ),
    'src/service/store/sql/reference.ts': text =>
      atEndOf(
        text,
        /const listTables/,
        '\n};\n',
        `\n  ${name}: listTable('${separated(stored, '_')}', '${separated(id, '_')}', ({ ${id} }) => ${id}),`,
      ),
    'src/service/store/sql/migrations.ts': text =>
      withImport(
        atEndOf(text, /export const migrations/, '\n];\n', `\n  ${stored}Table,`),
        `${stored}Table`,
        `./migrations/${migrationName(operation)}.js`,
      ),
    'src/service/sample-data/sample-data.ts': text =>
      withImport(
        atEndOf(text, /export const referenceData/, '\n  routingAgencyId,', `\n  ${name},`),
        name,
        `./${separated(name, '-')}.js`,
      ),
  };
}

export function storedFiles(operation) {
  const { name, stored, summary, migration } = operation;
  const id = idOf(operation);
  const { sample } = owners[id] ?? { sample: 'example' };
  const owned = ownerOf(operation) !== undefined;
  return {
    [`src/service/store/sql/migrations/${migrationName(operation)}.ts`]: `import type { Migration } from '../migration.js';

export const ${stored}Table: Migration = {
  version: ${migration},
  name: '${separated(stored, '-')}-table',
  sql: \`
create table ${separated(stored, '_')} (
  ${separated(id, '_')} text collate "C" ${owned ? 'not null' : 'primary key'},
  position int not null,
  record json not null${owned ? `,\n  primary key (${separated(id, '_')}, position)` : ''}
);
\`,
};
`,
    [`src/service/sample-data/${separated(name, '-')}.ts`]: `/** ${summary}. Examples. */
import type { ${capital(stored)} } from '../../contract/types.js';

export const ${name}: readonly ${capital(stored)}[] = [
  { ${id}: '${sample}', name: { th: 'ตัวอย่าง', en: 'Example' } },
];
`,
  };
}
