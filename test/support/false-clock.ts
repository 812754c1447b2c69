/** A clock that a test sets, for programs that are started with its environment. Needs libfaketime. */
import { chmodSync, existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface FalseClock {
  readonly environment: Readonly<Record<string, string>>;
  /** Programs notice within a second. */
  setTo(hoursAhead: number): Promise<void>;
  remove(): Promise<void>;
}

/** For `before`: skips the tests where libfaketime is not installed. */
export async function falseClock(this: Mocha.Context): Promise<FalseClock> {
  const library = findLibrary();
  if (library === undefined) {
    process.stderr.write('\n  !! libfaketime is NOT INSTALLED. Debian: apt-get install libfaketime\n');
    return this.skip();
  }
  const folder = mkdtempSync(join(tmpdir(), 'sme-clock-'));
  // PostgreSQL runs as another user.
  chmodSync(folder, 0o755);
  const offset = join(folder, 'offset');

  async function setTo(hours: number): Promise<void> {
    await writeFile(`${offset}.new`, `${hours < 0 ? '' : '+'}${hours * 3600}`);
    // At once, because a program that finds an empty file stops.
    await rename(`${offset}.new`, offset);
  }

  await setTo(0);
  return {
    environment: {
      LD_PRELOAD: library,
      FAKETIME_TIMESTAMP_FILE: offset,
      FAKETIME_CACHE_DURATION: '1',
      // Timers follow the monotonic clock, which no change of the time moves.
      DONT_FAKE_MONOTONIC: '1',
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
    },
    setTo,
    remove: () => rm(folder, { recursive: true }),
  };
}

function findLibrary(): string | undefined {
  const folders = ['/usr/lib', '/usr/local/lib'].flatMap(base =>
    existsSync(base) ? [base, ...readdirSync(base).map(name => join(base, name))] : [],
  );
  return folders.map(each => join(each, 'faketime/libfaketimeMT.so.1')).find(existsSync);
}
