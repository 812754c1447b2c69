import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

const miniBrowser = ['x86_64', 'aarch64']
  .map(machine => `/usr/lib/${machine}-linux-gnu/webkit2gtk-4.1/MiniBrowser`)
  .find(path => existsSync(path));

/**
 * Starts WebKitGTK under WebDriver on a virtual screen (Debian: webkit2gtk-driver, xvfb).
 *
 * @returns {Promise<{ version: string, command: Function, quit: () => Promise<void> }>} `command` sends one WebDriver
 *   command of the session and returns its value
 * @throws {Error} when a program is missing or does not start
 */
export async function startWebKit() {
  if (!miniBrowser) throw new Error('No WebKitGTK found. On Debian: apt-get install webkit2gtk-driver xvfb');
  const programs = [];
  const quitPrograms = () => programs.reverse().forEach(program => program.kill());
  try {
    const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    programs.push(screen);
    const display = await firstLine(screen, screen.stdio[3]);

    const port = await freePort();
    const env = { ...process.env, DISPLAY: `:${display}`, GDK_BACKEND: 'x11', GSETTINGS_BACKEND: 'memory' };
    programs.push(spawn('WebKitWebDriver', ['--host=127.0.0.1', `--port=${port}`], { env, stdio: 'ignore' }));
    const call = caller(`http://127.0.0.1:${port}`);
    await untilItAnswers(call);

    const { sessionId, capabilities } = await call('POST', '/session', {
      capabilities: {
        alwaysMatch: { 'webkitgtk:browserOptions': { binary: miniBrowser, args: ['--automation'] } },
      },
    });
    const session = `/session/${sessionId}`;
    return {
      version: capabilities.browserVersion,
      command: (method, path, body) => call(method, session + path, body),
      async quit() {
        await call('DELETE', session).finally(quitPrograms);
      },
    };
  } catch (thrown) {
    quitPrograms();
    throw thrown;
  }
}

function caller(base) {
  return async (method, path, body = {}) => {
    const response = await fetch(base + path, method === 'POST' ? { method, body: JSON.stringify(body) } : { method });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`WebKitWebDriver ${method} ${path}: ${value?.error} ${value?.message}`);
    return value;
  };
}

async function untilItAnswers(call) {
  for (let tries = 100; ; tries -= 1) {
    try {
      return await call('GET', '/status');
    } catch (thrown) {
      if (tries === 0) throw thrown;
      await sleep(50);
    }
  }
}

function firstLine(program, stream) {
  return new Promise((resolve, reject) => {
    program.once('error', reject);
    program.once('exit', code => reject(new Error(`${program.spawnfile} ended with exit code ${code}`)));
    stream.once('data', data => resolve(String(data).trim()));
  });
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
