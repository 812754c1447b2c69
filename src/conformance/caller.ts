import { operations, type Operation, type OperationId } from '../contract/operations.js';
import type { operations as Documented } from '../contract/schema.js';
import { readAnswer, shownAnswer, type Answer } from './answer.js';
import type { ContractPlace } from './contract-lines.js';
import { CheckFailed, CheckSkipped, type CheckFinding, type Severity } from './finding.js';
import { judge, type Violation } from './judge.js';
import { CALL_TIMEOUT_MS, noAnswer } from './no-answer.js';
import { shownSent } from './redact.js';

/** Bytes of a body without a form that a report shows; of a longer one it says the size. */
const LONGEST_RAW = 200;
/** Seconds; whoever is to wait for longer gets no useful answer any more. */
const LONGEST_WAIT_S = 120;

type JsonOf<Response> = Response extends { content: { 'application/json': infer Body } } ? Body : never;
type Responses<Id extends OperationId> = Documented[Id]['responses'];
/** The body of a good answer. */
export type Body<Id extends OperationId> = {
  [Status in keyof Responses<Id>]: Status extends 200 | 201 | 202 ? JsonOf<Responses<Id>[Status]> : never;
}[keyof Responses<Id>];

export interface ContractCall {
  readonly path?: Readonly<Record<string, string>>;
  /** A list is sent as the same parameter several times. */
  readonly query?: Readonly<Record<string, string | number | readonly number[]>>;
  /** Sent as JSON. */
  readonly json?: unknown;
  /** Sent as it is. */
  readonly raw?: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
  readonly method?: 'HEAD';
  /** Ends the call; by default it ends after a while. */
  readonly signal?: AbortSignal;
}

/** What says that a problem has to come, and what of the request is not good. */
interface ProblemRule {
  readonly what?: string | undefined;
  readonly contract: string;
  readonly place?: ContractPlace | undefined;
}

/** An answer with what it answers, for a report. */
export interface Exchange {
  readonly id: OperationId;
  /** What was called, where that is no operation. */
  readonly operation?: string;
  readonly sent: string;
  readonly answer: Answer;
  /** What breaks the contract in this answer alone; it has been recorded. */
  readonly violations: readonly Violation[];
}

/** What all callers share. */
export interface Line {
  /** The address of the service, with `/v1` and without a trailing slash. */
  readonly baseUrl: string;
  readonly fetch: (request: Request) => Promise<Response>;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Whether the service says that it has the operation. */
  readonly offers: (id: OperationId) => boolean;
  /** Takes what is found to the check that is running. */
  readonly record: (finding: CheckFinding) => void;
  /** Whether that check has found something already. */
  readonly hasFailed: () => boolean;
}

/** Calls operations as one person, one agency or nobody. Every answer is judged by the contract at once. */
export class ContractCaller {
  constructor(
    readonly line: Line,
    readonly token?: string,
  ) {}

  as(token: string): ContractCaller {
    return new ContractCaller(this.line, token);
  }

