import { expect } from 'chai';

import { memoryRateCounter } from '../../src/service/index.js';
import { agencyToken, expectProblem, serviceKit } from './support/service-kit.js';

describe('rate limits of the service', () => {
  const rateLimits = () => ({
    counter: memoryRateCounter(),
    address: { quota: 6, windowSeconds: 60 },
    account: { quota: 3, windowSeconds: 30 },
  });

  it('report the remaining calls with every response, even when refusing', async () => {
    const kit = await serviceKit({ rateLimits: rateLimits(), callerAddress: () => '203.0.113.7' });
    const open = await kit.call('GET', '/account-types');
    expect(open.headers.get('RateLimit-Policy')).to.equal('"address";q=6;w=60');
    expect(open.headers.get('RateLimit')).to.equal('"address";r=5;t=60');

    const token = await kit.tokenOf('somying');
    const own = await kit.call('GET', '/session', { token });
    expect(own.headers.get('RateLimit-Policy')).to.equal('"address";q=6;w=60, "account";q=3;w=30');
    expect(own.headers.get('RateLimit')).to.equal('"address";r=3;t=60, "account";r=2;t=30');

    expect((await kit.call('GET', '/session')).headers.get('RateLimit')).to.equal('"address";r=2;t=60');
    expect((await kit.call('GET', '/nowhere')).headers.get('RateLimit')).to.equal('"address";r=1;t=60');
  });

  it('refuse an account that calls too often, until its window ends', async () => {
    const kit = await serviceKit({ rateLimits: rateLimits() });
    const token = await kit.tokenOf('somying');
    for (let call = 0; call < 3; call++) expect((await kit.call('GET', '/session', { token })).status).to.equal(200);

    const rejected = await kit.call('GET', '/session', { token });
    expect(expectProblem(rejected, 429, 'too_many_requests').retryAfterSeconds).to.equal(30);
    expect(rejected.headers.get('Retry-After')).to.equal('30');
    expect(rejected.headers.get('RateLimit')).to.equal('"account";r=0;t=30');

    const other = await kit.tokenOf('somchai');
    expect((await kit.call('GET', '/session', { token: other })).status).to.equal(200);
    expect((await kit.call('GET', '/agency/inquiries', { token: agencyToken('dbd') })).status).to.equal(200);
    kit.advance(30_000);
    expect((await kit.call('GET', '/session', { token })).status).to.equal(200);
  });

  it('count an account over all its sessions', async () => {
    const kit = await serviceKit({ rateLimits: rateLimits() });
    for (let call = 0; call < 3; call++) await kit.call('GET', '/session', { token: await kit.tokenOf('somying') });
    expectProblem(await kit.call('GET', '/session', { token: await kit.tokenOf('somying') }), 429, 'too_many_requests');
  });

  it('refuse an address before its token is looked up', async () => {
    const kit = await serviceKit({ rateLimits: rateLimits(), callerAddress: () => '203.0.113.7' });
    const codes: unknown[] = [];
    for (let call = 0; call < 7; call++) {
      const { body } = await kit.call<{ code: string }>('GET', '/session', { token: `guess-${call}` });
      codes.push(body.code);
    }
    expect(codes).to.deep.equal([...new Array<string>(6).fill('session_expired'), 'too_many_requests']);
  });

  it('are off by default', async () => {
    const kit = await serviceKit({ callerAddress: () => '203.0.113.7' });
    const { headers } = await kit.call('GET', '/account-types');
    expect(headers.has('RateLimit') || headers.has('RateLimit-Policy')).to.equal(false);
  });
});
