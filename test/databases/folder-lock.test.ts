import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, symlink, utimes } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect } from 'chai';

import { lockFolder, type FolderLock } from '../../src/databases/folder-lock.js';
import { DatabaseUnfit } from '../../src/databases/database-unfit.js';

const errorOf = (promise: Promise<FolderLock>) =>
  promise.then(
    () => undefined,
    (thrown: unknown) => thrown as Error,
  );

describe('lock of a folder', function () {
  this.timeout(30_000);
  let base: string;
  let folder: string;
  const owners: ChildProcess[] = [];

  beforeEach(async () => {
    base = await mkdtemp(join(tmpdir(), 'sme-lock-'));
    folder = join(base, 'data');
  });
  afterEach(async () => {
    for (const owner of owners.splice(0)) owner.kill('SIGKILL');
    await rm(base, { recursive: true });
  });

  /** Another process that takes the lock, or reports why it cannot. */
  async function otherProcess(): Promise<{ process: ChildProcess; said: string }> {
    const program = `
      const { lockFolder } = await import('./src/databases/folder-lock.ts');
      try {
        await lockFolder(${JSON.stringify(folder)});
        console.log('holds it');
        setInterval(() => {}, 1000);
      } catch (thrown) {
        console.log(thrown.name + ': ' + thrown.message);
      }`;
    const owner = spawn(process.execPath, ['--import=tsx/esm', '--input-type=module', '--eval', program], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    owners.push(owner);
    const [said] = (await once(owner.stdout, 'data')) as [Buffer];
    return { process: owner, said: said.toString() };
  }

  it('keeps every other process out, and reports which folder is in use and what to do', async () => {
    expect((await otherProcess()).said).to.equal('holds it\n');
    const failure = await errorOf(lockFolder(folder));
    expect(failure).to.be.instanceOf(DatabaseUnfit);
    expect(failure!.message).to.contain(folder).and.to.contain('DATA_DIR');
    expect((await otherProcess()).said).to.match(/^DatabaseUnfit: The data in .* is in use by another process/);
  });

  it('is free again when its owner was killed', async () => {
    const { process: owner, said } = await otherProcess();
    expect(said).to.equal('holds it\n');
    const gone = once(owner, 'exit');
    owner.kill('SIGKILL');
    await gone;
    const lock = await lockFolder(folder);
    expect(await errorOf(lockFolder(folder))).to.be.instanceOf(DatabaseUnfit);
    await lock.release();
  });

  it('is free again after release, and leaves the same files however often it is acquired', async () => {
    for (let round = 0; round < 5; round++) await (await lockFolder(folder)).release();
    expect(await readdir(folder)).to.deep.equal(['in-use.5']);
  });

  it('removes the claim of a process that ended in the middle of claiming', async () => {
    await mkdir(join(folder, 'claim.0a1b2c'), { recursive: true });
    const yesterday = new Date(Date.now() - 86_400_000);
    await utimes(join(folder, 'claim.0a1b2c'), yesterday, yesterday);
    const lock = await lockFolder(folder);
    expect(await readdir(folder)).to.deep.equal(['in-use.1']);
    await lock.release();
  });

  it('recognises the folder under another path', async () => {
    const lock = await lockFolder(folder);
    await symlink(folder, join(base, 'again'));
    expect(await errorOf(lockFolder(join(base, 'again')))).to.be.instanceOf(DatabaseUnfit);
    await lock.release();
  });

  it('keeps others out even when somebody has emptied the folder', async function () {
    // On other systems the file in the folder is the only lock.
    if (!['linux', 'win32'].includes(process.platform)) this.skip();
    const lock = await lockFolder(folder);
    await rm(join(folder, 'in-use.1'), { recursive: true });
    expect(await errorOf(lockFolder(folder))).to.be.instanceOf(DatabaseUnfit);
    await lock.release();
  });

  it('treats an answering socket in the folder as an owner, as of a process in another container', async () => {
    await mkdir(join(folder, 'in-use.7'), { recursive: true });
    const owner = createServer().listen(join(folder, 'in-use.7', 'owner'));
    await once(owner, 'listening');
    expect(await errorOf(lockFolder(folder))).to.be.instanceOf(DatabaseUnfit);
    expect(await readdir(folder)).to.deep.equal(['in-use.7']);
    await new Promise(resolve => owner.close(resolve));
    await (await lockFolder(folder)).release();
  });

  it('is acquired by one of twenty, even when a killed owner left its socket', async () => {
    const { process: owner } = await otherProcess();
    const gone = once(owner, 'exit');
    owner.kill('SIGKILL');
    await gone;

    const tries = await Promise.allSettled(Array.from({ length: 20 }, () => lockFolder(folder)));
    const locks = tries.flatMap(result => (result.status === 'fulfilled' ? [result.value] : []));
    expect(locks).to.have.length(1);
    await locks[0]!.release();
  });

  it('reports a path that is too long for a socket', async () => {
    const failure = await errorOf(lockFolder(join(base, 'ก'.repeat(40))));
    expect(failure).to.have.property('message').that.contains('too long');
  });
});
