/**
 * Calls that must not compile. `tsc` fails on a `@ts-expect-error` without an error, so the project's own type check is
 * the test; `wrong-calls.test.ts` checks where each error is. This code never runs.
 */
import {
  createSmeClient,
  isSmeError,
  withResponse,
  type SmeClient,
  type SmeClientOptions,
  type SmeError,
  type SmeErrorCode,
} from '../../src/index.js';
import { createMock } from '../../src/mock/index.js';

export function options(): void {
  // @ts-expect-error without an address there is nothing to call
  createSmeClient({});
  createSmeClient({
    baseUrl: '/v1',
    // @ts-expect-error languages are th and en
    language: 'fr',
  });
  createSmeClient({
    baseUrl: '/v1',
    // @ts-expect-error a token alone does not tell when it ends
    getSession: async () => ({ accessToken: 'x' }),
  });
  const misspelt: SmeClientOptions = {
    // @ts-expect-error baseUrl, as in the platform's other names
    baseURL: '/v1',
  };
  createSmeClient(misspelt);
}

export async function methods(client: SmeClient): Promise<void> {
  await client.auth.signIn({
    username: 'somying',
    // @ts-expect-error the contract says password
    pass: 'x',
  });
  // @ts-expect-error a status of the contract, not one of the manual's words
  await client.inquiries.list({ status: 'open' });
  // @ts-expect-error buckets are written with hyphens
  await client.notifications.list({ bucket: '1_7' });
  // @ts-expect-error which inquiry?
  await client.inquiries.get();
  // @ts-expect-error options stand last
  await client.businesses.get({ signal: AbortSignal.abort() });
  await client.inquiries.create({
    businessId: 'id',
    categoryId: 'tax',
    agencyId: 'rd',
    subject: 'ถาม',
    detail: 'ภาษี',
    // @ts-expect-error documents go by attachments.upload, and their ids here
    attachments: [],
  });
  // @ts-expect-error a document, not a stream of it
  await client.attachments.send(new ReadableStream());
  // @ts-expect-error a file, not its name
  await client.attachments.upload('id', 'ก.pdf');
  await client.attachments.create({
    name: 'ก.exe',
    size: 1,
    // @ts-expect-error not among the kinds that may be sent
    mediaType: 'application/x-msdownload',
  });
  // @ts-expect-error an agency completes with an outcome
  await client.agency.record('2569-04718236-5', { kind: 'complete' });
  // @ts-expect-error what citizens withdraw, agencies do not
  await client.agency.record('2569-04718236-5', { kind: 'withdraw' });
}

export async function limits(client: SmeClient): Promise<void> {
  createSmeClient({
    baseUrl: '/v1',
    // @ts-expect-error milliseconds, as a number
    timeoutMs: '30s',
  });
  createSmeClient({
    baseUrl: '/v1',
    // @ts-expect-error how often, not whether
    retries: true,
  });
  createSmeClient({
    baseUrl: '/v1',
    onRequest: request => {
      // @ts-expect-error a hook hears of the operation; tokens and bodies are not told
      request.headers;
    },
  });
  createSmeClient({
    baseUrl: '/v1',
    onRequest: request => {
      // @ts-expect-error before the answer nobody knows how long it takes
      request.durationMs;
    },
  });
  // @ts-expect-error the signal of the controller, not the controller
  await client.businesses.list({ signal: new AbortController() });
  // @ts-expect-error whatever else fetch takes goes through client.api
  await client.businesses.list({ credentials: 'include' });
  // @ts-expect-error the value of a header is a text
  await client.businesses.list({ headers: { 'X-Own': 1 } });
  // @ts-expect-error a loop has no single response
  await withResponse(options => client.inquiries.each(options));
  // @ts-expect-error the session cannot be extended with options
  await withResponse(options => client.auth.extend(options));
  // @ts-expect-error told as an error, not as a text
  await client.businesses.list({ onDamage: (text: string) => text });
  // @ts-expect-error timeoutMs says its unit
  await client.businesses.list({ timeout: 1000 });
  // @ts-expect-error reading has no key: it may be repeated as it is
  await client.inquiries.get('2569-04718236-5', { idempotencyKey: 'a-key-of-this-intent' });
}

export async function pages(client: SmeClient): Promise<void> {
  // @ts-expect-error from the first page on; the cursor is the client's own business
  client.inquiries.each({ cursor: 'abc' });
  // @ts-expect-error rows are iterated; a page is what list gives
  client.inquiries.each().inquiries;
  for await (const row of client.notifications.each()) {
    // @ts-expect-error a row is a notification, not a page of them
    row.notifications;
  }
  // @ts-expect-error criteria of a search have the contract's names
  client.inquiries.eachFound({ query: 'ภาษี' });
  // @ts-expect-error the clock is read, not set
  client.clock.now(Date.now());
}

export async function answers(client: SmeClient): Promise<void> {
  const { inquiries } = await client.inquiries.list();
  // @ts-expect-error a row of the list has no detail; the inquiry itself has
  inquiries[0]?.detail;
  const business = await client.businesses.get('id');
  // @ts-expect-error an address may be missing
  business.address.th;
  const { state } = client.session;
  // @ts-expect-error only somebody who is signed in has an account
  state.account;
  // @ts-expect-error the token stays in the client
  client.session.accessToken;
}

export function errors(error: SmeError): number | undefined {
  const code: SmeErrorCode = error.code;
  // A newer service may have further codes, so this compiles.
  if (code === 'inquiry_merged') return undefined;
  // @ts-expect-error not a code that this version knows
  if (isSmeError(error, 'inquiry_not_found')) return undefined;
  // @ts-expect-error narrowed to the codes that were asked for
  if (isSmeError(error, 'not_found', 'aborted') && error.code === 'timed_out') return undefined;
  // @ts-expect-error the service decides this, not the caller
  error.code = 'not_found';
  // @ts-expect-error an error without an answer has no status
  const status: number = error.status;
  // @ts-expect-error fields are told by pointer, not by name
  error.fields[0]?.field;
  return status;
}

export async function lowLevel(client: SmeClient): Promise<void> {
  // @ts-expect-error no such path
  await client.api.GET('/inquiry');
  await client.api.POST('/inquiries/search', {
    // @ts-expect-error no such status
    body: { statuses: ['open'] },
  });
  // @ts-expect-error the contract wants an idempotency key
  await client.api.POST('/inquiries', {
    body: { businessId: 'id', categoryId: 'tax', agencyId: 'rd', subject: 'ถาม', detail: 'ภาษี' },
  });
}

export function mocks(): void {
  createMock({
    answers: {
      // @ts-expect-error no such operation
      'GET /inquiry': 503,
    },
  });
  // @ts-expect-error a list of inquiries is never missing
  createMock({ answers: { listInquiries: 404 } });
  // @ts-expect-error the contract says suggestedAgencyIds
  createMock({ answers: { listCategories: { body: { categories: [{ categoryId: 'tax', agencyIds: [] }] } } } });
  // @ts-expect-error a success has a body, a status alone does not
  createMock({ answers: { 'GET /agencies': 200 } });
  const mock = createMock({ answers: { signOut: { status: 204 }, listInquiries: [503, undefined, { status: 502 }] } });
  // @ts-expect-error a response, not a status
  mock.answer('listBusinesses', () => 503);
  // @ts-expect-error by operation, not by path alone
  createMock({ latency: { '/inquiries': 300 } });
}
