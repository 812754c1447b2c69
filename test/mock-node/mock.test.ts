import { expect } from 'chai';

import { codeOf, credentials, open } from './support.js';

describe('mock: createMock', () => {
  it('answers the client from sample data', async () => {
    const { client } = open();
    const account = await client.auth.signIn(credentials);
    expect(account).to.include({ displayName: 'สมหญิง ใจดี', sampleData: true });
    expect((await client.businesses.list()).businesses).to.have.length(3);
  });

  it('answers under any base URL, including requests with a body', async () => {
    const { client } = open({ baseUrl: 'https://sme.test/services/one-id/' });
    await client.auth.signIn(credentials);
    expect((await client.inquiries.search({ statuses: ['new'] })).total).to.be.greaterThan(0);
  });

  it('lets an officer act, and notifies the person', async () => {
    const { client, mock } = open();
    await client.auth.signIn(credentials);
    const inquiry = (await client.inquiries.list({ status: 'new' })).inquiries.find(
      ({ agency }) => agency.agencyId === 'dbd',
    );
    const { receiptNumber } = inquiry!;
    const standing = await mock.agency.inquiries('dbd');
    expect(standing.map(each => each.receiptNumber)).to.contain(receiptNumber);

    const entry = await mock.agency.record('dbd', receiptNumber, { kind: 'accept', detail: 'รับเรื่องแล้ว' });
    expect(entry).to.deep.include({ kind: 'accepted', detail: 'รับเรื่องแล้ว' });
    const { notifications } = await client.notifications.list({ bucket: '1-7', unread: true });
    expect(notifications[0]).to.include({ receiptNumber, ageInDays: 0 });
  });

  it("reports why an officer's request was rejected", async () => {
    const { mock } = open();
    const error = await mock.agency.record('dbd', '2569-00000000-0', { kind: 'accept' }).catch(String);
    expect(error).to.contain('not_found');
  });

  it('uses the given clock', async () => {
    const now = new Date('2026-11-22T16:30:00.000Z');
    const { client } = open({ now: () => now });
    await client.auth.signIn(credentials);
    expect((await client.notifications.list()).asOf).to.equal('2026-11-22T16:30:00.000Z');
  });
});

describe('mock: scenarios', () => {
  it('slow: takes two seconds', async () => {
    const { client } = open({ scenario: 'slow' });
    const start = performance.now();
    await client.auth.accountTypes();
    expect(performance.now() - start).to.be.at.least(1900);
  });

  it('offline: fails like a network that is down', async () => {
    const { client } = open({ scenario: 'offline' });
    expect(await codeOf(client.auth.signIn(credentials))).to.equal('unreachable');
  });

  it('signed-out: signing in works, but no later call', async () => {
    const { client } = open({ scenario: 'signed-out' });
    await client.auth.signIn(credentials);
    expect(await codeOf(client.businesses.list())).to.equal('not_signed_in');
  });

  it('expired: the session has ended at the next request, and cannot be renewed', async () => {
    const { client } = open({ scenario: 'expired' });
    await client.auth.signIn(credentials);
    expect(await codeOf(client.businesses.list())).to.equal('session_expired');
    expect(client.session.state.status).to.equal('expired');
  });

  it('empty: the person has a business and no inquiries', async () => {
    const { client } = open({ scenario: 'empty' });
    await client.auth.signIn(credentials);
    expect((await client.inquiries.list()).total).to.equal(0);
    expect((await client.notifications.list()).total).to.equal(0);
    expect((await client.businesses.list()).businesses).to.have.length(1);
  });

  it('failing: signing in works, and every later call fails', async () => {
    const { client } = open({ scenario: 'failing' });
    await client.auth.signIn(credentials);
    expect(await codeOf(client.businesses.list())).to.equal('internal_error');
  });

  it('officer-just-answered: there is an unread notification of today', async () => {
    const { client } = open({ scenario: 'officer-just-answered' });
    await client.auth.signIn(credentials);
    const { notifications } = await client.notifications.list({ bucket: '1-7', unread: true });
    expect(notifications[0]).to.include({ ageInDays: 0, latestKind: 'replied' });
  });
});

describe('mock: the stand-in for the sign-in page', () => {
  const page = 'https://sme.test/portal/';
  const codeVerifier = 'a-verifier-that-is-long-enough-for-rfc-7636-';

  async function sendAway(accountType = 'juristic') {
    const { client } = open();
    const { address } = await client.auth.startRedirect({
      accountType,
      returnAddress: page,
      state: 'state',
      codeChallenge: await challengeOf(codeVerifier),
      codeChallengeMethod: 'S256',
    });
    return new URL(address);
  }

  it('sends the person straight back, with code and state', async () => {
    const back = await sendAway();
    expect(back.origin + back.pathname).to.equal(page);
    expect(back.searchParams.get('state')).to.equal('state');
  });

  it('signs the sample person in, even when the page was reloaded in between', async () => {
    const code = (await sendAway()).searchParams.get('code')!;
    const { client } = open();
    expect(await client.auth.exchange({ code, codeVerifier })).to.include({ accountType: 'juristic' });
    expect((await client.businesses.list()).businesses).to.have.length(1);
    expect(await codeOf(client.auth.exchange({ code, codeVerifier })), 'a second time').to.equal('code_not_valid');
  });

  it('requires the verifier of the code', async () => {
    const code = (await sendAway()).searchParams.get('code')!;
    const { client } = open();
    expect(await codeOf(client.auth.exchange({ code, codeVerifier: 'x'.repeat(43) }))).to.equal('code_not_valid');
  });

  it('returns to no other origin', async () => {
    const { client } = open();
    const asked = {
      accountType: 'juristic',
      returnAddress: 'https://elsewhere.example/',
      codeChallenge: await challengeOf(codeVerifier),
      codeChallengeMethod: 'S256',
    } as const;
    expect(await codeOf(client.auth.startRedirect(asked))).to.equal('return_address_refused');
  });
});

async function challengeOf(verifier: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  return Buffer.from(digest).toString('base64url');
}
