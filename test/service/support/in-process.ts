/** The service in this process over any store, as the contract suite uses it: without a network. */
import { createService, pbkdf2Hasher } from '../../../src/service/index.js';
import { SAMPLE_ITERATIONS, sampleData } from '../../../src/service/sample-data/sample-data.js';
import { company } from '../../../src/service/sample-data/people.js';
import type { Connection } from '../service-suite.js';
import type { MakeStore } from '../store-suite.js';
import { verifiedIdentity } from './service-kit.js';

const returnAddress = 'https://portal.test/back';

export async function connectInProcess(makeStore: MakeStore): Promise<Connection> {
  const tokens = new Map<string, string>();
  const service = createService({
    store: await makeStore(await sampleData(new Date(), { busyCount: 25 })),
    returnAddresses: [returnAddress],
    checkResponses: true,
    passwordHasher: pbkdf2Hasher({ iterations: SAMPLE_ITERATIONS }),
    deliverPasswordReset: async ({ username, token }) => void tokens.set(username, token),
  });
  return {
    baseUrl: 'https://sme.test/v1',
    fetch: request => service.fetch(request),
    returnAddress,
    async signInOnPage(address, username, password) {
      const request = new URL(address).searchParams.get('request') ?? '';
      const waiting = await service.signInFlow.find(request);
      // An account without a password here signs in at a provider; the sample company's provider confirms it.
      const outcome = waiting?.acceptsPassword
        ? await service.signInFlow.finish(request, username, password)
        : await service.signInFlow.signInAs(request, verifiedIdentity(company));
      if (!outcome.ok) throw new Error(`the sign-in page said ${outcome.code}`);
      return outcome.address;
    },
    async resetToken(username) {
      // The service does not wait for its emails, so that response times do not reveal whether one was sent.
      while (!tokens.has(username)) await new Promise(resolve => setTimeout(resolve));
      return tokens.get(username)!;
    },
    close: async () => undefined,
  };
}
