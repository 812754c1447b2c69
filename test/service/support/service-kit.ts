/**
 * A service over fresh sample data at a fixed time, and short ways to call it. Every answer is validated against the
 * contract.
 */
import { expect } from 'chai';
import type { Problem, Session, SignInRedirect } from '../../../src/contract/types.js';
import {
  createService,
  memoryStore,
  pbkdf2Hasher,
  type ServiceOptions,
  type VerifiedIdentity,
} from '../../../src/service/index.js';
import type { AccountRecord } from '../../../src/service/store/records.js';
import { sampleData } from '../../../src/service/sample-data/sample-data.js';
import { company } from '../../../src/service/sample-data/people.js';
import { codeChallengeOf } from '../../../src/service/crypto/secrets.js';
import type { Store, StoreSeed } from '../../../src/service/store/store.js';

/** 10:00 in Bangkok. */
export const START = new Date('2026-11-22T03:00:00.000Z');
export const PASSWORD = 'Sample-Pass-2569';
export const RETURN_ADDRESS = 'https://portal.example.com/callback';

export interface CallOptions {
  readonly token?: string;
  /** Sent as JSON. */
  readonly json?: unknown;
  /** Sent as it is. */
  readonly raw?: BodyInit;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answer<Body = unknown> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

export type Kit = Awaited<ReturnType<typeof serviceKit>>;

// Slow hashing is tested once; elsewhere it would only take time.
const quickHasher = pbkdf2Hasher({ iterations: 10 });
const quickHash = quickHasher.hash(PASSWORD);

export async function serviceKit(
  options: Partial<ServiceOptions> = {},
  busyCount = 0,
  makeStore: (seed: StoreSeed) => Store | Promise<Store> = memoryStore,
) {
  const clock = { now: START };
  const errors: unknown[] = [];
  const passwordHash = await quickHash;
  const seed = await sampleData(START, { busyCount, passwordHash });
  const store = await makeStore(seed);
  const service = createService({
    store,
    clock: () => clock.now,
    passwordHasher: quickHasher,
    returnAddresses: [RETURN_ADDRESS],
    checkResponses: true,
    onError: error => errors.push(error),
    ...options,
  });

  function send(method: string, path: string, { token, json, raw, headers }: CallOptions = {}): Promise<Response> {
    const body = json === undefined ? raw : JSON.stringify(json);
    return service.fetch(
      new Request(`https://oneid.test/v1${path}`, {
        method,
        headers: {
          ...(json !== undefined && { 'Content-Type': 'application/json' }),
          ...(token !== undefined && { Authorization: `Bearer ${token}` }),
          ...headers,
        },
        ...(body !== undefined && { body, duplex: 'half' }),
      }),
    );
  }

  async function call<Body = unknown>(method: string, path: string, options?: CallOptions): Promise<Answer<Body>> {
    const response = await send(method, path, options);
    const text = await response.text();
    expect(response.headers.get('X-Request-Id')).to.match(/^[A-Za-z0-9_-]{8,64}$/);
    expect(errors, `${method} ${path}`).to.deep.equal([]);
    const isJson = response.headers.get('Content-Type')?.includes('json') === true;
    const body = (isJson && text !== '' ? JSON.parse(text) : text) as Body;
    return { status: response.status, headers: response.headers, body };
  }

  async function signIn(username: string): Promise<Session> {
    const { status, body } = await call<Session>('POST', '/sign-in', { json: { username, password: PASSWORD } });
    expect(status).to.equal(200);
    return body;
  }

  /** The token of the sample company, which can sign in on the service's page only. */
  async function companyToken(): Promise<string> {
    const codeVerifier = 'v'.repeat(43);
    const started = await call<SignInRedirect>('POST', '/sign-in/redirects', {
      json: {
        accountType: 'juristic',
        returnAddress: RETURN_ADDRESS,
        codeChallenge: await codeChallengeOf(codeVerifier),
        codeChallengeMethod: 'S256',
      },
    });
    const request = new URL(started.body.address).searchParams.get('request') ?? '';
    const outcome = await service.signInFlow.signInAs(request, verifiedIdentity(company));
    const code = outcome.ok ? new URL(outcome.address).searchParams.get('code') : null;
    const { body } = await call<Session>('POST', '/sign-in/exchanges', { json: { code, codeVerifier } });
    return body.accessToken;
  }

  return {
    service,
    store,
    clock,
    errors,
    send,
    call,
    signIn,
    companyToken,
    tokenOf: async (username: string) => (await signIn(username)).accessToken,
    advance: (milliseconds: number) => (clock.now = new Date(clock.now.getTime() + milliseconds)),
  };
}

/** The company's identity, as its provider confirms it. */
export function verifiedIdentity({ identityKind, identityNumber, displayName }: AccountRecord): VerifiedIdentity {
  return { kind: identityKind, identityNumber, displayName, mayOpenAccount: false };
}

export function agencyToken(agencyId: string): string {
  return `sample-agency-${agencyId}`;
}

let keys = 0;
export function idempotencyKey(): Record<string, string> {
  return { 'Idempotency-Key': `test-key-${String(++keys).padStart(12, '0')}` };
}

/** Expects a problem and returns it. */
export function expectProblem(
  { status, headers, body }: Answer,
  expectedStatus: number,
  code: Problem['code'],
): Problem {
  const problem = body as Problem;
  expect(`${status} ${problem.code}`).to.equal(`${expectedStatus} ${code}`);
  expect(headers.get('Content-Type')).to.equal('application/problem+json');
  expect(problem).to.include({ status, type: `https://oneid.sme.go.th/problems/${code}` });
  expect(problem.requestId).to.equal(headers.get('X-Request-Id'));
  return problem;
}

/** Expects these errors in values, as `place pointer code`. */
export function expectErrors(answer: Answer, ...expected: readonly string[]): void {
  const { errors = [] } = expectProblem(answer, 422, 'invalid_request');
  expect(errors.map(error => `${error.place} ${error.pointer} ${error.code}`)).to.have.members(expected);
}
