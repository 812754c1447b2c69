import { run } from '../../scripts/lib/run.mjs';

let building: Promise<string> | undefined;

/** Builds what is stale, once for all tests of a run, so that they test the current package. */
export function build(this: Mocha.Context): Promise<string> {
  this.timeout(300_000);
  building ??= run('node', ['scripts/build.mjs']);
  return building;
}

/** Runs the body of a function in a separate Node process and returns its result, which must be JSON. */
export async function inNode<T>(body: string): Promise<T> {
  const code = `const answer = await (async () => {${body}})(); process.stdout.write(JSON.stringify(answer));`;
  return JSON.parse(await run('node', ['--input-type=module', '--eval', code])) as T;
}
