import { expect } from 'chai';

import type { Inquiry, Session } from '../../src/contract/types.js';
import { createLog, startServer, type RunningServer } from '../../src/server/index.js';
import { draft } from '../service/support/drafts.js';

type Line = Readonly<Record<string, unknown>>;

/** Records everything that is logged, as text. */
function recordedLog(level: 'debug' | 'info' | 'error' = 'debug') {
  const written: string[] = [];
  const log = createLog({ level, write: line => written.push(line) });
  return { log, written, lines: () => written.map(line => JSON.parse(line) as Line) };
}

describe('server: the log', () => {
  it('contains operation, status, time, kind of caller and request id of a response', async () => {
    const { log, lines } = recordedLog();
    const server = await startServer({ port: 0, log });
    const response = await fetch(`${server.url}/v1/account-types?made-up=1`);
    await server.close();
    const [line] = lines();
    expect(line).to.include({ level: 'info', msg: 'answered', operation: 'listAccountTypes', status: response.status });
    expect(line).to.include({ requestId: response.headers.get('X-Request-Id') });
    expect(line?.['ms']).to.be.a('number');
    expect(line?.['time']).to.match(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
  });

  it('contains an error with the request id and the stack, and without any value', () => {
    const { log, lines } = recordedLog('error');
    const cause = Object.assign(new Error('invalid input syntax for type uuid: "somying"'), {
      code: '22P02',
      detail: 'Key (username)=(somying) already exists.',
    });
    log.failed(new Error('Key (username)=(somying) of สมหญิง ใจดี, 0812345678, som@ying.example', { cause }), 'r-1');
    const [line] = lines();
    expect(line).to.include({ level: 'error', requestId: 'r-1' });
    expect(line).to.have.nested.property('fault.cause.code', '22P02');
    expect(line).to.have.nested.property('fault.where[0]').that.contains('logging.test.ts');
    expect(JSON.stringify(line)).not.to.match(/somying|สมหญิง|ใจดี|0812345678|som@ying/);
  });

  it('leaves out what is below its level', () => {
    const { log, written } = recordedLog('error');
    log.said('ready');
    expect(written).to.deep.equal([]);
  });

  it('is readable for people at a terminal', () => {
    const written: string[] = [];
    createLog({ level: 'info', readable: true, write: line => written.push(line) }).said('It is ready.');
    expect(written.join('')).to.match(/^\d\d:\d\d:\d\d {2}info {3}It is ready\.\n$/);
  });
});

describe('server: the log of a complete user journey', () => {
  const secrets: string[] = ['somying', 'Sample-Pass', 'สมหญิง', 'ใจดี', 'sample-agency-dbd', '127.0.0.1', '203.0.113'];
  const { log, written, lines } = recordedLog();
  let server: RunningServer;

  async function call<Body>(method: string, path: string, token?: string, body?: unknown): Promise<Body> {
    const response = await fetch(`${server.url}${path}`, {
      method,
      headers: {
        'Content-Type': 'application/json',
        'Idempotency-Key': `journey-${crypto.randomUUID()}`,
        'X-Forwarded-For': '203.0.113.7',
        ...(token !== undefined && { Authorization: `Bearer ${token}` }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return (text.startsWith('{') ? JSON.parse(text) : undefined) as Body;
  }

  before(async () => {
    server = await startServer({ port: 0, sampleData: true, trustedHops: 1, log });
    const credentials = { username: 'somying', password: 'Sample-Pass-2569' };
    await call('POST', '/v1/sign-in', undefined, { ...credentials, password: 'Sample-Pass-wrong' });
    const session = await call<Session>('POST', '/v1/sign-in', undefined, credentials);
    const token = session.accessToken;
    const sent = await call<Inquiry>('POST', '/v1/inquiries', token, draft);
    secrets.push(token, session.refreshToken, sent.receiptNumber, draft.subject, draft.detail);
    await call('GET', `/v1/inquiries/${sent.receiptNumber}`, token);
    await call('GET', '/v1/inquiries/somying?text=somying', token);
    await call('POST', '/v1/inquiries/search', token, { text: 'somying' });
    await call('POST', `/v1/agency/inquiries/${sent.receiptNumber}/events`, 'sample-agency-dbd', { kind: 'accept' });
    await call('GET', '/v1/export', token);
    await call('POST', '/v1/password-resets', undefined, { username: 'somying' });
    await call('POST', `/v1/password-resets/${'t'.repeat(43)}`, undefined, { newPassword: 'Another-Pass-2569' });
    await call('GET', '/sign-in?request=somying&lang=th');
    await call('GET', '/v1/somying/0812345678');
    await call('DELETE', '/v1/session', token);
    await server.close();
  });

  it('contains every call', () => {
    expect(lines().filter(({ msg }) => msg === 'answered')).to.have.length(12);
    expect(lines().filter(({ msg }) => msg === 'shown')).to.have.length(1);
  });

  it('contains nothing personal, no token, no receipt number and no address', () => {
    for (const secret of secrets) expect(written.join(''), secret).not.to.contain(secret);
  });

  it('contains no other fields than the agreed ones', () => {
    const known = [
      'caller',
      'hostname',
      'level',
      'ms',
      'msg',
      'operation',
      'pid',
      'requestId',
      'route',
      'status',
      'time',
    ];
    for (const line of lines()) expect(known).to.include.members(Object.keys(line));
  });
});
