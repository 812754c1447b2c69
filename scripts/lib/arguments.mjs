// The command line of a script. What it takes is in the comment at the head of the script, which --help prints.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

/**
 * Like `parseArgs`, with `--help`; a wrong option ends the script.
 *
 * @template {import('node:util').ParseArgsConfig} Config
 * @param {Config} config
 * @returns {ReturnType<typeof parseArgs<Config>>}
 */
export function argumentsOf(config) {
  if (process.argv.slice(2).includes('--help')) {
    console.log(usage());
    process.exit(0);
  }
  try {
    return parseArgs(config);
  } catch (thrown) {
    return failUsage(thrown.message);
  }
}

/**
 * Ends the script because of what stands on its command line.
 *
 * @param {string} message
 * @returns {never}
 */
export function failUsage(message) {
  console.error(`${message}\n\n${usage()}`);
  process.exit(2);
}

function usage() {
  const [head] = /^(?:\/\/.*\n)+/.exec(readFileSync(process.argv[1], 'utf8')) ?? [''];
  return head.replaceAll(/^\/\/ ?/gm, '').trimEnd();
}
