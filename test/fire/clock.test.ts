/** The clock of both processes jumps, as when a virtual machine is moved. Needs libfaketime. */
import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { postgresCluster } from '../support/postgres-cluster.js';
import { until } from '../support/until.js';
import { openStage, type Stage } from './support/stage.js';

describe('under fire: clocks', function () {
  this.timeout(180_000);
  let stage: Stage | undefined;
  let folder: string;
  let clock: string;

  before(async function () {
    const library = findLibrary();
    if (library === undefined) {
      process.stderr.write('\n  !! libfaketime is NOT INSTALLED. Debian: apt-get install libfaketime\n');
      return this.skip();
    }
    const address = await (await postgresCluster.call(this)).createDatabase();
    folder = await mkdtemp(join(tmpdir(), 'sme-clock-'));
    clock = join(folder, 'offset');
    await writeFile(clock, '+0');
    stage = await openStage({
      address: () => address,
      environment: {
        LD_PRELOAD: library,
        FAKETIME_TIMESTAMP_FILE: clock,
        FAKETIME_CACHE_DURATION: '1',
        // Timers follow the monotonic clock, which no change of the time moves.
        DONT_FAKE_MONOTONIC: '1',
        FAKETIME_DONT_FAKE_MONOTONIC: '1',
      },
    });
  });
  after(async () => {
    await stage?.close();
    if (folder) await rm(folder, { recursive: true });
  });

  async function setBothTo(hours: number): Promise<void> {
    await writeFile(clock, `${hours < 0 ? '' : '+'}${hours * 3600}`);
    await until(async () => {
      const offsets = await Promise.all(stage!.processes.map(({ url }) => hoursOff(url)));
      return offsets.every(offset => Math.abs(offset - hours) < 0.1);
    });
  }

  it('an hour ahead', () => stage!.play('both clocks jump an hour ahead', () => setBothTo(1)));
  it('an hour back', () => stage!.play('both clocks jump an hour back', () => setBothTo(0)));
  it('another hour back', () => stage!.play('both clocks jump another hour back', () => setBothTo(-1)));
});

function findLibrary(): string | undefined {
  const folders = ['/usr/lib', '/usr/local/lib'].flatMap(base =>
    existsSync(base) ? [base, ...readdirSync(base).map(name => join(base, name))] : [],
  );
  return folders.map(each => join(each, 'faketime/libfaketimeMT.so.1')).find(existsSync);
}

/** By the Date of an answer. */
async function hoursOff(url: string): Promise<number> {
  const answer = await fetch(`${url}/health/live`);
  await answer.text();
  return (Date.parse(answer.headers.get('Date') ?? '') - Date.now()) / 3_600_000;
}
