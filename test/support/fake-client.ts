import type { SmeClient } from '../../src/client/client.js';

/** The calls that a test expects, by group: `{ businesses: { list: async () => … } }`. */
export type ExpectedCalls = { readonly [Group in keyof SmeClient]?: Partial<SmeClient[Group]> };

/** A client that answers the expected calls only; any other call rejects with its name, so that the test reports it. */
export function fakeClient(expected: ExpectedCalls): SmeClient {
  const calls: ExpectedCalls = {
    session: { state: { status: 'signed-out' }, subscribe: () => () => undefined },
    api: { use: () => undefined },
    ...expected,
  };
  const group = (name: keyof SmeClient) =>
    new Proxy<object>(calls[name] ?? {}, {
      get: (known, method) =>
        (Reflect.get(known, method) as unknown) ??
        (() => Promise.reject(new Error(`The test expects no call of ${name}.${String(method)}`))),
    });
  return new Proxy({} as SmeClient, {
    get: (_, name) => (name === 'baseUrl' ? '' : group(name as keyof SmeClient)),
  });
}