  request(
    id: OperationId,
    {
      path = {},
      query = {},
      json,
      raw,
      headers = {},
      method,
      signal = AbortSignal.timeout(CALL_TIMEOUT_MS),
    }: ContractCall = {},
  ): Request {
    const operation: Operation = operations[id];
    const filled = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(path[name] ?? ''));
    const asked = new URLSearchParams(
      Object.entries(query).flatMap(([name, value]) => [value].flat().map(each => [name, String(each)])),
    );
    const body = json === undefined ? raw : JSON.stringify(json);
    const url = `${this.line.baseUrl}${filled}${asked.size > 0 ? `?${asked.toString()}` : ''}`;
    return new Request(url, {
      method: method ?? operation.method,
      redirect: 'manual',
      signal,
      headers: {
        'Accept-Language': 'th',
        ...(body !== undefined && operation.body && { 'Content-Type': operation.body.mediaType }),
        ...(this.token !== undefined && { Authorization: `Bearer ${this.token}` }),
        ...headers,
      },
      ...(body !== undefined && { body: body as BodyInit }),
    });
  }

  /** Sends any request; one that gets no answer ends everything. */
  async send(request: Request): Promise<Response> {
    try {
      return await this.line.fetch(request);
    } catch (thrown) {
      throw noAnswer(request.url, thrown);
    }
  }

  /** Calls and judges. What breaks the contract is recorded; the check goes on with what has come. */
  async call(id: OperationId, options: ContractCall = {}): Promise<Exchange> {
    if (!this.line.offers(id)) throw new CheckSkipped(`the service does not offer ${id}`);
    const request = this.request(id, options);
    const response = await this.#sendPatiently(id, options);
    const answer = await readAnswer(response, request.url);
    const violations = judge(id, answer, options.method === 'HEAD');
    const exchange = { id, sent: shownRequest(request, options), answer, violations };
    for (const { severity = 'must', isOfHeaders, ...violation } of violations)
      this.line.record({
        severity,
        ...violation,
        ...shownExchange(exchange),
        isOfAnswer: isOfHeaders ? 'headers' : 'content',
      });
    return exchange;
  }

  /** Waits where the service asks for it: the checks make hundreds of calls, and limits of rates are good. */
  async #sendPatiently(id: OperationId, options: ContractCall): Promise<Response> {
    for (let each = 0; ; each++) {
      const response = await this.send(this.request(id, options));
      const seconds = Number(response.headers.get('Retry-After') ?? NaN);
      if (response.status !== 429 || !(seconds <= LONGEST_WAIT_S) || each === 5) return response;
      await response.body?.cancel();
      await this.line.wait(seconds * 1000);
    }
  }

  /** The body of an answer that has to be good; otherwise the check ends. */
  async good<Id extends OperationId>(id: Id, options: ContractCall = {}): Promise<Body<Id>> {
    return (await this.goodExchange(id, options)).body;
  }

  async goodExchange<Id extends OperationId>(id: Id, options: ContractCall = {}) {
    const exchange = await this.call(id, options);
    const { answer } = exchange;
    // A body of another shape has been recorded; steps that read it would fail at it without a useful message.
    if (isBroken(exchange)) throw new CheckFailed(`${id} breaks the contract`);
    if (answer.status < 200 || answer.status >= 300)
      this.fail(exchange, `the answer is ${answer.status}`, 'This call is good and has to succeed.', { operation: id });
    return { ...exchange, body: answer.json as Body<Id> };
  }

  /** Records when an answer is not this problem. */
  async problem(id: OperationId, options: ContractCall, expected: string, { what, contract, place }: ProblemRule) {
    const exchange = await this.call(id, options);
    const { status, json } = exchange.answer;
    const code = (json as { readonly code?: unknown } | undefined)?.code;
    const found = `${status} ${typeof code === 'string' ? code : ''}`.trim();
    const wanted = expected.split(' | ');
    // An answer that breaks the contract by itself is said to be so already.
    if (!wanted.includes(found) && !isBroken(exchange))
      this.note(
        exchange,
        `the answer${what === undefined ? '' : ` ${what}`} is ${found}, not ${wanted.join(' or ')}`,
        contract,
        place ?? { operation: id },
      );
    return exchange;
  }

  /** Records something that no schema sees. */
  note(exchange: Exchange, summary: string, contract: string, place: ContractPlace, severity: Severity = 'must'): void {
    this.line.record({ severity, summary, contract, place, ...shownExchange(exchange) });
  }

  /** The same, and ends the check. */
  fail(exchange: Exchange, summary: string, contract: string, place: ContractPlace): never {
    this.note(exchange, summary, contract, place);
    throw new CheckFailed(summary);
  }
}

/** Whether status or body break the contract, so that what the answer says is of no use. */
export const isBroken = ({ violations }: Exchange) =>
  violations.some(({ severity, isOfHeaders }) => severity !== 'should' && isOfHeaders !== true);

function shownExchange({ id, operation, sent, answer }: Exchange) {
  const { method, path } = operations[id];
  return { operation: operation ?? `${method} ${path}`, sent, came: shownAnswer(answer) };
}

function shownRaw(raw: string | Uint8Array): string {
  const { byteLength } = typeof raw === 'string' ? new TextEncoder().encode(raw) : raw;
  return typeof raw === 'string' && byteLength < LONGEST_RAW ? raw : `(${byteLength.toLocaleString('en')} bytes)`;
}

/** A request for a report, without its token. */
export function shownRequest(request: Request, { json, raw }: ContractCall = {}): string {
  const headers = [...request.headers]
    .filter(([name]) => !['authorization', 'accept-language'].includes(name))
    .map(([name, value]) => `${name}: ${value}`);
  const token = request.headers.has('Authorization') ? ['authorization: Bearer (left out)'] : [];
  const body = json === undefined ? raw && shownRaw(raw) : shownSent(json);
  return [
    `${request.method} ${new URL(request.url).pathname}${new URL(request.url).search}`,
    ...token,
    ...headers,
    body ?? '',
  ]
    .filter(line => line !== '')
    .join('\n');
}
