// npm run test:hosts: builds the example applications with the packed package, and drives them in a browser.
// -- --only next,nuxt   some of them
// -- --mode production  or development
// -- --package x.tgz    an existing package, by its absolute path
// -- --times 5          number of loads and sign-ins, 20 by default
import { spawn } from 'node:child_process';

import { argumentsOf } from './lib/arguments.mjs';

const option = { type: /** @type {const} */ ('string') };
const options = { only: option, mode: option, package: option, times: option };
const { only, mode, package: tarball, times } = argumentsOf({ options }).values;
const env = {
  ...process.env,
  ...(only && { HOSTS_ONLY: only }),
  ...(mode && { HOSTS_MODE: mode }),
  ...(tarball && { HOSTS_PACKAGE: tarball }),
  ...(times && { HOSTS_TIMES: times }),
};
const mocha = spawn('node', ['node_modules/mocha/bin/mocha.js', 'test/hosts/**/*.test.ts'], { env, stdio: 'inherit' });
mocha.once('close', status => (process.exitCode = status ?? 1));
