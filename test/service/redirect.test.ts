import { expect } from 'chai';
import type { Session, SignInRedirect } from '../../src/contract/types.js';
import type { SignInOutcome } from '../../src/service/index.js';
import { company, somying } from '../../src/service/sample-data/people.js';
import { codeChallengeOf } from '../../src/service/crypto/secrets.js';
import {
  expectErrors,
  expectProblem,
  PASSWORD,
  RETURN_ADDRESS,
  serviceKit,
  verifiedIdentity,
  type Kit,
} from './support/service-kit.js';

const codeVerifier = 'a-code-verifier-of-at-least-43-characters._~';

async function start(kit: Kit, accountType = 'citizen', state: string | null = 'state-of-the-portal'): Promise<string> {
  const { status, body } = await kit.call<SignInRedirect>('POST', '/sign-in/redirects', {
    json: {
      accountType,
      returnAddress: RETURN_ADDRESS,
      ...(state !== null && { state }),
      codeChallenge: await codeChallengeOf(codeVerifier),
      codeChallengeMethod: 'S256',
    },
    headers: { Origin: 'https://portal.example.com' },
  });
  expect(status).to.equal(201);
  const address = new URL(body.address);
  expect(address.origin + address.pathname).to.equal('https://oneid.test/sign-in');
  return address.searchParams.get('request') ?? '';
}

async function comeBack(kit: Kit, request: string, username = 'somying'): Promise<URL> {
  return addressOf(await kit.service.signInFlow.finish(request, username, PASSWORD));
}

function addressOf(outcome: SignInOutcome): URL {
  if (!outcome.ok) throw new Error(outcome.code);
  return new URL(outcome.address);
}

function exchange(kit: Kit, address: URL, verifier = codeVerifier) {
  const json = { code: address.searchParams.get('code'), codeVerifier: verifier };
  return kit.call<Session>('POST', '/sign-in/exchanges', { json });
}

