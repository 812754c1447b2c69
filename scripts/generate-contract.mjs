// openapi.yaml → src/contract: types, code lists, limits, the operation table and validators.
// `--check` writes nothing and fails when a committed file is stale.
import { readFile, writeFile } from 'node:fs/promises';

import { format, resolveConfig } from 'prettier';
import { parse } from 'yaml';

import { codesModule } from './lib/contract/codes.mjs';
import { limitsModule } from './lib/contract/limits.mjs';
import { operationsModule } from './lib/contract/operations.mjs';
import { schemaModule } from './lib/contract/schema.mjs';
import { validatorsDeclaration, validatorsModule } from './lib/contract/validators.mjs';

const source = new URL('../openapi.yaml', import.meta.url);
const target = new URL('../src/contract/', import.meta.url);
const banner = '// Generated from openapi.yaml by `npm run generate`. Do not edit.\n';

const document = parse(await readFile(source, 'utf8'));
const files = {
  'schema.ts': await schemaModule(source),
  'codes.ts': codesModule(document),
  'limits.ts': limitsModule(document),
  'operations.ts': operationsModule(document),
  'validators.js': await validatorsModule(document),
  'validators.d.ts': validatorsDeclaration(),
};

const style = await resolveConfig(new URL('schema.ts', target));
const stale = [];
for (const [name, text] of Object.entries(files)) {
  // The validators are machine code in all but name: nobody reads them, so nobody formats them.
  const wanted = banner + (name === 'validators.js' ? text : await format(text, { ...style, parser: 'typescript' }));
  const file = new URL(name, target);
  const present = await readFile(file, 'utf8').catch(() => '');
  if (present === wanted) continue;
  stale.push(name);
  if (!process.argv.includes('--check')) await writeFile(file, wanted);
}

if (!process.argv.includes('--check')) console.log(stale.length > 0 ? `written: ${stale.join(', ')}` : 'all fresh');
else if (stale.length > 0) {
  console.error(`stale: ${stale.join(', ')} – run \`npm run generate\``);
  process.exitCode = 1;
} else console.log('src/contract is fresh');
