import { createHash, randomBytes } from 'node:crypto';

import { expect } from 'chai';

import { startServer, type RunningServer } from '../../src/server/index.js';
import { until } from '../support/until.js';

const returnAddress = 'https://portal.example.go.th/services/sme';
const password = 'Sample-Pass-2569';

/** One username as it comes from keyboards, chats and PDF files. */
const written: Readonly<Record<string, string>> = {
  'in capitals': 'SOMYING',
  'between spaces': ' somying\u00A0',
  'in full width': 'ｓｏｍｙｉｎｇ',
  'with what nobody sees': '\u202Aso\u200Bmy\u00ADing\u202C\uFEFF',
  'with control characters': '\u0000somy\u0007ing\u009F',
};
/** Different usernames that look similar. */
const others = ['somyıng', 'sоmying', 'somyin g', 'somying.', 'somyingg'];

describe('server: usernames, in every place where they are typed', function () {
  this.timeout(60_000);
  let server: RunningServer;
  before(async () => {
    server = await startServer({ port: 0, sampleData: true, returnAddresses: [returnAddress] });
  });
  after(() => server.close());

  const post = (path: string, body: unknown) =>
    fetch(server.url + path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
  const submit = (path: string, fields: Record<string, string>) =>
    fetch(server.url + path, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { 'Sec-Fetch-Site': 'same-origin' },
      redirect: 'manual',
    });
  const emails = async () =>
    (await (await fetch(`${server.url}/sample-mailbox`)).text()).match(/somying@example\.com/g)?.length ?? 0;

  const fields: Readonly<Record<string, (username: string) => Promise<boolean>>> = {
    'the sign-in of the API': async username => (await post('/v1/sign-in', { username, password })).status === 200,
    'the sign-in page': async username => {
      const codeChallenge = createHash('sha256').update(randomBytes(32)).digest('base64url');
      const asked = { accountType: 'citizen', returnAddress, codeChallenge, codeChallengeMethod: 'S256' };
      const { address } = (await (await post('/v1/sign-in/redirects', asked)).json()) as { address: string };
      const request = new URL(address).searchParams.get('request')!;
      return (await submit('/sign-in', { request, username, password })).status === 303;
    },
  };
  for (const [field, accepts] of Object.entries(fields)) {
    it(`are compared as people read them: ${field} (E5, E14)`, async () => {
      for (const [how, username] of Object.entries(written)) expect(await accepts(username), how).to.equal(true);
      for (const username of others) expect(await accepts(username), username).to.equal(false);
    });
  }

  it('are compared as people read them: an email for a forgotten password (E5, E14)', async () => {
    for (const username of others) await submit('/sign-in/forgot', { username });
    for (const [index, username] of Object.values(written).slice(0, 3).entries()) {
      expect((await submit('/sign-in/forgot', { username })).status).to.equal(200);
      await until(async () => (await emails()) === index + 1);
    }
  });
});
