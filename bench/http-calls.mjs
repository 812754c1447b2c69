import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';

import { cpuTime } from './server.mjs';

/** Requests of one run, and how many of them are pending at the same time. */
export const calls = 1000;
export const atOnce = 16;

export const keptConnections = () => new Agent({ keepAlive: true, maxSockets: atOnce });

/** The headers of a call of the service. A body has a key of its own, as every creation needs one. */
export const headersOf = ({ body, token }) => ({
  ...(body && { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() }),
  ...(token && { Authorization: `Bearer ${token}` }),
});

/** Sends a request and reads its JSON. */
export function call({ url }, agent, path, { body, token } = {}) {
  return new Promise((resolve, reject) => {
    const headers = headersOf({ body, token });
    const sent = request(url + path, { method: body ? 'POST' : 'GET', agent, headers }, response => {
      const parts = [];
      response.on('data', part => parts.push(part));
      response.on('error', reject);
      response.on('end', () => {
        const text = Buffer.concat(parts).toString();
        if (response.statusCode < 300) resolve(JSON.parse(text));
        else reject(new Error(`${path}: ${response.statusCode} ${text}`));
      });
    });
    sent.on('error', reject);
    sent.end(body && JSON.stringify(body));
  });
}

/** Runs a call many times, some of them at once. */
export async function manyTimes(one, { count = calls, together = atOnce } = {}) {
  let left = count;
  const next = async () => {
    while (left-- > 0) await one();
  };
  await Promise.all(Array.from({ length: together }, next));
}

/** The CPU time of a process for one call, in milliseconds, as an average of many. */
export async function cpuOf(pid, one, { count = calls, together, spent = cpuTime } = {}) {
  const before = spent(pid);
  await manyTimes(one, { count, together });
  return (spent(pid) - before) / count;
}
