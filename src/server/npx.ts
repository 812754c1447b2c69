/** `npx sme-one-id serve` is one command, also where the settings need packages that are not installed with this one. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What npx was told to install; undefined when npx did not install this program, but uses that of a project. */
export function packagesOfNpx(): readonly string[] | undefined {
  const path = fileURLToPath(import.meta.url);
  const [, folder] = /^(.*[/\\]_npx[/\\][^/\\]+)[/\\]node_modules[/\\]/.exec(path) ?? [];
  if (folder === undefined) return undefined;
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    readonly _npx?: { readonly packages?: readonly string[] };
  };
  return manifest._npx?.packages;
}

/**
 * Runs the same command again, with more packages. npm asks before it installs them, as it asked for this one, and has them from
 * then on.
 *
 * @returns the exit code
 */
export async function runWithPackages(packages: readonly string[], words: readonly string[]): Promise<number> {
  // npm's own program, without a shell: on Windows `npm` is a script that needs one.
  const npm = process.env['npm_execpath'];
  if (npm === undefined) throw new Error('npx did not say where npm is.');
  const options = packages.map(each => `--package=${each}`);
  const again = spawn(process.execPath, [npm, 'exec', ...options, '--', 'sme-one-id', ...words], { stdio: 'inherit' });
  // A terminal sends Ctrl-C to both, and the other one ends in its own time.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => again.kill('SIGTERM'));
  const [code] = (await once(again, 'exit')) as [number | null];
  return code ?? 1;
}
