import { expect } from 'chai';
import { recordEvent, send } from './support/drafts.js';
import { until } from '../support/until.js';
import { serviceKit, type Kit } from './support/service-kit.js';

/** Reads a stream as text until it contains the wanted text, or to its end. */
async function readUntil(reader: ReadableStreamDefaultReader<Uint8Array>, wanted?: string): Promise<string> {
  let text = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    text += new TextDecoder().decode(part.value);
    if (wanted !== undefined && text.includes(wanted)) return text;
  }
  return text;
}

/** Whether the stream is still open: meanwhile its session has been checked twice. */
async function isStillOpen(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<boolean> {
  const reading = reader.read();
  const later = new Promise<'later'>(resolve => setTimeout(() => resolve('later'), 2500));
  for (let part = reading; ; part = reader.read()) {
    const first = await Promise.race([part, later]);
    if (first === 'later') return true;
    if (first.done) return false;
  }
}

describe('the stream of notifications', function () {
  this.timeout(30_000);

  let kit: Kit;
  let token: string;
  beforeEach(async () => {
    kit = await serviceKit({ heartbeatMs: 5 });
    token = await kit.tokenOf('somying');
  });

  const opened: ReadableStreamDefaultReader<Uint8Array>[] = [];
  // A failed test leaves its stream open, which would keep the test run from ending.
  afterEach(() => Promise.all(opened.splice(0).map(reader => reader.cancel())));

  async function open(headers: Record<string, string> = {}, own = token) {
    const response = await kit.send('GET', '/notifications/stream', { token: own, headers });
    expect(response.status).to.equal(200);
    expect(response.headers.get('Content-Type')).to.equal('text/event-stream');
    const reader = response.body!.getReader();
    opened.push(reader);
    return reader;
  }

  it('reports at once that an inquiry changed, without its content', async () => {
    const { receiptNumber } = await send(kit, token);
    const reader = await open();
    await readUntil(reader, ': connected');
    await recordEvent(kit, 'dbd', receiptNumber, { kind: 'accept' });
    const text = await readUntil(reader, 'data: ');
    const id = `${kit.clock.now.getTime()}-${receiptNumber}`;
    const data = { receiptNumber, changedAt: kit.clock.now.toISOString() };
    expect(text).to.include(`event: notification\nid: ${id}\ndata: ${JSON.stringify(data)}\n\n`);
    await reader.cancel();
  });

  it("sends each account its own inquiries, without the citizen's own transitions", async () => {
    const stranger = await open({}, await kit.tokenOf('somchai'));
    const { receiptNumber } = await send(kit, token);
    await recordEvent(kit, 'dbd', receiptNumber, { kind: 'accept' });
    const owner = await open();
    await kit.call('POST', `/inquiries/${receiptNumber}/replies`, { token, json: { detail: 'เพิ่มเติม' } });
    await new Promise(resolve => setTimeout(resolve, 20));
    await kit.call('DELETE', '/session', { token });
    expect(await readUntil(owner)).not.to.include('data:');
    await stranger.cancel();
  });

  it('sends heartbeats', async () => {
    const reader = await open();
    expect(await readUntil(reader, ': \n\n')).to.match(/^: connected\n\n: \n\n/);
    await reader.cancel();
  });

  it('repeats what changed since the last event, oldest first', async () => {
    const numbers: string[] = [];
    for (let round = 0; round < 3; round++) {
      const { receiptNumber } = await send(kit, token);
      kit.advance(1000);
      await recordEvent(kit, 'dbd', receiptNumber, { kind: 'accept' });
      numbers.push(receiptNumber);
    }
    const lastSeen = `${kit.clock.now.getTime() - 2000}-${numbers[0]!}`;
    const reader = await open({ 'Last-Event-ID': lastSeen });
    const text = await readUntil(reader, numbers[2]);
    expect(text).not.to.include(numbers[0]);
    expect(text.indexOf(numbers[1]!)).to.be.within(1, text.indexOf(numbers[2]!));
    await reader.cancel();
  });

  it('ignores an event id that it never sent', async () => {
    for (const id of ['0', 'x-y', '99999999999999999999-1', '-5-2569']) {
      const reader = await open({ 'Last-Event-ID': id });
      await readUntil(reader, ': \n\n');
      await reader.cancel();
    }
    expect(kit.errors).to.deep.equal([]);
  });

  it('ends with the session: at sign-out, and when the token expires', async () => {
    const signedOut = await open();
    await kit.call('DELETE', '/session', { token });
    await readUntil(signedOut);

    const over = await open({}, await kit.tokenOf('somying'));
    kit.advance(15 * 60_000);
    await readUntil(over);
  });

  it('ends when the caller disconnects', async () => {
    const caller = new AbortController();
    const request = new Request('https://oneid.test/v1/notifications/stream', {
      headers: { Authorization: `Bearer ${token}` },
      signal: caller.signal,
    });
    const response = await kit.service.fetch(request);
    caller.abort();
    const reader = response.body!.getReader();
    opened.push(reader);
    await readUntil(reader);
  });

  it('opens ten times per account, and again when one has closed', async () => {
    const readers = [];
    for (let round = 0; round < 10; round++) readers.push(await open());
    const rejected = await kit.send('GET', '/notifications/stream', { token });
    opened.push(rejected.body!.getReader());
    expect(rejected.status).to.equal(429);
    await readers.pop()!.cancel();
    readers.push(await open());
    await Promise.all(readers.map(reader => reader.cancel()));
  });

  it('leaves no stream open after a HEAD', async () => {
    for (let round = 0; round < 12; round++)
      expect((await kit.call('HEAD', '/notifications/stream', { token })).status).to.equal(200);
  });

  describe('of a session that ends (S15)', () => {
    beforeEach(async () => {
      // Longer than the test, so that no heartbeat reveals the end.
      kit = await serviceKit({ heartbeatMs: 600_000 });
      token = await kit.tokenOf('somying');
    });

    it('ends soon after the sign-out, not at the next heartbeat', async () => {
      const readers = [await open(), await open()];
      const other = await open({}, await kit.tokenOf('somying'));
      await kit.call('DELETE', '/session', { token });
      for (const reader of readers) expect(await readUntil(reader)).to.equal(': connected\n\n');
      expect(await isStillOpen(other)).to.equal(true);
    });

    it('sends nothing after the sign-out, even before it has ended', async () => {
      const { receiptNumber } = await send(kit, token);
      const other = await kit.tokenOf('somying');
      const [reader, stays] = [await open(), await open({}, other)];
      await kit.call('DELETE', '/session', { token });
      await recordEvent(kit, 'dbd', receiptNumber, { kind: 'accept' });
      await readUntil(stays, 'data: ');
      expect(await readUntil(reader)).to.equal(': connected\n\n');
    });

    it('ends when the password is replaced', async () => {
      const reader = await open();
      await kit.store.addPasswordReset({
        tokenHash: 'reset',
        accountId: '01900000-0001-7000-8000-000000000001',
        expiresAt: '2999-01-01T00:00:00.000Z',
      });
      await kit.store.replacePassword('reset', 'another');
      expect(await readUntil(reader)).to.equal(': connected\n\n');
    });

    it('continues when the tokens of its session are renewed', async () => {
      const session = await kit.signIn('somying');
      const { receiptNumber } = await send(kit, session.accessToken);
      const reader = await open({}, session.accessToken);
      await kit.call('POST', '/session/refresh', { json: { refreshToken: session.refreshToken } });
      await recordEvent(kit, 'dbd', receiptNumber, { kind: 'accept' });
      expect(await readUntil(reader, 'data: ')).to.include(receiptNumber);
    });

    it('is checked together with all others, in one query', async () => {
      const asked: number[] = [];
      const liveSessions = kit.store.liveSessions.bind(kit.store);
      kit.store.liveSessions = ids => {
        asked.push(ids.length);
        return liveSessions(ids);
      };
      for (let round = 0; round < 8; round++) await open({}, await kit.tokenOf('somying'));
      await until(() => asked.length >= 2);
      expect(asked.at(-1)).to.equal(8);
    });

    it('survives a short outage of the store', async () => {
      const reader = await open();
      const liveSessions = kit.store.liveSessions.bind(kit.store);
      let failures = 0;
      kit.store.liveSessions = async () => {
        failures += 1;
        throw new Error('the database restarts');
      };
      await until(() => failures > 0);
      kit.store.liveSessions = liveSessions;
      expect(await isStillOpen(reader)).to.equal(true);
      await kit.send('DELETE', '/session', { token });
      await readUntil(reader);
      expect(kit.errors.splice(0).map(String)).to.deep.equal(['Error: the database restarts']);
    });
  });

  it('reports to the operator when the store fails, and ends', async () => {
    const reader = await open();
    kit.store.liveSessions = () => Promise.reject(new Error('the disk is full'));
    await readUntil(reader);
    expect(new Set(kit.errors.map(String))).to.deep.equal(new Set(['Error: the disk is full']));
  });
});
