import { expect } from 'chai';

import { memoryStore, pbkdf2Hasher, type ServiceOptions, type Store } from '../../src/service/index.js';
import { memoryThrottle } from '../../src/service/sign-in/throttle.js';
import { codeChallengeOf } from '../../src/service/crypto/secrets.js';
import { PASSWORD, RETURN_ADDRESS, serviceKit, type Kit } from './support/service-kit.js';

const failure = new Error('not stored');
const fail = async () => {
  throw failure;
};

const signIn = (kit: Kit) => kit.send('POST', '/sign-in', { json: { username: 'somying', password: PASSWORD } });
const startRedirect = async (kit: Kit) =>
  kit.send('POST', '/sign-in/redirects', {
    json: {
      accountType: 'citizen',
      returnAddress: RETURN_ADDRESS,
      codeChallenge: await codeChallengeOf('v'.repeat(43)),
      codeChallengeMethod: 'S256',
    },
  });
const signOut = (kit: Kit, token: string) => kit.send('DELETE', '/session', { token });
const forget = (kit: Kit) => kit.send('POST', '/password-resets', { json: { username: 'somying' } });

describe('an answer is given only when what it says is stored', () => {
  const cases: [
    method: keyof Store,
    ask: (kit: Kit, token: string) => Promise<Response>,
    options?: Partial<ServiceOptions>,
  ][] = [
    ['startSession', signIn],
    ['renewPasswordHash', signIn, { passwordHasher: pbkdf2Hasher({ iterations: 20 }) }],
    ['endSession', signOut],
    ['addSignInRequest', startRedirect],
    ['addEmail', forget, { deliverPasswordReset: async () => undefined }],
  ];
  for (const [method, ask, options] of cases)
    it(`${method} is waited for`, async () => {
      let kept: Store;
      const kit = await serviceKit(options, 0, seed => (kept = { ...memoryStore(seed) }));
      // An outdated hash is renewed at the first sign-in, which is the one that is tried.
      const token = method === 'endSession' ? await kit.tokenOf('somying') : '';
      Object.assign(kept!, { [method]: fail });
      const response = await ask(kit, token);
      expect(response.status).to.equal(500);
      await response.body?.cancel();
      expect(kit.errors).to.deep.equal([failure]);
    });

  it('a throttle is told of a success before the session begins', async () => {
    const kit = await serviceKit({ throttle: { ...memoryThrottle(), succeed: fail } });
    const response = await signIn(kit);
    expect(response.status).to.equal(500);
    await response.body?.cancel();
    expect(kit.errors).to.deep.equal([failure]);
  });
});
