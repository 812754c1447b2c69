import { fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('stream-service.mjs', import.meta.url));
/** As many streams as one account may have open. */
const perAccount = 10;
/** The streams of the first accounts allocate what all share, so they are not counted. */
const uncounted = 10;

/**
 * The memory of the service for one open stream of notifications while nothing happens, in bytes.
 *
 * @param {number} streams how many are open; each takes a file descriptor here and in the service (`ulimit -n`)
 */
export async function measureIdleStreams(streams) {
  const accounts = uncounted + Math.ceil(streams / perAccount);
  const child = fork(program, [String(accounts)], { execArgv: ['--expose-gc'] });
  const [{ url }] = await once(child, 'message');
  const agent = new Agent({ maxSockets: Infinity });
  const memory = async () => {
    child.send('memory');
    const [{ rss }] = await once(child, 'message');
    return rss;
  };
  try {
    const tokens = [];
    for (let index = 0; index < accounts; index += 1) tokens.push(await tokenOf(url, `person-${index}`));
    for (const token of tokens.slice(0, uncounted)) await open(url, token, agent);
    const before = await memory();
    for (const token of tokens.slice(uncounted)) await open(url, token, agent);
    return { streams, bytesEach: Math.round(((await memory()) - before) / ((accounts - uncounted) * perAccount)) };
  } finally {
    agent.destroy();
    child.kill();
    await once(child, 'exit');
  }
}

async function tokenOf(url, username) {
  const response = await fetch(`${url}/v1/sign-in`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ username, password: 'known to everybody' }),
  });
  return (await response.json()).accessToken;
}

function open(url, token, agent) {
  return Promise.all(Array.from({ length: perAccount }, () => openOne(`${url}/v1/notifications/stream`, token, agent)));
}

/** Resolves when the first bytes of the stream have arrived. */
async function openOne(address, token, agent) {
  const asked = request(address, { headers: { Authorization: `Bearer ${token}` }, agent }).end();
  const [response] = await once(asked, 'response');
  if (response.statusCode !== 200) throw new Error(`a stream was answered with ${response.statusCode}`);
  response.on('error', () => undefined); // Expected: the end of the measurement closes the connection.
  await once(response, 'data');
}
