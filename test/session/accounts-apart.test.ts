import { expect } from '@open-wc/testing';

import { peerChannelName } from '../../src/client/session/session-peers.js';
import type { SmeClient } from '../../src/client/client.js';
import { accounts, accountService, credentialsOf } from '../support/account-service.js';
import { waitUntil } from '../support/wait-until.js';

/** The client loads this module with the first session. */
const received = () => import('../../src/client/session/session-peers.js');

/** The messages between the pages that use a service, until `close`. */
function listen(baseUrl: string) {
  const received: Record<string, unknown>[] = [];
  const channel = new BroadcastChannel(peerChannelName(baseUrl));
  channel.onmessage = ({ data }: MessageEvent<Record<string, unknown>>) => void received.push(data);
  return { received, say: (data: object) => channel.postMessage(data), close: () => channel.close() };
}

const statesOf = (client: SmeClient) => {
  const states: string[] = [];
  client.session.subscribe(({ status }) => states.push(status));
  return states;
};

async function signedIn(service: ReturnType<typeof accountService>, username: string) {
  const client = service.client();
  await client.auth.signIn(credentialsOf(username));
  await received();
  return client;
}

describe('the sign-out of one account (E10)', () => {
  it('leaves the sessions of other accounts alone, and ends those of the same account', async () => {
    const service = accountService();
    const [mine, mineToo, theirs] = [
      await signedIn(service, 'somying'),
      await signedIn(service, 'somying'),
      await signedIn(service, 'somchai'),
    ];
    await mine.auth.signOut();
    await waitUntil(() => mineToo.session.state.status === 'signed-out', 'the same account');
    await waitUntil(() => service.calls.filter(call => call === 'DELETE /session').length === 2, 'the service is told');
    expect(theirs.session.state).to.have.nested.property('account.accountId', accounts['somchai']!.accountId);
    expect(await theirs.auth.session()).to.have.nested.property('account.displayName', 'สมชาย ใจดี');
    await theirs.auth.signOut();
  });

  it('names the account whose session ended, and no person or token', async () => {
    const service = accountService();
    const ears = listen(service.baseUrl);
    const client = await signedIn(service, 'somying');
    await client.auth.signOut();
    await waitUntil(() => ears.received.length === 1, 'it is said');
    ears.close();
    expect(Object.keys(ears.received[0]!)).to.have.members(['signedOutAt', 'accountId']);
    expect(ears.received[0]!['accountId']).to.equal(accounts['somying']!.accountId);
  });

  it('applies to the account that waits to sign in again, and to no other', async () => {
    const service = accountService();
    const waiting = await signedIn(service, 'somying');
    const other = await signedIn(service, 'somchai');
    service.endAll();
    for (const each of [waiting, other]) await each.auth.session().catch(() => undefined);
    expect([waiting.session.state.status, other.session.state.status]).to.deep.equal(['expired', 'expired']);
    const third = await signedIn(service, 'somying');
    await third.auth.signOut();
    await waitUntil(() => waiting.session.state.status === 'signed-out', 'the same person');
    expect(other.session.state.status).to.equal('expired');
    await other.auth.signOut();
  });

  it('is checked at the service by a page that does not know the owner of its session', async () => {
    const service = accountService();
    const token = service.hostSession('somchai');
    const host = service.client({ getSession: async () => token });
    // A call alone does not reveal the owner of the token.
    await host.api.GET('/businesses').catch(() => undefined);
    await received();
    const before = service.calls.length;
    const client = await signedIn(service, 'somying');
    await client.auth.signOut();
    await waitUntil(() => service.calls.slice(before).includes('GET /session'), 'it asks');
    await waitUntil(() => host.session.state.status === 'signed-in', 'and learns that it is another’s');

    const same = await signedIn(service, 'somchai');
    await same.auth.signOut();
    await waitUntil(() => host.session.state.status === 'signed-out', 'its own');
  });

  it('ends a host’s session that the service no longer accepts, and does not report it as expired', async () => {
    const service = accountService();
    let token: { accessToken: string; expiresAt: string } | null = service.hostSession('somying');
    const host = service.client({ getSession: async () => token });
    await host.auth.resume();
    await received();
    const states = statesOf(host);
    token = null;
    service.endAll();
    // From a page that did not know the owner of its session, or that has another version of this package.
    const stranger = listen(service.baseUrl);
    stranger.say({ signedOutAt: Date.now() });
    await waitUntil(() => states.length > 0, 'it looks');
    stranger.close();
    expect(states).to.deep.equal(['signed-out']);
  });
});

describe('a host’s token of another account than before', () => {
  it('starts a session of that account before anything of it is shown', async () => {
    const service = accountService();
    let token = service.hostSession('somying');
    const host = service.client({ getSession: async () => token });
    await host.auth.resume();
    service.endAll();
    token = service.hostSession('somchai');
    await host.api.GET('/businesses');
    expect(host.session.state).to.have.nested.property('account.displayName', 'สมชาย ใจดี');
    await host.auth.signOut();
  });
});

describe('client.close()', () => {
  it('releases the lock, so that the next client of the tab continues the session, and stops listening', async () => {
    const service = accountService();
    const first = service.client({ keepSession: 'tab' });
    await first.auth.signIn(credentialsOf('somying'));
    await received();
    await waitUntil(() => sessionStorage.getItem(`sme-one-id/session ${service.baseUrl}`), 'it is kept');
    const states = statesOf(first);
    first.close();
    const next = service.client({ keepSession: 'tab' });
    expect((await next.auth.resume())?.accountId).to.equal(accounts['somying']!.accountId);
    await next.auth.signOut();
    await waitUntil(() => service.calls.includes('DELETE /session'));
    expect(states).to.deep.equal([]);
    expect(service.calls.filter(call => call === 'DELETE /session')).to.have.length(1);
    expect((await navigator.locks.query()).held?.filter(({ name }) => name?.includes(service.baseUrl))).to.deep.equal(
      [],
    );
  });
});
