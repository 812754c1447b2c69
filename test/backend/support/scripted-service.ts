import { createBackend, memorySessions, type Backend, type BackendOptions } from '../../../src/backend/index.js';

export const accountOfTest = {
  accountId: '01900000-0001-7000-8000-000000000001',
  accountType: 'citizen',
  displayName: 'สมหญิง ใจดี',
  maskedNumber: '1-xxxx-xxxxx-01-1',
  sampleData: true,
};

export const origin = 'https://portal.example.go.th';

export interface Scripted {
  readonly backend: Backend;
  /** The calls that reached the service, as `POST /session/refresh`. */
  readonly calls: string[];
  readonly errors: unknown[];
  /** Answers calls of this path in another way, until it is called without an answer. */
  answer(call: string, answer?: () => Response | Promise<Response>): void;
  /** A `Request` with the cookies that were set so far. */
  request(path: string, init?: RequestInit): Request;
  /** Sends a request, and keeps the cookies of the answer. */
  ask(path: string, init?: RequestInit): Promise<Response>;
  /** Signs in; returns the answer of the callback. */
  signIn(returnTo?: string): Promise<Response>;
}

export interface ScriptedOptions extends Partial<BackendOptions> {
  /** How far the service's clock is ahead of this machine's, in milliseconds. */
  readonly ahead?: number;
  /** How many tokens were issued before, so that two services issue no equal ones. */
  readonly issuedBefore?: number;
}

/** A service of three calls, which answers as a test wants. Tokens are numbered: `access-1`, `refresh-1`. */
export function scriptedService({ ahead = 0, issuedBefore = 0, ...options }: ScriptedOptions = {}): Scripted {
  const calls: string[] = [];
  const errors: unknown[] = [];
  const cookies = new Map<string, string>();
  const special = new Map<string, () => Response | Promise<Response>>();
  let issued = issuedBefore;

  const time = (fromNow: number) => new Date(Date.now() + ahead + fromNow).toISOString();
  const session = () => ({
    accessToken: `access-${++issued}`,
    expiresAt: time(900_000),
    refreshToken: `refresh-${issued}`,
    refreshExpiresAt: time(8 * 3_600_000),
    account: accountOfTest,
  });
  const usual: Readonly<Record<string, () => Response>> = {
    'POST /sign-in/redirects': () =>
      Response.json({ address: 'https://oneid.example.go.th/sign-in?request=1', expiresAt: time(600_000) }),
    'POST /sign-in/exchanges': () => Response.json(session()),
    'POST /session/refresh': () => Response.json(session()),
    'DELETE /session': () => new Response(null, { status: 204 }),
  };

  const backend = createBackend({
    baseUrl: 'https://oneid.example.go.th/v1',
    origin,
    sessions: memorySessions(),
    onError: error => errors.push(error),
    ...options,
    fetch: async request => {
      const call = `${request.method} ${new URL(request.url).pathname.replace('/v1', '')}`;
      calls.push(call);
      const answer = await (special.get(call) ?? usual[call])!();
      answer.headers.set('Date', new Date(Date.now() + ahead).toUTCString());
      return answer;
    },
  });

  const scripted: Scripted = {
    backend,
    calls,
    errors,
    answer(call, answer) {
      if (answer) special.set(call, answer);
      else special.delete(call);
    },
    request(path, init = {}) {
      const headers = new Headers({ 'Sec-Fetch-Site': 'same-origin', ...(init.headers as Record<string, string>) });
      headers.set('Cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
      return new Request(origin + path, { ...init, headers });
    },
    async ask(path, init) {
      const answer = await backend.handle(scripted.request(path, init));
      for (const line of answer.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]*)=([^;]*)/.exec(line) ?? [];
        if (line.endsWith('Max-Age=0')) cookies.delete(name);
        else cookies.set(name, value);
      }
      return answer;
    },
    async signIn(returnTo = '/services') {
      await scripted.ask(`/one-id/login?account_type=citizen&return_to=${encodeURIComponent(returnTo)}`);
      const kept = [...cookies].find(([name]) => name.includes('sign-in.'))?.[1] ?? '';
      const pending = JSON.parse(Buffer.from(kept, 'base64url').toString()) as { state: string };
      return scripted.ask(`/one-id/callback?code=code-of-the-test&state=${pending.state}`);
    },
  };
  return scripted;
}
