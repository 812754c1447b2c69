import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect } from 'chai';

import type { Har } from '../../src/mock/index.js';
import { harSchema } from '../support/har-schema.js';
import { baseUrl, credentials, open } from './support.js';

const ajv = new Ajv2020({ strict: false });
addFormats.default(ajv);
const isHar = ajv.compile(harSchema);

const shown = ({ log }: Har) =>
  log.entries.map(({ request, response }) => `${request.method} ${new URL(request.url).pathname} ${response.status}`);

describe('mock: record', () => {
  it('gives a valid HAR of what was asked and answered', async () => {
    const { client, mock } = open({ answers: { listAgencies: 503 } });
    const recorder = mock.record();
    await client.auth.signIn(credentials);
    await client.inquiries.list({ status: 'new', limit: 2 });
    await client.inquiries.search({ text: 'ภาษี' });
    await client.privacy.download({ format: 'csv' });
    await client.reference.agencies().catch(() => undefined);
    await client.auth.signOut();

    const har = await recorder.har();
    expect(isHar(har), JSON.stringify(isHar.errors)).to.equal(true);
    expect(shown(har)).to.deep.equal([
      'POST /v1/sign-in 200',
      'GET /v1/inquiries 200',
      'POST /v1/inquiries/search 200',
      'GET /v1/export/inquiries 200',
      'GET /v1/agencies 503',
      'DELETE /v1/session 204',
    ]);
    const [, list, search] = har.log.entries;
    expect(list!.request.queryString).to.deep.include.members([
      { name: 'status', value: 'new' },
      { name: 'limit', value: '2' },
    ]);
    expect(JSON.parse(search!.request.postData!.text)).to.deep.equal({ text: 'ภาษี' });
    expect(JSON.parse(list!.response.content.text!)).to.have.property('inquiries').with.length(2);
  });

  it('contains no token, password or cookie', async () => {
    const { client, mock } = open();
    const recorder = mock.record();
    const secrets = [credentials.password, 'cookie-of-the-host', 'reset-token', 'New-Sample-Pass-2569'];
    const session = (await (
      await mock.fetch(
        new Request(`${baseUrl}/sign-in`, {
          method: 'POST',
          body: JSON.stringify(credentials),
          headers: { 'Content-Type': 'application/json', Cookie: 'id=cookie-of-the-host' },
        }),
      )
    ).json()) as { accessToken: string; refreshToken: string };
    secrets.push(session.accessToken, session.refreshToken);
    const json = { 'Content-Type': 'application/json' };
    const bearer = { Authorization: `Bearer ${session.accessToken}` };
    await mock.fetch(new Request(`${baseUrl}/session`, { headers: bearer }));
    const refreshToken = JSON.stringify({ refreshToken: session.refreshToken });
    const renewal = await mock.fetch(
      new Request(`${baseUrl}/session/refresh`, { method: 'POST', body: refreshToken, headers: json }),
    );
    secrets.push(...Object.values((await renewal.json()) as Record<string, string>).filter(value => value.length > 40));
    await client.auth.completePasswordReset('reset-token', 'New-Sample-Pass-2569').catch(() => undefined);

    const codeVerifier = 'a-verifier-that-is-long-enough-for-rfc-7636-';
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(codeVerifier));
    const { address } = await client.auth.startRedirect({
      accountType: 'juristic',
      returnAddress: 'https://sme.test/portal/',
      state: 'state-of-the-page',
      codeChallenge: Buffer.from(digest).toString('base64url'),
      codeChallengeMethod: 'S256',
    });
    const code = new URL(address).searchParams.get('code')!;
    await client.auth.exchange({ code, codeVerifier });
    secrets.push('state-of-the-page', code, codeVerifier);

    const har = await recorder.har();
    expect(har.log.entries).to.have.length(6);
    expect(isHar(har), JSON.stringify(isHar.errors)).to.equal(true);
    expect(secrets).to.have.length.above(9);
    for (const secret of secrets) expect(JSON.stringify(har)).to.not.contain(secret);
    expect(JSON.stringify(har)).to.contain('สมหญิง ใจดี');
  });

  it('takes the code of a sign-in out whatever it looks like, and leaves that of a problem', async () => {
    const { client, mock } = open();
    const recorder = mock.record();
    const code = 'a_code_like_that_of_a_problem';
    await client.auth.exchange({ code, codeVerifier: 'v'.repeat(43) }).catch(() => undefined);

    const [exchange] = (await recorder.har()).log.entries;
    expect(exchange!.request.postData!.text).to.equal('{"code":"redacted","codeVerifier":"redacted"}');
    expect(JSON.parse(exchange!.response.content.text!)).to.have.property('code', 'code_not_valid');
  });

  it('keeps bytes as base64, and leaves out what streams of events say', async () => {
    const { client, mock } = open();
    await client.auth.signIn(credentials);
    const bytes = new TextEncoder().encode('%PDF-1.4\n ÿ');
    const { attachmentId } = await client.attachments.send(new Blob([bytes], { type: 'application/pdf' }), {
      name: 'ก.pdf',
    });
    const recorder = mock.record();
    await client.attachments.download(attachmentId);
    const { response } = await client.api.GET('/notifications/stream', { parseAs: 'stream' });
    await response.body!.cancel();

    const har = await recorder.har();
    expect(isHar(har), JSON.stringify(isHar.errors)).to.equal(true);
    const [download, stream] = har.log.entries.map(({ response }) => response.content);
    expect(Buffer.from(download!.text!, 'base64').equals(bytes), download!.encoding).to.equal(true);
    expect(stream).to.deep.include({ size: 0, comment: 'A stream of events is not recorded.' });
  });

  it('begins and ends when it is asked to, in more than one recorder', async () => {
    const { client, mock } = open();
    await client.auth.accountTypes();
    const [one, other] = [mock.record(), mock.record()];
    await client.auth.accountTypes();
    one.stop();
    await client.reference.service();
    expect(shown(await one.har())).to.deep.equal(['GET /v1/account-types 200']);
    expect(shown(await other.har())).to.deep.equal(['GET /v1/account-types 200', 'GET /v1/service 200']);
  });
});
