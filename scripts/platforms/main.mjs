// For platforms with a command line.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

import { downloadFile, sendFile, sendStream } from 'sme-one-id/node';

import { journey } from './journey.mjs';

const text = '%PDF-1.7\n%%EOF\n';

/** A file by its path, one as a stream, and back to the disk. */
async function files(client) {
  const folder = await mkdtemp(join(tmpdir(), 'sme-platform-'));
  try {
    const path = join(folder, 'plan.pdf');
    await writeFile(path, text);
    const { attachmentId } = await sendFile(client, path);
    await sendStream(client, new Response(text).body, { name: 'stream.pdf', size: text.length });
    await downloadFile(client, attachmentId, `${path}.again`);
    const again = await readFile(`${path}.again`, 'utf8');
    if (again !== text) throw new Error(`other bytes came back: ${again}`);
  } finally {
    await rm(folder, { recursive: true });
  }
}

console.log(JSON.stringify(await journey(process.argv[2], files)));
process.exit(0);
