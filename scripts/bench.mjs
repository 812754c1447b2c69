// npm run bench: sizes and times as one table, then the same as JSON.
import { readFileSync } from 'node:fs';

import { measureFirstRender } from '../bench/first-render.mjs';
import { measureSdkCall } from '../bench/sdk-call.mjs';
import { measureUploads } from '../bench/uploads.mjs';
import { run } from './lib/run.mjs';
import { packageSizes, sizeTable } from './lib/sizes.mjs';

const runs = 21;

await run('node', ['scripts/build.mjs']);
const sizes = await packageSizes();
const times = [...(await measureSdkCall(runs)), ...(await measureFirstRender(runs))];

const uploads = await measureUploads();

console.log(sizeTable(sizes, JSON.parse(readFileSync('bench/size-budgets.json', 'utf8'))));
console.log(`\ntime of one, median of ${runs} runs`);
const width = Math.max(...times.map(({ what }) => what.length));
for (const { what, milliseconds, ratio } of times) {
  console.log(`${what.padEnd(width)}  ${milliseconds.toFixed(3).padStart(8)} ms  × ${ratio.toFixed(2)}`);
}
console.log('\nmemory added to the server, 80 MB at most');
for (const { what, megabytes, seconds } of uploads) {
  console.log(`${what.padEnd(width)}  ${megabytes.toFixed(1).padStart(8)} MB  ${seconds.toFixed(1)} s`);
}
console.log(`\n${JSON.stringify({ node: process.version, runs, sizes, times, uploads })}`);
