import { createService, memoryStore } from '../../src/service/index.js';
import { sampleData } from '../../src/service/sample-data.js';
import { describeService, type Connection } from './service-suite.js';

const returnAddress = 'https://portal.test/back';

async function connect(): Promise<Connection> {
  const tokens = new Map<string, string>();
  const service = createService({
    store: memoryStore(await sampleData(new Date(), { busyCount: 25 })),
    returnAddresses: [returnAddress],
    checkResponses: true,
    deliverPasswordReset: async ({ username, token }) => void tokens.set(username, token),
  });
  return {
    baseUrl: 'https://sme.test/v1',
    fetch: request => service.fetch(request),
    returnAddress,
    async signInOnPage(address, username, password) {
      const request = new URL(address).searchParams.get('request') ?? '';
      const outcome = await service.signInPage.finish(request, username, password);
      if (!outcome.ok) throw new Error(`the sign-in page said ${outcome.code}`);
      return outcome.address;
    },
    async resetToken(username) {
      // The service does not wait for its messages, so that nobody learns from the time whether one was sent.
      while (!tokens.has(username)) await new Promise(resolve => setTimeout(resolve));
      return tokens.get(username)!;
    },
    close: async () => undefined,
  };
}

describeService('in process', connect, { seesMessages: true });
