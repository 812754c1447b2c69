// Holds openapi.yaml against the contract of the last release: what breaks callers needs a new major version, and every
// version has its part in the changelog. `--release` keeps the contract as that of the release.
import { copyFile, readFile } from 'node:fs/promises';

import { parse } from 'yaml';

import { breakingChanges } from './lib/contract/breaking.mjs';

const [contract, released, changelog] = [
  '../openapi.yaml',
  '../config/released-openapi.yaml',
  '../docs/contract/changelog.md',
].map(path => new URL(path, import.meta.url));

if (process.argv.includes('--release')) await copyFile(contract, released);

const [now, before] = await Promise.all([contract, released].map(async url => parse(await readFile(url, 'utf8'))));
const majorOf = ({ info }) => Number(info.version.split('.')[0]);

const breaks = breakingChanges(before, now);
const isAllowed = majorOf(now) > majorOf(before);
for (const text of breaks) console.error(text);
if (breaks.length > 0 && !isAllowed)
  console.error(
    `${breaks.length} breaking changes since ${before.info.version}: see "Versions" in openapi.yaml for what may change without a new major version.`,
  );

const isDescribed = (await readFile(changelog, 'utf8')).includes(`\n## ${now.info.version}\n`);
if (!isDescribed) console.error(`docs/contract/changelog.md says nothing of ${now.info.version}.`);

if (breaks.length === 0 && isDescribed) console.log(`nothing breaks callers of ${before.info.version}`);
process.exitCode = isDescribed && (breaks.length === 0 || isAllowed) ? 0 : 1;
