import { expect } from 'chai';

import { clientOf, credentials, json, pathOf, problem, sessionOf, thrownBy } from './support/answers.js';

/** What Node's log prints; a page's own log shows the objects themselves. */
const inspect = 'location' in globalThis ? null : (await import('node:util')).inspect;

const secrets = /access-token|refresh-token|Sample-Pass/;

/** Every text that a log, an error report or another script of the page could see. */
const seen = (value: unknown) => [
  JSON.stringify(value),
  String(value),
  inspect?.(value, { depth: 12, showHidden: true, getters: true }) ?? '',
];

describe('client: secrets', () => {
  const { client } = clientOf(request =>
    pathOf(request) === '/sign-in' ? json(sessionOf(1)) : problem(401, 'session_expired'),
  );

  it('do not appear in a client that has tokens', async () => {
    await client.auth.signIn(credentials);
    expect(client.session.state.status).to.equal('signed-in');
    for (const text of seen(client)) expect(text).to.not.match(secrets);
  });

  it('do not appear in an error', async () => {
    await client.auth.signIn(credentials);
    const { client: offline } = clientOf(() => Promise.reject(new TypeError('fetch failed')));
    for (const call of [() => client.businesses.list(), () => offline.auth.signIn(credentials)]) {
      const error = await thrownBy(call);
      for (const text of [...seen(error), (error as Error).stack ?? '']) expect(text).to.not.match(secrets);
    }
  });

  it("do not appear when a host's token has characters that no header takes", async () => {
    for (const character of ['\n', ' ', 'ก', '\0']) {
      const hostSession = { accessToken: `access-token${character}1`, expiresAt: '2126-11-30T00:00:00.000Z' };
      const { client: hosted } = clientOf(() => json({}), { getSession: async () => hostSession });
      const error = (await thrownBy(() => hosted.businesses.list())) as Error;
      expect(error.message).to.equal('getSession must resolve to { accessToken, expiresAt } or null.');
      for (const text of [...seen(error), error.stack ?? '']) expect(text).to.not.match(secrets);
    }
  });

  it('do not appear in the enumerable properties of an error', async () => {
    const error = await thrownBy(clientOf(() => problem(409, 'not_allowed_now')).client.businesses.list());
    expect(Object.keys(error as object).sort()).to.deep.equal(['code', 'fields', 'requestId', 'retryable', 'status']);
    expect(error).to.have.property('response').that.is.instanceOf(Response);
    expect(JSON.parse(JSON.stringify(error))).to.deep.equal({
      code: 'not_allowed_now',
      fields: [],
      requestId: 'request-0001',
      retryable: false,
      status: 409,
    });
  });
});
