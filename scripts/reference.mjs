// The reference of the client, made by TypeDoc, and below it, in service/, that of the contract, made by Redoc.
//   --out <folder>   where they are written instead of to reference/
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { argumentsOf } from './lib/arguments.mjs';
import { run } from './lib/run.mjs';

const { out } = argumentsOf({ options: { out: { type: 'string', default: 'reference' } } }).values;
process.stdout.write(await run('typedoc', ['--options', 'config/typedoc.json', '--logLevel', 'Warn', '--out', out]));

const folder = join(out, 'service');
cpSync('docs/contract/reference-page', folder, { recursive: true });
cpSync('openapi.yaml', join(folder, 'openapi.yaml'));
writeFileSync(join(folder, 'redoc.js'), redoc());

/** Redoc, of the tool that lints the contract, without the logo that it loads from another host. */
function redoc() {
  const bundle = readFileSync('node_modules/@redocly/cli/lib/chunks/redoc.standalone.js', 'utf8');
  const logo = /https:\/\/cdn\.redoc\.ly\/[\w/-]+\.svg/g;
  if (!logo.test(bundle)) throw new Error('Redoc has its logo at another address: scripts/reference.mjs');
  return bundle.replace(logo, 'data:,');
}
