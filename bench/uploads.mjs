import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ReadableStream } from 'node:stream/web';

import { postgresAddress, startServer } from './server.mjs';

const documents = 4;
const documentBytes = 25 * 1_048_576;
const chunkBytes = 65_536;

/**
 * How much memory a server needs to receive and return four of the largest documents at the same time: its peak (VmHWM)
 * minus the memory before. On the embedded database and, where it is installed, on PostgreSQL.
 *
 * @returns {Promise<{ what: string, megabytes: number, seconds: number }[]>}
 */
export async function measureUploads() {
  const folder = mkdtempSync(join(tmpdir(), 'sme-one-id-bench-'));
  try {
    const rows = await measureServer('PGlite', { DATA_DIR: folder });
    const databaseUrl = await postgresAddress();
    return databaseUrl ? [...rows, ...(await measureServer('PostgreSQL', { DATABASE_URL: databaseUrl }))] : rows;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function measureServer(name, environment) {
  const server = await startServer(environment, ['--sample-data']);
  try {
    const call = await signIn(server.url);
    // Before the measurement, loads all code and prepares every statement.
    await fetchAll(call, await sendAll(call, 1, chunkBytes));
    const label = `${documents} × 25 MB at once, ${name}`;
    const { result: ids, ...sent } = await peakOf(server.pid, () => sendAll(call, documents, documentBytes));
    const { megabytes, seconds } = await peakOf(server.pid, () => fetchAll(call, ids));
    return [
      { what: `${label}: sent`, ...sent },
      { what: `${label}: fetched`, megabytes, seconds },
    ];
  } finally {
    await server.stop();
  }
}

async function signIn(url) {
  const headers = { 'Content-Type': 'application/json' };
  const body = JSON.stringify({ username: 'somying', password: 'Sample-Pass-2569' });
  const { accessToken } = await (await answered(fetch(`${url}/v1/sign-in`, { method: 'POST', headers, body }))).json();
  return (path, options = {}) =>
    answered(
      fetch(`${url}/v1${path}`, {
        ...options,
        headers: { Authorization: `Bearer ${accessToken}`, ...options.headers },
      }),
    );
}

async function answered(response) {
  const answer = await response;
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status} ${await answer.text()}`);
  return answer;
}

function sendAll(call, count, size) {
  return Promise.all(Array.from({ length: count }, () => send(call, size)));
}

async function send(call, size) {
  const announced = await call('/attachments', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ name: 'ใบรับรอง.pdf', size, mediaType: 'application/pdf' }),
  });
  const { attachmentId } = await announced.json();
  const stored = await call(`/attachments/${attachmentId}/content`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/octet-stream' },
    body: ReadableStream.from(document(size)),
    duplex: 'half',
  });
  const { state } = await stored.json();
  if (state !== 'ready') throw new Error(`The document is ${state}.`);
  return { attachmentId, size };
}

function* document(size) {
  const chunk = Buffer.alloc(chunkBytes, 'เอกสาร');
  yield Buffer.from('%PDF-1.7\n');
  for (let left = size - 9; left > 0; left -= chunkBytes) yield chunk.subarray(0, Math.min(left, chunkBytes));
}

async function fetchAll(call, stored) {
  await Promise.all(
    stored.map(async ({ attachmentId, size }) => {
      const { body } = await call(`/attachments/${attachmentId}/content`);
      let received = 0;
      for await (const chunk of body) received += chunk.byteLength;
      if (received !== size) throw new Error(`${received} of ${size} bytes came.`);
    }),
  );
}

/** The peak of a process's memory during some work, minus the memory before. Linux only. */
async function peakOf(pid, work) {
  // Resets the peak (proc(5), clear_refs).
  writeFileSync(`/proc/${pid}/clear_refs`, '5');
  const before = memory(pid, 'VmRSS');
  const start = performance.now();
  const result = await work();
  const seconds = (performance.now() - start) / 1000;
  return { result, megabytes: (memory(pid, 'VmHWM') - before) / 1024, seconds };
}

/** In kilobytes. */
function memory(pid, field) {
  const [, kilobytes] =
    new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes);
}
