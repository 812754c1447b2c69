import { Agent, request } from 'node:http';

import { cpuTime } from './server.mjs';

/** Requests of one run, and how many of them are pending at the same time. */
export const calls = 1000;
export const atOnce = 16;

export const keptConnections = () => new Agent({ keepAlive: true, maxSockets: atOnce });

/** Sends a request and reads its JSON. */
export function call({ url }, agent, path, { body, token } = {}) {
  return new Promise((resolve, reject) => {
    const headers = {
      ...(body && { 'Content-Type': 'application/json' }),
      ...(token && { Authorization: `Bearer ${token}` }),
    };
    const sent = request(url + path, { method: body ? 'POST' : 'GET', agent, headers }, response => {
      const parts = [];
      response.on('data', part => parts.push(part));
      response.on('error', reject);
      response.on('end', () => {
        const text = Buffer.concat(parts).toString();
        if (response.statusCode === 200) resolve(JSON.parse(text));
        else reject(new Error(`${path}: ${response.statusCode} ${text}`));
      });
    });
    sent.on('error', reject);
    sent.end(body && JSON.stringify(body));
  });
}

/** Runs a call many times, some of them at once. */
export async function manyTimes(one) {
  let left = calls;
  const next = async () => {
    while (left-- > 0) await one();
  };
  await Promise.all(Array.from({ length: atOnce }, next));
}

/** The CPU time of a process for one call, in milliseconds, as an average of many. */
export async function cpuOf(pid, one) {
  const before = cpuTime(pid);
  await manyTimes(one);
  return (cpuTime(pid) - before) / calls;
}
