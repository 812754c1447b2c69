// npm run bench: sizes and times as one table, then the same as JSON. `-- --inquiries=1000000` searches in a million.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { measureFirstRender } from '../bench/first-render.mjs';
import { measureIdleStreams } from '../bench/idle-streams.mjs';
import { measureSdkCall } from '../bench/sdk-call.mjs';
import { measureStart } from '../bench/start-time.mjs';
import { measureSearch } from '../bench/search.mjs';
import { measureUploads } from '../bench/uploads.mjs';
import { run } from './lib/run.mjs';
import { packageSizes, sizeTable } from './lib/sizes.mjs';

const runs = 21;
/** Of what takes minutes. */
const fewRuns = 5;
const { inquiries } = parseArgs({ options: { inquiries: { type: 'string', default: '200000' } } }).values;

await run('node', ['scripts/build.mjs']);
const sizes = await packageSizes();
const times = [...(await measureSdkCall(runs)), ...(await measureFirstRender(runs))];

const uploads = await measureUploads();
const idle = await measureIdleStreams();
const start = await measureStart();
const searches = await measureSearch(fewRuns, Number(inquiries));

console.log(sizeTable(sizes, JSON.parse(readFileSync('bench/size-budgets.json', 'utf8'))));
console.log(`\ntime of one, median of ${runs} runs`);
const width = Math.max(...[...times, ...searches].map(({ what }) => what.length));
const timeRow = ({ what, milliseconds, ratio = 1 }) =>
  `${what.padEnd(width)}  ${milliseconds.toFixed(3).padStart(8)} ms  × ${ratio.toFixed(2)}`;
for (const row of times) console.log(timeRow(row));
console.log(`\namong ${inquiries} inquiries, median of ${fewRuns} runs; × 2.50 at most, × 1.50 for the far page`);
for (const row of searches) console.log(timeRow(row));
console.log('\nmemory added to the server, one run; 80 MB at most');
for (const { what, megabytes, seconds } of uploads) {
  console.log(`${what.padEnd(width)}  ${megabytes.toFixed(1).padStart(8)} MB  ${seconds.toFixed(1)} s`);
}
console.log(
  `\nan idle stream of notifications, one of ${idle.streams}: ${(idle.bytesEach / 1000).toFixed(1)} kB, 60 kB at most`,
);
console.log(
  `start on a data directory that is there, median of ${start.runs} runs: ${(start.milliseconds / 1000).toFixed(1)} s, 3 s at most; ` +
    `of that CPU ${(start.cpuMilliseconds / 1000).toFixed(1)} s`,
);
console.log(`\n${JSON.stringify({ node: process.version, runs, sizes, times, uploads, searches, idle, start })}`);
