// npm run check:generators: what tools of others make of the contract, from documents over code to calls of the service.
// -- --only orval,kubb  some of them
// -- --keep             leaves the folder with what they have made
// -- --write            writes the table of docs/contract/tools.md
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { argumentsOf } from './lib/arguments.mjs';
import { startSampleService } from './lib/generators/sample-service.mjs';
import { judgeTool, resultTable } from './lib/generators/results.mjs';
import { tools } from './lib/generators/tools.mjs';
import { tryTool } from './lib/generators/try-tool.mjs';
import { checkTable, writeTable } from './lib/generators/tools-document.mjs';

const flag = { type: /** @type {const} */ ('boolean') };
const options = { only: { type: /** @type {const} */ ('string') }, keep: flag, write: flag };
const { only, keep, write } = argumentsOf({ options }).values;
const chosen = tools.filter(({ name }) => only === undefined || only.split(',').includes(name));

const root = await mkdtemp(join(tmpdir(), 'generators-'));
const service = await startSampleService();
const results = [];
try {
  // Two at a time; each has a folder of its own.
  const waiting = [...chosen];
  const work = async () => {
    for (let tool = waiting.shift(); tool; tool = waiting.shift()) {
      const result = { tool, ...judgeTool(tool, await tryTool(tool, { root, ...service })) };
      results.push(result);
      console.log(`${result.isExpected ? '✓' : '✗'} ${tool.name}, ${result.seconds} s: ${result.says}`);
    }
  };
  await Promise.all([work(), work()]);
} finally {
  await service.close();
  if (keep) console.log(`Left in ${root}`);
  else await rm(root, { recursive: true });
}

results.sort((one, other) => tools.indexOf(one.tool) - tools.indexOf(other.tool));
const unexpected = results.filter(({ isExpected }) => !isExpected);
console.log(`\n${resultTable(results)}\n\n${results.length - unexpected.length} passed, ${unexpected.length} failed`);
for (const { tool, message } of unexpected) console.error(`\n${tool.name}\n${message}`);
if (write) await writeTable(tools);
const isStale = !(await checkTable(tools));
if (isStale) console.error('docs/contract/tools.md has another table: npm run check:generators -- --write');
process.exitCode = unexpected.length > 0 || isStale ? 1 : 0;
