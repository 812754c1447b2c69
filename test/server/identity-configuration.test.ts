import { expect } from 'chai';

import { startServer } from '../../src/server/index.js';
import { readIdentityConfiguration } from '../../src/server/identity/configuration.js';
import { createLog } from '../../src/server/logging/log.js';

const juristic = {
  OPENID_PROVIDERS: 'juristic',
  OPENID_JURISTIC_NAME_TH: 'กรมพัฒนาธุรกิจการค้า (DBD)',
  OPENID_JURISTIC_ISSUER: 'https://login.example.go.th',
  OPENID_JURISTIC_CLIENT_ID: 'sme-one-id',
  OPENID_JURISTIC_CLIENT_SECRET: 'secret-of-the-client',
  OPENID_JURISTIC_NUMBER_CLAIM: 'juristic_id',
};

describe('server: OpenID providers in the environment', () => {
  it('are none by default', () => {
    expect(readIdentityConfiguration({})).to.deep.equal({ providers: [], mistakes: [] });
  });

  it('have defaults', () => {
    const { providers, mistakes } = readIdentityConfiguration(juristic);
    expect(mistakes).to.deep.equal([]);
    expect(providers).to.deep.equal([
      {
        accountType: 'juristic',
        name: { th: 'กรมพัฒนาธุรกิจการค้า (DBD)', en: null },
        issuer: 'https://login.example.go.th',
        clientId: 'sme-one-id',
        clientSecret: 'secret-of-the-client',
        secretBy: 'basic',
        scopes: ['openid', 'profile'],
        numberClaim: 'juristic_id',
        nameClaim: 'name',
        numberKind: 'juristic',
        opensAccounts: false,
        asksAgain: true,
        passwordResetAddress: null,
      },
    ]);
  });

  it('may be several, each with its own claims', () => {
    const { providers, mistakes } = readIdentityConfiguration({
      ...juristic,
      OPENID_PROVIDERS: 'juristic, thaid',
      OPENID_THAID_NAME_TH: 'ThaID',
      OPENID_THAID_NAME_EN: 'ThaID',
      OPENID_THAID_ISSUER: 'https://imauth.bora.dopa.go.th',
      OPENID_THAID_CLIENT_ID: 'x',
      OPENID_THAID_CLIENT_SECRET: 'y',
      OPENID_THAID_SECRET_BY: 'post',
      OPENID_THAID_SCOPES: 'openid pid name',
      OPENID_THAID_NUMBER_CLAIM: 'pid',
      OPENID_THAID_NAME_CLAIM: 'full_name',
      OPENID_THAID_OPENS_ACCOUNTS: 'true',
      OPENID_THAID_ASKS_AGAIN: 'false',
      OPENID_THAID_RESET_ADDRESS: 'https://imauth.bora.dopa.go.th/help',
    });
    expect(mistakes).to.deep.equal([]);
    expect(providers[1]).to.deep.include({
      accountType: 'thaid',
      secretBy: 'post',
      scopes: ['openid', 'pid', 'name'],
      nameClaim: 'full_name',
      numberKind: 'citizen',
      opensAccounts: true,
      asksAgain: false,
      passwordResetAddress: 'https://imauth.bora.dopa.go.th/help',
    });
  });

  it('have variables without hyphens, for any account type', () => {
    const { mistakes } = readIdentityConfiguration({ OPENID_PROVIDERS: 'digital-id' });
    expect(mistakes[0]).to.equal('OPENID_DIGITAL_ID_NAME_TH is needed for the OpenID provider "digital-id".');
  });

  it('report every mistake at once, without secrets', () => {
    const { mistakes } = readIdentityConfiguration({
      ...juristic,
      OPENID_PROVIDERS: 'juristic thaid juristic',
      OPENID_JURISTIC_ISSUER: 'http://login.example.go.th',
      OPENID_JURISTIC_NUMBER_KIND: 'company',
      OPENID_THAID_NAME_TH: 'ThaID',
    });
    expect(mistakes).to.deep.equal([
      'OPENID_PROVIDERS: "juristic" stands there twice.',
      'OPENID_JURISTIC_NUMBER_KIND: give one of citizen, juristic.',
      'The OpenID provider "juristic" needs an issuer like https://login.example.go.th, with https.',
      'OPENID_THAID_ISSUER is needed for the OpenID provider "thaid".',
      'OPENID_THAID_CLIENT_ID is needed for the OpenID provider "thaid".',
      'OPENID_THAID_CLIENT_SECRET is needed for the OpenID provider "thaid".',
      'OPENID_THAID_NUMBER_CLAIM is needed for the OpenID provider "thaid".',
    ]);
    expect(mistakes.join('')).not.to.contain('secret-of-the-client');
  });
});

describe('server: an unavailable OpenID provider', () => {
  const provider = {
    accountType: 'juristic',
    name: { th: 'กรมพัฒนาธุรกิจการค้า (DBD)', en: null },
    issuer: 'http://127.0.0.1:1',
    clientId: 'x',
    clientSecret: 'y',
    numberClaim: 'juristic_id',
    numberKind: 'juristic',
  } as const;

  it('is reported on a page that leads back to the portal and allows another try', async () => {
    const returnAddress = 'https://portal.example.go.th/sme';
    const log = createLog({ level: 'silent' });
    const server = await startServer({ port: 0, identityProviders: [provider], returnAddresses: [returnAddress], log });
    try {
      const begun = await fetch(`${server.url}/v1/sign-in/redirects`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({
          accountType: 'juristic',
          returnAddress,
          codeChallenge: 'c'.repeat(43),
          codeChallengeMethod: 'S256',
        }),
      });
      const { address } = (await begun.json()) as { address: string };
      const answer = await fetch(address);
      expect(answer.status).to.equal(502);
      const page = await answer.text();
      expect(page).to.contain('ขณะนี้ยังติดต่อผู้ให้บริการเข้าสู่ระบบไม่ได้');
      expect(page)
        .to.contain(`href="${returnAddress}?error=access_denied"`)
        .and.contain('href="/sign-in?request=')
        .and.not.contain('127.0.0.1');
    } finally {
      await server.close();
    }
  });

  it('prevents the start when it is invalid, or when an account type has two', async () => {
    const startError = (identityProviders: readonly (typeof provider)[]) =>
      startServer({ port: 0, identityProviders }).then(
        () => 'started',
        (thrown: unknown) => String(thrown),
      );
    expect(await startError([provider, provider])).to.contain('two OpenID providers for "juristic"');
    const open = { ...provider, issuer: 'http://login.example.go.th' } as unknown as typeof provider;
    expect(await startError([open])).to.contain('needs an issuer like https://');
  });

  it('is not offered when none is configured', async () => {
    const server = await startServer({ port: 0 });
    const types: unknown = await (await fetch(`${server.url}/v1/account-types`)).json();
    expect(types).to.have.nested.property('accountTypes.length', 1);
    await server.close();
  });
});
