/** The same calls with plain `fetch`, through something that looks at them. */
import { baseUrl, bearer, problemOf, prove } from './prove.js';

export { baseUrl };

interface Through {
  /** Its address, with the version where it has one. */
  readonly url: string;
  /** What it has found wrong. */
  readonly failures: readonly string[];
  readonly close: () => void;
}

export async function proveThrough({ url, failures, close }: Through): Promise<void> {
  const json = { 'Content-Type': 'application/json' };
  const good = async <Body>(response: Response): Promise<Body> => {
    if (!response.ok) throw new Error(`${response.status} ${await response.text()} ${failures.join('\n')}`);
    return (await response.json()) as Body;
  };
  try {
    await prove({
      signIn: async body =>
        good(await fetch(`${url}/sign-in`, { method: 'POST', headers: json, body: JSON.stringify(body) })),
      list: async token => good(await fetch(`${url}/inquiries?limit=5`, { headers: bearer(token) })),
      create: async (token, key, draft) => {
        const headers = { ...json, ...bearer(token), 'Idempotency-Key': key };
        return good(await fetch(`${url}/inquiries`, { method: 'POST', headers, body: JSON.stringify(draft) }));
      },
      missing: async (token, receiptNumber) => {
        const response = await fetch(`${url}/inquiries/${receiptNumber}`, { headers: bearer(token) });
        return problemOf(response.status, await response.json());
      },
    });
  } finally {
    close();
  }
  if (failures.length > 0) throw new Error(failures.join('\n'));
}
