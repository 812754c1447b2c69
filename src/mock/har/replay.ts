/** Answers from a HAR. */
import type { OperationId } from '../../contract/operations.js';
import { orderedJson } from '../../rules/same-json.js';
import { findOperation } from '../operation-keys.js';
import type { HarNameValue, ReplayedEntry, ReplayedHar } from './har.js';
import { valueOfJson, redactedAddress, redactedBody } from './redact.js';

/** The answer of a HAR to a request; undefined when it has none. */
export type Replay = (request: Request, path: string) => Promise<Response | undefined>;

/**
 * Operations that hand out tokens, or take one back. A recording has none, so that only a replay without the service can answer them:
 * after one of them, the service would not know the session.
 */
const sessionOperations: readonly OperationId[] = [
  'signIn',
  'startSignInRedirect',
  'exchangeSignInCode',
  'refreshSession',
  'signOut',
];

/** Several entries for the same request answer one after the other; the last one again and again. */
export function replayOf({ log }: ReplayedHar, { withSessions }: { readonly withSessions: boolean }): Replay {
  const entries = new Map<string, ReplayedEntry[]>();
  for (const entry of log.entries) {
    if (!isReplayable(entry)) continue;
    const { method, url, postData } = entry.request;
    const path = contractPath(method, new URL(url).pathname);
    if (path === undefined) continue;
    const key = keyOf(method, path, new URL(url).searchParams, postData?.text ?? '');
    entries.set(key, [...(entries.get(key) ?? []), entry]);
  }

  return async (request, path) => {
    const { method, url } = request;
    const id = findOperation(method, path);
    if (id && sessionOperations.includes(id) && !withSessions) return undefined;
    const body = method === 'POST' ? await request.clone().text() : '';
    const found = entries.get(keyOf(method, path, new URL(url).searchParams, body));
    const entry = found && found.length > 1 ? found.shift() : found?.[0];
    return entry && replayedResponse(entry);
  };
}

/**
 * Not: a stream, an answer that never came or whose body was not recorded, one that only confirms what the browser had, and what is
 * no entry.
 */
function isReplayable(entry: Partial<ReplayedEntry> | null): boolean {
  const { request, response } = entry ?? {};
  if (!request || !response || !URL.canParse(request.url)) return false;
  const { status, headers = [], content } = response;
  if (content?.text === undefined ? (content?.size ?? 0) > 0 : contentOf(content) === undefined) return false;
  const isStream = headers.some(
    ({ name, value }) => name.toLowerCase() === 'content-type' && value.startsWith('text/event-stream'),
  );
  return status >= 200 && status <= 599 && status !== 304 && !isStream;
}

/** The end of a path that is one of the contract: services have different addresses. */
function contractPath(method: string, path: string): string | undefined {
  for (let at = 0; at >= 0; at = path.indexOf('/', at + 1))
    if (findOperation(method, path.slice(at))) return path.slice(at);
  return undefined;
}

/** What is compared, without secrets: recordings have none. */
function keyOf(method: string, path: string, query: URLSearchParams, body: string): string {
  const id = findOperation(method, path);
  const sorted = new URLSearchParams(query);
  sorted.sort();
  const sent = method === 'POST' ? redactedBody(body, { operation: id, isProblem: false }) : '';
  const value = valueOfJson(sent);
  return [method, redactedAddress(path, id), sorted, value === undefined ? sent : orderedJson(value)].join(' ');
}

/** What describes how a body came over the network; here it comes whole and plain. */
const transferHeaders = /^(:.*|connection|content-encoding|content-length|keep-alive|set-cookie|transfer-encoding)$/i;

function replayedResponse({ startedDateTime, response }: ReplayedEntry): Response {
  const { status, content = {} } = response;
  const headers = new Headers();
  for (const header of response.headers ?? []) if (!transferHeaders.test(header.name)) appendHeader(headers, header);
  // The client learns the service's time from it, so that the recorded session has not ended.
  if (!headers.has('Date')) headers.set('Date', new Date(startedDateTime ?? Date.now()).toUTCString());
  if (!headers.has('Content-Type') && content.mimeType) headers.set('Content-Type', content.mimeType);
  return new Response([204, 205].includes(status) ? null : (contentOf(content) ?? null), { status, headers });
}

/** Browsers write names of files as they read them, in letters that no header can have. */
function appendHeader(headers: Headers, { name, value }: HarNameValue): void {
  try {
    headers.append(name, value);
  } catch (thrown) {
    if (!(thrown instanceof TypeError)) throw thrown;
  }
}

/** Undefined when it is no base64 although it says so. */
function contentOf({ text = '', encoding }: NonNullable<ReplayedEntry['response']['content']>) {
  if (encoding !== 'base64') return text;
  try {
    return Uint8Array.from(atob(text), character => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}
