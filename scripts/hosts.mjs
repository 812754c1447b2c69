// npm run test:hosts: builds the example applications with the packed package, and drives them in a browser.
//   -- --only next,nuxt   some of them
//   -- --mode production  or development
//   -- --times 5          fewer loads and sign-ins of each than twenty
import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';

const option = { type: /** @type {const} */ ('string') };
const { only, mode, times } = parseArgs({ options: { only: option, mode: option, times: option } }).values;
const env = {
  ...process.env,
  ...(only && { HOSTS_ONLY: only }),
  ...(mode && { HOSTS_MODE: mode }),
  ...(times && { HOSTS_TIMES: times }),
};
const mocha = spawn('node', ['node_modules/mocha/bin/mocha.js', 'test/hosts/**/*.test.ts'], { env, stdio: 'inherit' });
mocha.once('close', status => (process.exitCode = status ?? 1));
