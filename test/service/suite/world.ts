import { operations, type OperationId } from '../../../src/contract/operations.js';
import { validators } from '../../../src/contract/validators.js';
import { createSmeClient, SmeError, type SmeClient, type SmeClientOptions } from '../../../src/index.js';

/** A running service with the sample data, however it is reached. */
export interface Connection {
  readonly baseUrl: string;
  readonly fetch: (request: Request) => Promise<Response>;
  /** An address that a sign-in on the service's page may come back to. */
  readonly returnAddress: string;
  /** Does what a person does on the sign-in page, and gives the address that they are sent back to. */
  readonly signInOnPage: (address: string, username: string, password: string) => Promise<string>;
  /** The token of the message that goes to who forgot the password, where the connection sees messages. */
  readonly resetToken?: (username: string) => Promise<string>;
  readonly close: () => Promise<void>;
}

export const password = 'Sample-Pass-2569';

/** The service as the tests meet it: through the real client, with every answer held against the contract. */
export class World {
  /** Operations that were called. */
  readonly met = new Set<OperationId>();
  /** Operations whose answer has begun: of a stream, that the service listens for its caller. */
  readonly answered = new Set<OperationId>();
  /** Answers that the contract does not have. */
  readonly breaches: string[] = [];
  readonly #signedIn = new Map<string, Promise<SmeClient>>();

  constructor(readonly connection: Connection) {}

  /** A client of its own that nobody has signed in. */
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
    if (id) this.met.add(id);
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
    if (!statuses.includes(status)) this.breaches.push(`${id}: ${status} is not in the contract`);
    if (!headers.get('X-Request-Id')) this.breaches.push(`${id}: ${status} has no request id`);
    const validate = validators[id].responses[status];
    if (!validate) return;
    // Only what is read is cloned: a clone that nobody reads keeps a stream open after its reader has gone.
    const value: unknown = await response.clone().json();
    if (!validate(value)) this.breaches.push(`${id}: ${status} ${JSON.stringify(validate.errors)}`);
  }
}

function operationOf(request: Request, baseUrl: string): OperationId | undefined {
  const path = request.url.replace(new URL(baseUrl, request.url).href, '').replace(/[?#].*$/, '');
  const fits = ([, operation]: (typeof entries)[number]) =>
    operation.method === request.method && new RegExp(`^${operation.path.replace(/\{\w+\}/g, '[^/]+')}$`).test(path);
  // A path that stands in the contract itself goes before one with a name in it.
  const [id] =
    entries.filter(fits).sort(([, a], [, b]) => Number(a.path.includes('{')) - Number(b.path.includes('{')))[0] ?? [];
  return id;
}

const entries = Object.entries(operations) as [OperationId, (typeof operations)[OperationId]][];

/** What a call is refused with; a call that succeeds fails the test. */
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

/** A document of a kind that may be sent, by its first bytes, and as long as asked. */
export function documentOf(kind: 'pdf' | 'png', length = 64): Blob {
  const head = kind === 'pdf' ? '%PDF-1.7\n' : '\x89PNG\r\n\x1A\n';
  const bytes = Uint8Array.from({ length }, (_, index) => (index < head.length ? head.charCodeAt(index) : index % 251));
  return new Blob([bytes]);
}

/** An inquiry of this person to an agency, just sent. */
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
