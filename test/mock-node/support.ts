import { createSmeClient, SmeError, type SmeClient } from '../../src/index.js';
import { createMock, type Mock, type MockOptions } from '../../src/mock/index.js';

export const baseUrl = 'https://sme.test/v1';
export const credentials = { username: 'somying', password: 'Sample-Pass-2569' };

/** A mock, and a client of it that does not retry. */
export function open(options: MockOptions = {}): { readonly mock: Mock; readonly client: SmeClient } {
  const mock = createMock({ baseUrl, ...options });
  return { mock, client: createSmeClient({ baseUrl: options.baseUrl ?? baseUrl, fetch: mock.fetch, retries: 0 }) };
}

/** The error that a call is rejected with. */
export async function errorOf(call: Promise<unknown>): Promise<SmeError> {
  const thrown: unknown = await call.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(thrown instanceof SmeError)) throw new Error(`The call was not rejected with an SmeError: ${String(thrown)}`);
  return thrown;
}

/** The code of the error that a call is rejected with. */
export const codeOf = async (call: Promise<unknown>): Promise<string> => (await errorOf(call)).code;
