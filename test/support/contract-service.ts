import type { SmeClient } from '../../src/client/client.js';
import { createSmeClient } from '../../src/client/index.js';
import type { ServiceDescription } from '../../src/contract/types.js';
import { contractDocument, ContractValues, type Fill } from './contract-values.js';

export interface Call {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  /** The body that was sent as JSON. */
  readonly body?: unknown;
}

/** An answer instead of the contract's: another body, the status of an error, or no answer at all. */
export type Answer = { readonly body: unknown } | { readonly status: number } | 'never';

/** Undefined: the contract's answer. */
export type Behaviour = (call: Call, said: () => unknown) => Answer | undefined | Promise<Answer | undefined>;

let document: ReturnType<typeof contractDocument> | undefined;

/** A service whose answers are made from the contract, and the client that calls it. */
export class ContractService {
  readonly client: SmeClient;
  readonly calls: Call[] = [];
  behave: Behaviour;
  /** How many calls are pending, except those that never end. */
  underWay = 0;
  /** Whether a call will never be answered. */
  hasEndless = false;
  readonly #values: ContractValues;

  private constructor(values: ContractValues, behave: Behaviour) {
    this.#values = values;
    this.behave = behave;
    this.client = createSmeClient({
      baseUrl: new URL('/v1', location.href).href,
      fetch: request => this.#answer(request),
      retries: 0,
    });
  }

  static async start(fill: Fill, behave: Behaviour = () => undefined): Promise<ContractService> {
    document ??= contractDocument();
    return new ContractService(new ContractValues(await document, fill), behave);
  }

  async signIn(): Promise<void> {
    await this.client.auth.signIn({ username: 'somying', password: 'Sample-Pass-2569' });
  }

  async #answer(request: Request): Promise<Response> {
    const { pathname, searchParams } = new URL(request.url);
    const isJson = request.headers.get('Content-Type') === 'application/json';
    const call: Call = {
      method: request.method,
      path: pathname.replace('/v1', ''),
      query: searchParams,
      ...(isJson && { body: await request.clone().json() }),
    };
    this.calls.push(call);
    if (call.path === '/notifications/stream') return never(request);
    this.underWay += 1;
    try {
      // As over a network, an answer is never synchronous.
      await new Promise(resolve => setTimeout(resolve));
      const said = await this.behave(call, () => this.#values.answer(call.method, call.path).body);
      if (said === 'never') {
        this.hasEndless = true;
        this.underWay -= 1;
        return await never(request).finally(() => (this.underWay += 1));
      }
      return this.#response(call, said);
    } finally {
      this.underWay -= 1;
    }
  }

  #response({ method, path }: Call, said: Exclude<Answer, 'never'> | undefined): Response {
    if (said && 'status' in said) return this.#problem(said.status);
    if (path.endsWith('/content') && method === 'GET') return new Response('%PDF-1.7');
    const { status, body } = this.#values.answer(method, path);
    if (path === '/service' && !said) return Response.json(offeringAll(body as ServiceDescription));
    if (status === 204 || body === undefined) return new Response(null, { status });
    return Response.json(said ? said.body : body, { status });
  }

  #problem(status: number): Response {
    const codes: Readonly<Record<number, string>> = { 401: 'sign_in_failed', 404: 'not_found', 422: 'invalid_request' };
    const problem = { ...(this.#values.named('Problem') as object), status, code: codes[status] ?? 'internal_error' };
    const fields = status === 422 ? undefined : { errors: [] };
    return Response.json(
      { ...problem, ...fields },
      { status, headers: { 'Content-Type': 'application/problem+json' } },
    );
  }
}

/** Made-up names of operations would hide everything, and a made-up pattern fits no number of the other answers. */
function offeringAll({ operations: _, limits, receiptNumberFormat, ...description }: ServiceDescription) {
  return {
    ...description,
    ...(receiptNumberFormat && { receiptNumberFormat: { hint: receiptNumberFormat.hint } }),
  };
}

function never({ signal }: Request): Promise<Response> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => {
      reject(signal.reason as Error);
    });
  });
}
