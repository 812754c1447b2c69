#!/usr/bin/env node
import { readCommandLine, usage, UsageError, type ServeCommand } from './command-line.js';
import { StartError } from './start-error.js';
import { startServer, type RunningServer } from './start-server.js';

try {
  const command = readCommandLine(process.argv.slice(2), process.env);
  if (command.name === 'help') console.log(usage);
  else await serve(command);
} catch (thrown) {
  // What the person can put right is said in a sentence; anything else is a fault of ours and shows where.
  const expected = thrown instanceof UsageError || thrown instanceof StartError;
  console.error(expected ? `sme-one-id: ${thrown.message}` : thrown);
  process.exitCode = thrown instanceof UsageError ? 2 : 1;
}

async function serve(command: ServeCommand): Promise<void> {
  const server = await startServer(command);
  // Before anybody is told that it stands, since whoever is told may stop it.
  stopOnSignal(server);
  console.log(`SME One ID is ready at ${server.url}`);
  if (command.sampleData) console.log('It holds sample data (ข้อมูลตัวอย่าง) in memory; nothing is kept when it stops.');
}

function stopOnSignal(server: RunningServer): void {
  const stop = () => {
    // A second signal ends the process at once, as its default.
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.removeListener(signal, stop);
    void server.close().then(() => {
      console.log('SME One ID has stopped.');
    });
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
}
