import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface SmallDisk {
  readonly folder: string;
  /** Fills the disk except for this many bytes. */
  fill(left?: number): void;
  /** Removes the data that fills it. */
  makeRoom(): void;
  remove(): void;
}

/** A small disk in memory. For `before`: skips the tests where this user may not mount one. */
export function smallDisk(this: Mocha.Context, megabytes: number): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), 'sme-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { stdio: 'pipe' });
  } catch {
    rmdirSync(folder);
    process.stderr.write('\n  !! This user may not mount a disk, so NOTHING WAS TRIED on a full one.\n');
    return this.skip();
  }
  // PostgreSQL runs as another user.
  chmodSync(folder, 0o777);
  const filler = join(folder, 'filler');
  return {
    folder,
    fill(left = 0) {
      const { bavail, bsize } = statfsSync(folder);
      writeFileSync(filler, Buffer.alloc(bavail * bsize - left), { flag: 'a' });
    },
    makeRoom: () => rmSync(filler, { force: true }),
    remove() {
      // Lazily: a database whose start failed keeps its files open.
      execFileSync('umount', ['--lazy', folder]);
      rmdirSync(folder);
    },
  };
}
