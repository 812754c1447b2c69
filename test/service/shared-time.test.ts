/** Two processes on one store whose clocks differ: what a token is worth is decided by the clock that they share. */
import { expect } from 'chai';

import type { Session } from '../../src/contract/types.js';
import { expectProblem, serviceKit, START, type Kit } from './support/service-kit.js';

const HOUR_MS = 3_600_000;

describe('service: processes that share a clock', () => {
  /** The clock that all share. */
  let now: Date;
  let measured: number;
  let punctual: Kit;
  /** Has not measured since the shared clock was set back: an hour ahead of it. */
  let ahead: Kit;

  beforeEach(async () => {
    [now, measured] = [START, 0];
    const sharedTime = async () => {
      measured += 1;
      return now;
    };
    punctual = await serviceKit({ clock: () => now, sharedTime });
    const clock = () => new Date(now.getTime() + HOUR_MS);
    ahead = await serviceKit({ clock, sharedTime }, 0, () => punctual.store);
  });

  const pass = (milliseconds: number) => (now = new Date(now.getTime() + milliseconds));
  const refresh = (kit: Kit, refreshToken: string) =>
    kit.call<Session>('POST', '/session/refresh', { json: { refreshToken } });
  const status = async (kit: Kit, token: string) => (await kit.call('GET', '/session', { token })).status;

  it('accept a token until its end by that clock', async () => {
    const { accessToken } = await punctual.signIn('somying');
    pass(15 * 60_000 - 1);
    expect(await status(ahead, accessToken)).to.equal(200);
    pass(1);
    expect(await status(ahead, accessToken)).to.equal(401);
  });

  it('renew tokens for a quarter of an hour by that clock', async () => {
    const { refreshToken } = await punctual.signIn('somying');
    const { body } = await refresh(ahead, refreshToken);
    expect(body.expiresAt).to.equal('2026-11-22T03:15:00.000Z');
  });

  it('return the same tokens again by that clock, and end the session of one that is reused later', async () => {
    const { refreshToken } = await punctual.signIn('somying');
    const first = await refresh(ahead, refreshToken);
    pass(44_999);
    expect((await refresh(punctual, refreshToken)).body).to.deep.equal(first.body);
    pass(1);
    expectProblem(await refresh(ahead, refreshToken), 401, 'session_expired');
    expect(await status(punctual, first.body.accessToken)).to.equal(401);
  });

  it('measure it for no token that is valid anyway, and for none that is unknown', async () => {
    const { accessToken } = await punctual.signIn('somying');
    measured = 0;
    expect(await status(punctual, accessToken)).to.equal(200);
    expect(await status(punctual, 'unknown')).to.equal(401);
    expect(measured).to.equal(0);
  });
});
