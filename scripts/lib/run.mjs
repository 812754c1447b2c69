import { spawn } from 'node:child_process';
import { delimiter, resolve } from 'node:path';

/**
 * Runs a program; programs of installed packages are found by name.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options] `cwd` or `env`, for example
 * @returns {Promise<string>} its standard output
 * @throws {Error} with all its output, when its exit status is not 0
 */
export function run(program, args, options = {}) {
  const env = options.env ?? process.env;
  const PATH = [resolve('node_modules/.bin'), env.PATH].join(delimiter);
  const child = spawn(program, args, { ...options, env: { ...env, PATH }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let everything = '';
  child.stdout.on('data', data => {
    output += data;
    everything += data;
  });
  child.stderr.on('data', data => (everything += data));
  return new Promise((fulfil, reject) => {
    child.on('error', reject);
    child.on('close', status => {
      if (status === 0) fulfil(output);
      else reject(new Error(`${program} ${args.join(' ')} ended with ${status}\n${everything}`));
    });
  });
}
