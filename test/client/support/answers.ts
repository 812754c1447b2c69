import { createSmeClient } from '../../../src/index.js';
import type { SmeClientOptions } from '../../../src/index.js';
import type { Problem, Session } from '../../../src/contract/types.js';
import { answerTo } from '../../support/answer-of.js';
import { until } from '../../support/until.js';

export const baseUrl = 'https://sme.test/v1';

/**
 * A client that sends its requests to a function, and that does not retry unless an option says so. No global is
 * replaced; `requests` contains what was sent, in order.
 */
export function clientOf(answer: (request: Request, nth: number) => unknown, options: Partial<SmeClientOptions> = {}) {
  const requests: Request[] = [];
  const fetch = async (request: Request) => {
    requests.push(request.clone());
    return (await answer(request, requests.length)) as Response;
  };
  return { client: createSmeClient({ baseUrl, fetch, retries: 0, ...options }), requests };
}

export const json = (value: unknown, status = 200, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(value), { status, headers: { 'Content-Type': 'application/json', ...headers } });

export const problem = (
  status: number,
  code: string,
  more: Partial<Problem> = {},
  headers: Record<string, string> = {},
) =>
  json(
    {
      type: `https://oneid.sme.go.th/problems/${code}`,
      title: 'ไม่สำเร็จ',
      status,
      code,
      requestId: 'request-0001',
      ...more,
    },
    status,
    { 'Content-Type': 'application/problem+json', ...headers },
  );

export const html = (status: number) =>
  new Response('<!doctype html><title>Bad gateway</title>', { status, headers: { 'Content-Type': 'text/html' } });

/** A body that ends with an error after its first bytes. */
export const brokenOff = (status: number, contentType: string, error: Error = new TypeError('terminated')) => {
  let pulled = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (pulled++ === 0) controller.enqueue(new TextEncoder().encode('{"businesses": ['));
      else controller.error(error);
    },
  });
  return new Response(body, { status, headers: { 'Content-Type': contentType } });
};

/** What a call throws; a call that succeeds fails the test. */
export async function thrownBy(call: Promise<unknown> | (() => unknown)): Promise<unknown> {
  try {
    await (typeof call === 'function' ? call() : call);
  } catch (thrown) {
    return thrown;
  }
  throw new Error('nothing was thrown');
}

export const account = {
  accountId: '0192f0c2-a6b8-7d3e-9f41-2b5c8d7e6f10',
  accountType: 'citizen',
  displayName: 'สมหญิง ใจดี',
  maskedNumber: '1-xxxx-xxxxx-01-1',
  sampleData: true,
};

/** The tokens of one session after its nth renewal: `access-token-0001`, `refresh-token-0001`. */
export const sessionOf = (turn: number): Session => ({
  accessToken: `access-token-000${turn}`,
  expiresAt: '2026-11-22T09:15:00.000Z',
  refreshToken: `refresh-token-000${turn}`,
  refreshExpiresAt: '2026-11-22T10:00:00.000Z',
  account,
});

export const bearerOf = (request: Request) => request.headers.get('Authorization');
export const pathOf = (request: Request) => new URL(request.url).pathname.replace('/v1', '');

/** A service with rotating tokens: only those of the turn `now` are valid; for others it answers `session_expired`. */
export function rotatingService(now = { turn: 1 }) {
  return (request: Request) => {
    if (pathOf(request) === '/sign-in') return json(sessionOf(now.turn));
    if (pathOf(request) === '/session/refresh') {
      now.turn += 1;
      return json(sessionOf(now.turn));
    }
    return bearerOf(request) === `Bearer ${sessionOf(now.turn).accessToken}`
      ? json(answerTo(request))
      : problem(401, 'session_expired');
  };
}

/** `opened` resolves when a test calls `open`. */
export function gate() {
  let open = (): void => undefined;
  const opened = new Promise<void>(resolve => (open = resolve));
  return { open, opened };
}

/** A client with renewals that wait for `open`. `now` as for {@link rotatingService}. */
export function heldRenewals() {
  const now = { turn: 1 };
  const service = rotatingService(now);
  const { open, opened } = gate();
  const { client, requests } = clientOf(async request => {
    if (pathOf(request) === '/session/refresh') await opened;
    return service(request);
  });
  return { now, open, client, requests };
}

/** Waits until a request to this path has been sent. */
export const untilSent = (requests: readonly Request[], path: string) =>
  until(() => requests.some(request => pathOf(request) === path));

export const credentials = { username: 'somying', password: 'Sample-Pass-2569' };
