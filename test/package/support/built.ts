import { run } from '../../../scripts/lib/run.mjs';

/** Builds what is stale, so that these tests look at today's package. */
export function build(this: Mocha.Context): Promise<string> {
  this.timeout(120_000);
  return run('node', ['scripts/build.mjs']);
}

/** Runs a module in a Node of its own and gives what it exports as `default`, which must be JSON. */
export async function inNode<T>(lines: string): Promise<T> {
  const code = `const answer = await (async () => {${lines}})(); process.stdout.write(JSON.stringify(answer));`;
  return JSON.parse(await run('node', ['--input-type=module', '--eval', code])) as T;
}
