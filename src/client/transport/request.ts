import type { ClientOptions, HeadersOptions, Middleware, ParseAs } from 'openapi-fetch';

type Values = Readonly<Record<string, unknown>>;
type Value = string | number | boolean | null | undefined;

/** The parts of one request, named as in openapi-fetch. */
export interface RequestParts extends Omit<ClientOptions, 'fetch' | 'method' | 'body' | 'signal'> {
  readonly signal?: AbortSignal | null;
  readonly params?: { readonly path?: Values; readonly query?: Values; readonly header?: Values };
  readonly body?: unknown;
  readonly parseAs?: ParseAs;
  readonly middleware?: readonly Middleware[];
}

type Carry = (request: Request) => Promise<Response>;

/** What middleware receives besides request and response. */
type Facts = Omit<Parameters<NonNullable<Middleware['onRequest']>>[0], 'request'>;

/**
 * What openapi-fetch does at run time, as far as the contract needs it: fills in path, query and headers, and hands request and
 * response to middleware. Its types are those of `client.api`. Why not openapi-fetch itself: docs/decisions/0018.
 */
export function createRequester(baseUrl: string, always?: HeadersOptions) {
  let everywhere: readonly Middleware[] = [];
  let made = 0;

  return {
    use: (...added: Middleware[]): void => {
      everywhere = [...everywhere, ...added];
    },
    eject: (...gone: Middleware[]): void => {
      everywhere = everywhere.filter(each => !gone.includes(each));
    },

    /** `carry` sends the request. */
    respond: (method: string, schemaPath: string, parts: RequestParts, carry: Carry): Promise<Response> => {
      const { params = {}, headers, body, parseAs = 'json', middleware = [], Request: Made = Request, ...rest } = parts;
      const { pathSerializer = fillPath, querySerializer: given, bodySerializer = toJson, ...init } = rest;
      const base = init.baseUrl ?? baseUrl;
      const content: BodyInit | null = body === undefined ? null : (bodySerializer(body as never) as BodyInit);
      const querySerializer = typeof given === 'function' ? given : queryOf;
      const query = querySerializer(params.query ?? {});
      const request = new Made(base + pathSerializer(schemaPath, params.path ?? {}) + (query && `?${query}`), {
        // Redirects are not followed: what is sent, a password perhaps, is for this service alone.
        redirect: 'manual',
        ...init,
        method,
        body: content,
        headers: merged(always, content !== null && { 'Content-Type': 'application/json' }, headers, params.header),
      });
      const serializers = { querySerializer, bodySerializer, pathSerializer };
      const options = { baseUrl: base, parseAs, fetch: carry as typeof fetch, ...serializers };
      const facts: Facts = { schemaPath, params, id: String((made += 1)), options };
      return through([...everywhere, ...middleware], request, facts, carry);
    },
  };
}

/** Request and response on their way through middleware, in the order of openapi-fetch. */
async function through(all: readonly Middleware[], request: Request, facts: Facts, carry: Carry): Promise<Response> {
  let asked = request;
  for (const { onRequest } of all) {
    const result = await onRequest?.({ ...facts, request: asked });
    if (result instanceof Response) return result;
    asked = result ?? asked;
  }
  const outwards = [...all].reverse();
  let response = await carry(asked).catch(async (thrown: unknown) => {
    let error = thrown;
    for (const { onError } of outwards) {
      const result = await onError?.({ ...facts, request: asked, error });
      if (result instanceof Response) return result;
      error = result ?? error;
    }
    throw error;
  });
  for (const { onResponse } of outwards)
    response = (await onResponse?.({ ...facts, request: asked, response })) ?? response;
  return messageOf(response);
}

/** Not by `instanceof`: a `fetch` of another library has classes of its own. */
export function messageOf<Message extends Request | Response>(given: Message): Message {
  if ((given as Partial<Message> | undefined)?.headers?.get) return given;
  throw new TypeError('fetch and middleware must give a Request or Response.');
}

const toJson = (body: unknown): string => JSON.stringify(body);

/** All of them together, the later ones before the earlier; `null` takes a header away. */
export function merged(...sources: readonly (HeadersOptions | Values | undefined | false)[]): Headers {
  const headers = new Headers();
  for (const source of sources) {
    const entries = source && Symbol.iterator in source ? source : Object.entries(source || {});
    for (const [name, value] of entries as Iterable<[string, Value | Value[]]>) {
      if (value === null) headers.delete(name);
      else if (value !== undefined) headers.set(name, String(value));
    }
  }
  return headers;
}

/** Lists have their name before each value. */
function queryOf(values: Values): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values))
    for (const each of [value as Value | Value[]].flat()) if (each != null) query.append(name, String(each));
  return String(query);
}

/** A value that would change the path is a mistake of the caller. */
function fillPath(path: string, values: Values): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (typeof value !== 'string' || /^\.{0,2}$/.test(value))
      throw new TypeError(`${name} must be a string that is not empty and not a dot segment.`);
    // A lone surrogate cannot be written in an address.
    return encodeURIComponent(value.replace(/\p{Surrogate}/gu, '\uFFFD'));
  });
}
