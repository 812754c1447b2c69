import { execFileSync } from 'node:child_process';

/** The files of the repository below these paths, including new ones that are not committed yet. */
export function repositoryFiles(...paths: readonly string[]): readonly string[] {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', ...paths];
  return execFileSync('git', args, { encoding: 'utf8' }).split('\0').filter(Boolean);
}
