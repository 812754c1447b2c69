import { operations, type OperationId } from '../../../src/contract/operations.js';
import { operationProblemCodes } from '../../../src/contract/problem-codes.js';
import type { Problem } from '../../../src/contract/types.js';
import { validators } from '../../../src/contract/validators.js';
import { createSmeClient, SmeError, type SmeClient, type SmeClientOptions } from '../../../src/index.js';

/** A running service with the sample data, over any carrier. */
export interface Connection {
  readonly baseUrl: string;
  readonly fetch: (request: Request) => Promise<Response>;
  /** An address that the service's sign-in page may redirect to. */
  readonly returnAddress: string;
  /** Does what a person does on the sign-in page, and returns the address that they are redirected to. */
  readonly signInOnPage: (address: string, username: string, password: string) => Promise<string>;
  /** The token in the email to a person who forgot the password, where the connection sees emails. */
  readonly resetToken?: (username: string) => Promise<string>;
  readonly close: () => Promise<void>;
}

export const password = 'Sample-Pass-2569';

/** The service as the tests use it: through the real client, with every answer validated against the contract. */
export class World {
  /** Operations that were called. */
  readonly called = new Set<OperationId>();
  /** Operations whose response has begun: for a stream, the service listens now. */
  readonly answered = new Set<OperationId>();
  /** Violations of the contract in responses. */
  readonly violations: string[] = [];
  readonly #signedIn = new Map<string, Promise<SmeClient>>();

  constructor(readonly connection: Connection) {}

  /** A client without a session. */
  client(options: Partial<SmeClientOptions> = {}): SmeClient {
    return createSmeClient({ baseUrl: this.connection.baseUrl, fetch: request => this.fetch(request), ...options });
  }

  /** The one client in which this sample person is signed in. */
  signedIn(username: string): Promise<SmeClient> {
    const known = this.#signedIn.get(username) ?? this.#signIn(username);
    this.#signedIn.set(username, known);
    return known;
  }

  /** An agency's own system. */
  agency(agencyId: string): SmeClient {
    const accessToken = `sample-agency-${agencyId}`;
    return this.client({ getSession: async () => ({ accessToken, expiresAt: '2999-12-31T00:00:00Z' }) });
  }

  async fetch(request: Request): Promise<Response> {
    const id = operationOf(request, this.connection.baseUrl);
    if (id) this.called.add(id);
    const response = await this.connection.fetch(request);
    if (id) this.answered.add(id);
    if (id) await this.#check(id, response);
    return response;
  }

  async #signIn(username: string): Promise<SmeClient> {
    const client = this.client();
    await client.auth.signIn({ username, password });
    return client;
  }

  async #check(id: OperationId, response: Response): Promise<void> {
    const { status, headers } = response;
    const statuses: readonly number[] = operations[id].statuses;
    if (!statuses.includes(status)) this.violations.push(`${id}: ${status} is not in the contract`);
    if (!headers.get('X-Request-Id')) this.violations.push(`${id}: ${status} has no request id`);
    const validate = validators[id].responses[status];
    if (!validate) return;
    // Clones only responses that are read: an unread clone keeps a stream open after its reader has gone.
    const value: unknown = await response.clone().json();
    if (!validate(value)) this.violations.push(`${id}: ${status} ${JSON.stringify(validate.errors)}`);
    const { code } = value as Partial<Problem>;
    if (status >= 400 && !operationProblemCodes[id][status]?.includes(code!))
      this.violations.push(`${id}: ${status} ${code} is not in the contract`);
  }
}

function operationOf(request: Request, baseUrl: string): OperationId | undefined {
  const path = request.url.replace(new URL(baseUrl, request.url).href, '').replace(/[?#].*$/, '');
  const fits = ([, operation]: (typeof entries)[number]) =>
    operation.method === request.method && new RegExp(`^${operation.path.replace(/\{\w+\}/g, '[^/]+')}$`).test(path);
  // A literal path of the contract has precedence over one with parameters.
  const [id] =
    entries.filter(fits).sort(([, a], [, b]) => Number(a.path.includes('{')) - Number(b.path.includes('{')))[0] ?? [];
  return id;
}

const entries = Object.entries(operations) as [OperationId, (typeof operations)[OperationId]][];

/** The error of a call; a call that succeeds fails the test. */
export async function rejection(call: Promise<unknown>): Promise<SmeError> {
  try {
    await call;
  } catch (thrown) {
    if (thrown instanceof SmeError) return thrown;
    throw thrown;
  }
  throw new Error('the call was not refused');
}

/** `code`, and `pointer code` of every field. */
export async function rejectionCodes(call: Promise<unknown>): Promise<string[]> {
  const { code, fields } = await rejection(call);
  return [code, ...fields.map(field => `${field.pointer} ${field.code}`)];
}

export const bangkokDay = (instant: string | number): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Bangkok' }).format(new Date(instant));

export const thaiDigits = (text: string): string => text.replace(/\d/g, digit => '๐๑๒๓๔๕๖๗๘๙'[Number(digit)] ?? digit);

export const unknownReceipt = '2569-00000000-0';
export const unknownId = '0192f0c2-0000-7000-8000-000000000000';

/** A document of an accepted type, recognised by its first bytes, with the given length. */
export function documentOf(kind: 'pdf' | 'png', length = 64): Blob {
  const head = kind === 'pdf' ? '%PDF-1.7\n' : '\x89PNG\r\n\x1A\n';
  const bytes = Uint8Array.from({ length }, (_, index) => (index < head.length ? head.charCodeAt(index) : index % 251));
  return new Blob([bytes]);
}

/** A new inquiry of this person to an agency. */
export async function sentInquiry(client: SmeClient, agencyId: string, subject: string, attachmentIds: string[] = []) {
  const { businesses } = await client.businesses.list();
  const [category] = await client.reference.categories();
  return client.inquiries.create({
    businessId: businesses[0]!.businessId,
    categoryId: category!.categoryId,
    agencyId,
    subject,
    detail: `${subject} มีขั้นตอนอย่างไร`,
    attachmentIds,
  });
}