describe('signing in by redirect', () => {
  let kit: Kit;
  beforeEach(async () => {
    kit = await serviceKit();
  });

  it('returns a code and the state, and the code becomes a session', async () => {
    const request = await start(kit);
    expect(await kit.service.signInFlow.find(request)).to.deep.equal({
      accountType: 'citizen',
      provider: { th: 'SME One ID', en: 'SME One ID' },
      acceptsPassword: true,
      returnOrigin: 'https://portal.example.com',
      returnAddress: RETURN_ADDRESS,
      cancelAddress: `${RETURN_ADDRESS}?error=access_denied&state=state-of-the-portal`,
      expiresAt: '2026-11-22T03:10:00.000Z',
    });
    const address = await comeBack(kit, request);
    expect(address.origin + address.pathname).to.equal(RETURN_ADDRESS);
    expect(address.searchParams.get('state')).to.equal('state-of-the-portal');
    const { status, body } = await exchange(kit, address);
    expect(status).to.equal(200);
    expect(body.account.displayName).to.equal('สมหญิง ใจดี');
  });

  it('adds no state of its own', async () => {
    expect((await comeBack(kit, await start(kit, 'citizen', null))).searchParams.has('state')).to.equal(false);
  });

  it('signs in a company that its provider has identified, however it writes the number', async () => {
    for (const identityNumber of ['0985567000016', '0-98-5-567-00001-6']) {
      const outcome = await kit.service.signInFlow.signInAs(await start(kit, 'juristic'), {
        ...verifiedIdentity(company),
        identityNumber,
      });
      const { body } = await exchange(kit, addressOf(outcome));
      expect(body.account).to.include({ accountType: 'juristic', maskedNumber: '0-xx-x-xxx-xxx01-6' });
    }
  });

  it('signs a citizen in to their own account, whichever provider identifies them', async () => {
    const outcome = await kit.service.signInFlow.signInAs(await start(kit, 'juristic'), verifiedIdentity(somying));
    const { body } = await exchange(kit, addressOf(outcome));
    expect(body.account).to.include({ accountType: 'citizen', displayName: 'สมหญิง ใจดี' });
  });

  describe('a person without an account', () => {
    const stranger = {
      kind: 'juristic',
      identityNumber: '0985567000024',
      displayName: 'บริษัท ใหม่ จำกัด',
      mayOpenAccount: true,
    } as const;

    it('is not signed in, and may try another', async () => {
      const request = await start(kit, 'juristic');
      const { signInFlow } = kit.service;
      expect(await signInFlow.signInAs(request, { ...stranger, mayOpenAccount: false })).to.deep.equal({
        ok: false,
        code: 'account_unknown',
      });
      expect(await signInFlow.signInAs(request, verifiedIdentity(company))).to.have.property('ok', true);
    });

    it('gets an account where configured, once', async () => {
      const requests = [await start(kit, 'juristic'), await start(kit, 'juristic'), await start(kit, 'juristic')];
      const outcomes = await Promise.all(requests.map(request => kit.service.signInFlow.signInAs(request, stranger)));
      const sessions = await Promise.all(outcomes.map(outcome => exchange(kit, addressOf(outcome))));
      expect(new Set(sessions.map(({ body }) => body.account.accountId)).size).to.equal(1);
      expect(sessions[0]!.body.account).to.deep.include({
        accountType: 'juristic',
        displayName: 'บริษัท ใหม่ จำกัด',
        sampleData: false,
      });
    });

    it('is not accepted with an invalid number', async () => {
      const wrong = { ...stranger, identityNumber: '0985567000025' };
      const rejection = await kit.service.signInFlow
        .signInAs(await start(kit), wrong)
        .catch((thrown: unknown) => thrown);
      expect(rejection).to.be.instanceOf(TypeError);
      expect(String(rejection)).not.to.contain('0985567000025');
    });
  });

  it('admits only accounts of the requested type, and no password where a provider identifies people', async () => {
    const page = kit.service.signInFlow;
    const rejected = { ok: false, code: 'sign_in_failed' };
    expect(await page.finish(await start(kit, 'juristic'), 'somying', PASSWORD)).to.deep.equal(rejected);
    expect(await page.finish(await start(kit, 'juristic'), '0985567000016', PASSWORD)).to.deep.equal(rejected);
    expect(await page.finish(await start(kit), '0985567000016', PASSWORD)).to.deep.equal(rejected);
    expect(await page.finish(await start(kit), 'somying', 'wrong')).to.deep.equal(rejected);
  });

  it('slows guessing down, as the API does', async () => {
    const request = await start(kit);
    for (let round = 0; round < 10; round++)
      await kit.service.signInFlow.finish(request, 'somying', 'wrong', '192.0.2.1');
    expect(await kit.service.signInFlow.finish(request, 'somying', PASSWORD, '192.0.2.1')).to.deep.equal({
      ok: false,
      code: 'too_many_requests',
      retryAfterSeconds: 1,
    });
  });

  it('returns only to listed addresses, exactly as listed', async () => {
    const codeChallenge = await codeChallengeOf(codeVerifier);
    for (const returnAddress of [
      'https://portal.example.com/callback/',
      'https://portal.example.com/callback?x=1',
      'https://portal.example.com/CALLBACK',
      'https://portal.example.com.example.net/callback',
      'http://portal.example.com/callback',
    ]) {
      const json = { accountType: 'citizen', returnAddress, codeChallenge, codeChallengeMethod: 'S256' };
      expectProblem(await kit.call('POST', '/sign-in/redirects', { json }), 400, 'return_address_refused');
    }
  });

  it('accepts a code once', async () => {
    const address = await comeBack(kit, await start(kit));
    expect((await exchange(kit, address)).status).to.equal(200);
    expectProblem(await exchange(kit, address), 400, 'code_not_valid');
  });

  it('accepts a code with its verifier only, and not after an attempt with a wrong one', async () => {
    const address = await comeBack(kit, await start(kit));
    expectProblem(await exchange(kit, address, 'x'.repeat(43)), 400, 'code_not_valid');
    expectProblem(await exchange(kit, address), 400, 'code_not_valid');
  });

  it('accepts a code within a minute', async () => {
    const [early, late] = [await comeBack(kit, await start(kit)), await comeBack(kit, await start(kit))];
    kit.advance(59_999);
    expect((await exchange(kit, early)).status).to.equal(200);
    kit.advance(1);
    expectProblem(await exchange(kit, late), 400, 'code_not_valid');
  });

  it('waits for the person for ten minutes, and accepts the sign-in once', async () => {
    const page = kit.service.signInFlow;
    const [used, old] = [await start(kit), await start(kit)];
    await comeBack(kit, used);
    kit.advance(599_999);
    expect((await page.find(old))?.accountType, 'within ten minutes').to.equal('citizen');
    const over = { ok: false, code: 'not_found' };
    expect(await page.finish(used, 'somying', PASSWORD)).to.deep.equal(over);
    expect(await page.find(used)).to.equal(undefined);
    kit.advance(1);
    expect(await page.finish(old, 'somying', PASSWORD)).to.deep.equal(over);
    expect(await page.find(old)).to.equal(undefined);
    expect(await page.find('made-up')).to.equal(undefined);
  });

  for (const publicAddress of [
    'https://oneid.example.com/th',
    'https://oneid.example.com/th/',
    'https://oneid.example.com/th//',
  ])
    it(`uses its public address ${publicAddress} in its redirects, and the language that was asked for`, async () => {
      const behind = await serviceKit({ publicAddress });
      const addressFor = async (more: object) => {
        const json = { accountType: 'citizen', returnAddress: RETURN_ADDRESS, codeChallengeMethod: 'S256', ...more };
        const codeChallenge = await codeChallengeOf(codeVerifier);
        const answer = await behind.call<SignInRedirect>('POST', '/sign-in/redirects', {
          json: { ...json, codeChallenge },
        });
        return answer.body.address;
      };
      const page = String.raw`^https://oneid\.example\.com/th/sign-in\?request=[\w-]{43}`;
      expect(await addressFor({})).to.match(new RegExp(`${page}$`));
      for (const language of ['th', 'en'])
        expect(await addressFor({ language })).to.match(new RegExp(`${page}&lang=${language}$`));
    });

  it('is for the account types of the service only', async () => {
    const codeChallenge = await codeChallengeOf(codeVerifier);
    const json = { accountType: 'alien', returnAddress: RETURN_ADDRESS, codeChallenge, codeChallengeMethod: 'S256' };
    expectErrors(await kit.call('POST', '/sign-in/redirects', { json }), 'body /accountType not_known');
  });

  it('computes challenges as in RFC 7636 appendix B', async () => {
    expect(await codeChallengeOf('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk')).to.equal(
      'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    );
  });
});
