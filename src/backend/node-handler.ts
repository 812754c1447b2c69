import { hasBody } from '../rules/has-body.js';
import { problem } from './answers.js';
import type { Backend } from './backend.js';
import { longestSessionRequest } from './session-request.js';

/** What is used of a request of `node:http` or `node:http2`, with what Express and Connect add to it. */
export interface NodeRequest extends AsyncIterable<Uint8Array> {
  readonly method?: string | undefined;
  readonly url?: string | undefined;
  readonly originalUrl?: string | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body?: unknown;
  readonly readableEnded: boolean;
}

/** What is used of a response of `node:http` or `node:http2`. */
export interface NodeResponse {
  statusCode: number;
  setHeader(name: string, value: string | readonly string[]): unknown;
  end(body: Uint8Array): unknown;
  destroy(): unknown;
}

/**
 * The handler for `node:http`, Express and Connect. What is not under the handler's path goes to `next`.
 *
 * @example
 * app.use(nodeHandler(oneId)); // Express
 */
export function nodeHandler({ handle, path }: Pick<Backend, 'handle' | 'path'>) {
  const respond = async (request: NodeRequest, response: NodeResponse, address: string) =>
    sendToNode(await handle(await toRequest(request, address)), response);

  return (request: NodeRequest, response: NodeResponse, next?: (error?: unknown) => void): void => {
    const address = request.originalUrl ?? request.url ?? '/';
    if (next && !address.startsWith(`${path}/`)) {
      next();
      return;
    }
    // It fails when the caller has gone before the request was complete, or when the body was read by something else.
    respond(request, response, address).catch((thrown: unknown) => {
      if (next) next(thrown);
      else if (thrown instanceof BodyReadBefore)
        void sendToNode(problem(500, 'body_read_before', thrown.message), response);
      else response.destroy();
    });
  };
}

/** Fastify and Koa keep what their parsers have read where this handler cannot see it. */
class BodyReadBefore extends Error {
  constructor() {
    super('The body of this request was read before nodeHandler. Mount it before what reads bodies.');
    this.name = 'BodyReadBefore';
  }
}

async function toRequest(request: NodeRequest, address: string): Promise<Request> {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers))
    // HTTP/2 has method and path among the headers, as `:method` and `:path`.
    if (value !== undefined && !name.startsWith(':'))
      headers.set(name, Array.isArray(value) ? value.join('; ') : value);
  const { method: given = 'GET' } = request;
  // A `Request` cannot have these; the handler answers OPTIONS as it would them.
  const method = /^(connect|trace|track)$/i.test(given) ? 'OPTIONS' : given;
  // Only the path of the address is read; the host that a caller names is not believed.
  return new Request(new URL(address.replace(/^\/+/, '/'), 'http://localhost'), {
    method,
    headers,
    ...(method !== 'GET' && method !== 'HEAD' && { body: await bodyOf(request) }),
  });
}

async function bodyOf(request: NodeRequest): Promise<string> {
  const { body, readableEnded } = request;
  // Only a POST says something in its body; a proxy may add an empty one to anything else.
  if (readableEnded && body === undefined && request.method === 'POST' && hasBody(request)) throw new BodyReadBefore();
  // A parser before this handler has read the stream. Those of Express 4 set `{}` for what they do not read.
  if (readableEnded || (body !== undefined && JSON.stringify(body) !== '{}')) return parsedText(body);
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request) {
    length += chunk.length;
    if (length <= longestSessionRequest) chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parsedText(body: unknown): string {
  if (body instanceof Uint8Array) return new TextDecoder().decode(body);
  return typeof body === 'string' ? body : JSON.stringify(body ?? {});
}

async function sendToNode(answer: Response, response: NodeResponse): Promise<void> {
  response.statusCode = answer.status;
  for (const [name, value] of answer.headers) if (name !== 'set-cookie') response.setHeader(name, value);
  const cookies = answer.headers.getSetCookie();
  if (cookies.length > 0) response.setHeader('Set-Cookie', cookies);
  response.end(Buffer.from(await answer.arrayBuffer()));
}
