/**
 * Measures how long the event loop of a process is busy without a pause, in time on a core: loaded by `node --import`, it answers on
 * `LOOP_PROBE_PORT`. Time that the process waits for a core, because others use it, is counted apart: no program can do anything
 * about it, and `monitorEventLoopDelay` cannot tell the two from each other. Needs Linux.
 *
 * A timer looks every few milliseconds. What the main thread has used of a core between two looks is at least what its longest turn
 * has used, and at most this interval more.
 */
import { openSync, readSync } from 'node:fs';
import { createServer } from 'node:http';
import { isMainThread } from 'node:worker_threads';

const INTERVAL_MS = 10;
const port = process.env.LOOP_PROBE_PORT;

if (isMainThread && port !== undefined) {
  // Nanoseconds of the main thread: on a core, and ready to run but waiting for one.
  const file = openSync('/proc/self/schedstat', 'r');
  const buffer = Buffer.alloc(100);
  const read = () =>
    buffer
      .latin1Slice(0, readSync(file, buffer, 0, buffer.length, 0))
      .split(' ')
      .map(Number);

  let longest = { busyMs: 0, waitedMs: 0 };
  let last = read();
  const look = () => {
    const now = read();
    longest = {
      busyMs: Math.max(longest.busyMs, (now[0] - last[0]) / 1e6),
      waitedMs: Math.max(longest.waitedMs, (now[1] - last[1]) / 1e6),
    };
    last = now;
  };
  setInterval(look, INTERVAL_MS).unref();

  createServer((_, response) => {
    look();
    response.end(JSON.stringify(longest));
    longest = { busyMs: 0, waitedMs: 0 };
  })
    // Connections that are kept must not keep the process either, once it has been told to stop.
    .on('connection', socket => socket.unref())
    .listen(Number(port), '127.0.0.1')
    .unref();
}
