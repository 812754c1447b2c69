// npm run bench, which builds first: prints sizes and times as a table, then the same as JSON.
// npm run bench -- --inquiries=1000000   searches among a million
// npm run bench -- --streams=10000       opens as many streams
// npm run bench -- --only=texts,search   some parts; names as below

import { measureInputs, mostOfOneInput } from '../bench/inputs.mjs';
import { measureFirstRender } from '../bench/first-render.mjs';
import { measureIdleStreams } from '../bench/idle-streams.mjs';
import { measurePageLoad } from '../bench/page-load.mjs';
import { measureProcesses } from '../bench/processes.mjs';
import { measureRateLimits, mostMilliseconds } from '../bench/rate-limits.mjs';
import { measureSdkCall } from '../bench/sdk-call.mjs';
import { measureStart } from '../bench/start-time.mjs';
import { fewestInquiries } from '../bench/search-data.mjs';
import { measureSearch } from '../bench/search.mjs';
import { cleanedAndSearched, measureTexts, mostRatio } from '../bench/texts.mjs';
import { measureUploads } from '../bench/uploads.mjs';
import { measureWrites } from '../bench/writes.mjs';
import { argumentsOf } from './lib/arguments.mjs';
import { readBudgets } from './lib/budgets.mjs';
import { packageSizes, sizeTable } from './lib/sizes.mjs';

const runs = 21;
/** For measurements that take minutes. */
const fewRuns = 5;
const loadRuns = 7;

const { values } = argumentsOf({
  options: {
    inquiries: { type: 'string', default: '200000' },
    streams: { type: 'string', default: '1000' },
    only: { type: 'string' },
  },
});
const inquiries = Number(values.inquiries);
const streams = Number(values.streams);
if (!Number.isInteger(inquiries) || inquiries < fewestInquiries)
  fail(`--inquiries takes a whole number, ${fewestInquiries} at least.`);
if (!Number.isInteger(streams) || streams < 1) fail('--streams takes a whole number, 1 at least.');

/** Each returns its measurements, and prints them. */
const parts = {
  sizes: [packageSizes, sizes => [sizeTable(sizes, readBudgets())]],
  calls: [
    async () => [...(await measureSdkCall(runs)), ...(await measureFirstRender(runs))],
    times => [`time of one, median of ${runs} runs`, ...timeRows(times)],
  ],
  load: [
    () => measurePageLoad(loadRuns),
    loads => [
      `until a person sees the page: CPU at a quarter and slow 4G, median of ${loadRuns} runs; CPU of the main thread at full speed, the least`,
      ...loads.map(
        ({ what, milliseconds, ratio, cpu, cpuRatio, bytes, requests }) =>
          `${what.padEnd(36)} ${milliseconds.toFixed(0).padStart(5)} ms  × ${ratio.toFixed(2)}  CPU ${cpu.toFixed(0).padStart(4)} ms  × ${cpuRatio.toFixed(2)}  ${(bytes / 1000).toFixed(1).padStart(5)} kB in ${requests} requests`,
      ),
    ],
  ],
  texts: [
    () => measureTexts(fewRuns),
    texts => [
      `12,000 code points of the worst text found, median of ${fewRuns} runs of CPU; 20 ms at most, twice the text × ${mostRatio.toFixed(2)} at most`,
      ...timeRows(
        texts.filter(({ ratio }, index) => index < 12 || ratio > mostRatio || texts[index].what === cleanedAndSearched),
      ),
      `${texts.length} functions over people's text`,
    ],
  ],
  inputs: [
    measureInputs,
    inputs => [
      `CPU of one call with the worst input that was found, by operation; ${mostOfOneInput} ms at most`,
      ...inputs.map(
        ({ what, milliseconds, text }) => `${what.padEnd(24)} ${milliseconds.toFixed(1).padStart(6)} ms  ${text}`,
      ),
    ],
  ],
  search: [
    () => measureSearch(fewRuns, inquiries),
    searches => [
      `among ${inquiries} inquiries, median of ${fewRuns} runs; × 2.50 at most, × 1.50 for the far page`,
      ...timeRows(searches),
    ],
  ],
  writes: [
    () => measureWrites(fewRuns),
    writes => [
      `CPU of the main thread, without the hashing of passwords, median of ${fewRuns} runs; × 3.00 at most`,
      ...timeRows(writes),
    ],
  ],
  limits: [
    () => measureRateLimits(fewRuns),
    limits => [
      `time that the rate limits add to a call, median of ${fewRuns} runs; ${mostMilliseconds} ms at most`,
      ...timeRows(limits),
    ],
  ],
  processes: [
    () => measureProcesses(fewRuns),
    found => [
      `calls that processes on one PostgreSQL answer, with database and caller on the same machine; median of ${fewRuns} runs`,
      ...found.map(
        ({ processes, perSecond, ratio, cpu }) =>
          `${processes} ${processes === 1 ? 'process  ' : 'processes'}  ${perSecond.toFixed(0).padStart(5)} calls/s  × ${ratio.toFixed(2)}  ` +
          `CPU of one call: service ${cpu.service.toFixed(2)} ms, database ${cpu.database.toFixed(2)} ms, caller ${cpu.caller.toFixed(2)} ms`,
      ),
    ],
  ],
  uploads: [
    measureUploads,
    uploads => [
      'memory added to the server, one run; 80 MB at most',
      ...uploads.map(({ what, megabytes, seconds }) => `${what}  ${megabytes.toFixed(1)} MB  ${seconds.toFixed(1)} s`),
    ],
  ],
  idle: [
    () => measureIdleStreams(streams),
    idle => [
      `an idle stream of notifications, one of ${idle.streams}: ${(idle.bytesEach / 1000).toFixed(1)} kB, 60 kB at most`,
    ],
  ],
  start: [
    measureStart,
    start => [
      `start on a data directory that is there, median of ${start.runs} runs: ${(start.milliseconds / 1000).toFixed(1)} s, 3 s at most; ` +
        `of that CPU ${(start.cpuMilliseconds / 1000).toFixed(1)} s`,
    ],
  ],
};

const only = values.only?.split(',') ?? Object.keys(parts);
const unknown = only.filter(name => !(name in parts));
if (unknown.length > 0) fail(`No part ${unknown.join(', ')}. There are: ${Object.keys(parts).join(', ')}`);

const found = { node: process.version, runs };
for (const name of only) {
  const [measure, lines] = parts[name];
  found[name] = await measure();
  console.log(`${lines(found[name]).join('\n')}\n`);
}
console.log(JSON.stringify(found));

function timeRows(rows) {
  const width = Math.max(...rows.map(({ what }) => what.length));
  return rows.map(
    ({ what, milliseconds, ratio = 1, text }) =>
      `${what.padEnd(width)}  ${milliseconds.toFixed(3).padStart(8)} ms  × ${ratio.toFixed(2)}${text ? `  ${text}` : ''}`,
  );
}

function fail(reason) {
  console.error(reason);
  process.exit(2);
}
