#!/usr/bin/env node
import { readCommandLine, usage } from './command-line.js';
import { ConfigurationError } from './configuration/read-configuration.js';
import type { Configuration } from './configuration/settings.js';
import { createLog } from './logging/log.js';
import { MissingPackages } from './needed-packages.js';
import { packagesOfNpx, runWithPackages } from './npx.js';
import type { RunningServer } from './server-options.js';
import { StartError } from './start-error.js';
import { startServer } from './start-server.js';

try {
  const command = readCommandLine(process.argv.slice(2), process.env);
  if (command.name === 'help') console.log(usage);
  else if (command.name === 'conformance') await checkService(command.options);
  else await serve(command.configuration);
} catch (thrown) {
  // Expected errors are printed as a sentence; anything else is a defect and is printed with its stack.
  const expected = thrown instanceof ConfigurationError || thrown instanceof StartError;
  console.error(expected ? `sme-one-id: ${thrown.message}` : thrown);
  process.exitCode = thrown instanceof ConfigurationError ? 2 : 1;
}

async function checkService(options: readonly string[]): Promise<void> {
  // Whoever serves needs nothing of it.
  const { runCommand } = await import('../conformance/command.js');
  process.exitCode = await runCommand(options, process.env, { say: console.log, warn: console.error });
}

async function serve(configuration: Configuration): Promise<void> {
  try {
    await runServer(configuration);
  } catch (thrown) {
    const installed = packagesOfNpx();
    if (!(thrown instanceof MissingPackages) || !installed) throw thrown;
    // What is named already and still missing would be missing again.
    if (thrown.packages.some(each => installed.includes(each))) throw thrown;
    process.exitCode = await runWithPackages([...installed, ...thrown.packages], process.argv.slice(2));
  }
}

async function runServer(configuration: Configuration): Promise<void> {
  // A full disk, or a reader that is gone, ends the log but not the service.
  for (const output of [process.stdout, process.stderr]) output.on('error', () => undefined);
  const log = createLog({ level: configuration.logLevel, readable: process.stdout.isTTY });
  const server = await startServer({ ...configuration, log });
  // Before announcing that the server is ready, because whoever reads that may stop it.
  stopOnSignal(server);
  console.log(`SME One ID is ready at ${server.url}`);
  if (server.metricsUrl !== undefined) console.log(`Metrics for Prometheus stand at ${server.metricsUrl}`);
  console.log(`It keeps its data in ${server.dataLocation}.`);
  if (configuration.sampleData) console.log('It holds sample data (ข้อมูลตัวอย่าง).');
}

function stopOnSignal(server: RunningServer): void {
  const stop = () => {
    // A second signal ends the process at once, as by default.
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.removeListener(signal, stop);
    void server.close().then(() => {
      console.log('SME One ID has stopped.');
    });
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
}
