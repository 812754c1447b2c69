import { seed } from './zz-scratch.js';
import { createService, memoryStore } from '../../src/service/index.js';
import { describeService } from './service-suite.js';

const returnAddress = 'https://portal.test/back';

describeService('in process', async () => {
  const tokens = new Map<string, string>();
  const service = createService({
    store: memoryStore(await seed(new Date())),
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
});
