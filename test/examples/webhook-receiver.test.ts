import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';

import { expect } from 'chai';

import { signWebhook } from '../../src/rules/webhook-signature.js';
import { build } from '../support/built.js';
import { until } from '../support/until.js';

const example = 'examples/webhook-receiver/receiver.mjs';
const [secret, next] = ['A', 'B'].map(letter => `whsec_${btoa(letter.repeat(32))}`) as [string, string];

describe(example, () => {
  let program: ChildProcess;
  let said = '';
  let address: string;

  before(async function () {
    await build.call(this);
    program = spawn('node', [example, '0'], { env: { ...process.env, WEBHOOK_SECRETS: `${secret} ${next}` } });
    program.stdout!.on('data', chunk => (said += String(chunk)));
    await until(() => said.includes('listening'));
    address = `http://127.0.0.1:${/listening (\d+)/.exec(said)![1]}/`;
  });
  after(async () => {
    const gone = once(program, 'exit');
    program.kill();
    await gone;
  });

  it('goes on after a caller that leaves in the middle', async () => {
    const caller = connect(Number(new URL(address).port), '127.0.0.1');
    caller.write('POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{');
    await once(caller, 'connect');
    caller.destroy();
    await until(() => said.includes('failed') || program.exitCode !== null);
    expect(program.exitCode).to.equal(null);
    expect(await send(`whsec_${btoa('C'.repeat(32))}`)).to.equal(400);
  });

  const id = '01900000-0004-7000-8000-000000000194';
  const body = JSON.stringify({ type: 'inquiry.changed', data: { changeId: id, kind: 'sent' } });

  async function send(by: string, changes: { timestamp?: number; sentBody?: string } = {}): Promise<number> {
    const { timestamp = Math.floor(Date.now() / 1000), sentBody = body } = changes;
    const headers = {
      'webhook-id': id,
      'webhook-timestamp': String(timestamp),
      'webhook-signature': await signWebhook([by], { id, timestamp, body }),
    };
    return (await fetch(address, { method: 'POST', headers, body: sentBody })).status;
  }

  it('accepts an event, and recognises it when it comes again, by either secret', async () => {
    expect(await send(secret)).to.equal(204);
    expect(await send(next)).to.equal(204);
    expect(said).to.contain(`sent ${id}`).and.contain(`again ${id}`);
  });

  it('rejects a forged event and an old one', async () => {
    expect(await send(`whsec_${btoa('C'.repeat(32))}`)).to.equal(400);
    expect(await send(secret, { sentBody: body.replace('sent', 'withdrawn') })).to.equal(400);
    expect(await send(secret, { timestamp: Math.floor(Date.now() / 1000) - 3600 })).to.equal(400);
    expect(said).to.contain('rejected bad_signature').and.contain('rejected too_old');
  });
});
