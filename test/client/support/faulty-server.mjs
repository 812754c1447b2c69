// A service on real sockets that fails in every way that networks, gateways and programs do, and counts what it was sent.
//
// Each address is `/<fault>/<key>/v1/…`: the fault says how the answer goes wrong, the key keeps the counts of one test apart
// from those of all others. `/log/<key>` tells what came. It runs in Node, and pages and workers reach it across origins.
import { createServer } from 'node:http';

const account = {
  accountId: '0192f0c2-a6b8-7d3e-9f41-2b5c8d7e6f10',
  accountType: 'citizen',
  displayName: 'สมหญิง ใจดี',
  maskedNumber: '1-xxxx-xxxxx-01-1',
  sampleData: true,
};

/** How far the service's clock is behind the machine's with the fault `clock`. */
export const clockBehindMs = 3 * 60 * 60 * 1000;

const asOf = '2026-11-22T09:05:00.000Z';
const counts = { new: 0, inProgress: 0, completed: 0, all: 0 };
/** Whole answers of the lists, all in one. */
const page = { businesses: [], inquiries: [], counts, total: 0, nextCursor: null, asOf };
const named = (id, key) => ({ [key]: id, name: { th: 'ก', en: null } });
const inquiry = {
  ...{ receiptNumber: '2569-04718236-5', subject: 'ถาม', detail: 'ภาษี', status: 'new', outcome: null },
  ...{ waitingFor: 'agency', unread: false, contactedAt: asOf, completedAt: null, lastOfficerChangeAt: null },
  business: named('b', 'businessId'),
  category: named('tax', 'categoryId'),
  agency: named('rd', 'agencyId'),
  createdBy: { displayName: 'สมหญิง', self: true },
  attachments: [],
  capabilities: { canReply: false, canWithdraw: true },
};

const json = (res, value, status = 200, headers = {}) => {
  res.writeHead(status, { 'Content-Type': 'application/json', ...headers }).end(JSON.stringify(value));
};
const text = (res, body, status = 200, type = 'application/json', headers = {}) => {
  res.writeHead(status, { 'Content-Type': type, ...headers }).end(body);
};
const problem = (res, status, code, headers = {}) => {
  json(res, { type: 'about:blank', title: code, status, code, requestId: 'request-0001' }, status, {
    'Content-Type': 'application/problem+json',
    ...headers,
  });
};
const html = (res, status, headers) => text(res, '<!doctype html><title>Gateway</title>', status, 'text/html', headers);

/** Sends the head and the beginning of a body that says it is longer. */
function begin(res) {
  res.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '1000' });
  res.write('{"businesses": [');
}

/** The body's beginning has to be on its way before the connection is cut, or the fault would be another one. */
function cutInBody(res) {
  begin(res);
  setTimeout(() => res.destroy(), 20);
}

const afterOne = fault => (res, request) => (request.nth === 1 ? fault(res, request) : good(res, request));

const faults = {
  none: good,
  'cut before an answer': res => res.destroy(),
  'cut in the body': cutInBody,
  'cut in the body once': afterOne(cutInBody),
  'cut after the effect, once': (res, request) => {
    record(request);
    if (request.nth === 1) res.destroy();
    else good(res, request);
  },
  '429 once, wait 1 s': afterOne(res => problem(res, 429, 'too_many_requests', { 'Retry-After': '1' })),
  '429 once, wait 9 s': afterOne(res => problem(res, 429, 'too_many_requests', { 'Retry-After': '9' })),
  '429 once, no word on waiting': afterOne(res => problem(res, 429, 'too_many_requests')),
  '429, wait an hour': res => problem(res, 429, 'too_many_requests', { 'Retry-After': '3600' }),
  '429 once, wait nonsense': afterOne(res => problem(res, 429, 'too_many_requests', { 'Retry-After': 'soon' })),
  500: res => problem(res, 500, 'internal_error'),
  '500 once': afterOne(res => problem(res, 500, 'internal_error')),
  '502 empty': res => text(res, '', 502, 'text/plain'),
  '503 HTML': res => html(res, 503),
  '503 HTML once': afterOne(res => html(res, 503)),
  501: res => text(res, '', 501, 'text/plain'),
  'no first byte': () => undefined,
  'a body that stalls': begin,
  'truncated JSON': res => text(res, '{"businesses": ['),
  'wrong types': res => json(res, { ...page, businesses: 42 }),
  'rows that are none': res => json(res, { ...page, businesses: [null] }),
  'HTML with 200': res => html(res, 200),
  'an empty body': res => text(res, ''),
  null: res => json(res, null),
  'an array': res => json(res, []),
  'a number': res => json(res, 42),
  __proto__s: res => text(res, `{"businesses": [], "__proto__": {"polluted": true}, "asOf": "${asOf}"}`),
  'a redirect to HTML': res => res.writeHead(302, { Location: '/none/elsewhere/page.html' }).end(),
  clock: afterOne((res, { now }) =>
    problem(res, 429, 'too_many_requests', { 'Retry-After': new Date(now + 2000).toUTCString() }),
  ),
  session: withSession,
  'session, refused renewal': (res, request) =>
    request.path === '/session/refresh' ? problem(res, 401, 'session_expired') : withSession(res, request),
};

/** Access tokens run out when the test says so; a refresh token works once. */
function withSession(res, request) {
  const { book, path, body, authorization, key } = request;
  const session = () => ({
    accessToken: `access-${key}-${book.turn}`,
    expiresAt: asOf,
    refreshToken: `refresh-${key}-${book.turn}`,
    refreshExpiresAt: asOf,
    account,
  });
  if (path === '/sign-in') return json(res, session());
  if (path === '/session/refresh') {
    if (JSON.parse(body).refreshToken !== session().refreshToken) return problem(res, 401, 'session_expired');
    book.turn += 1;
    return json(res, session());
  }
  const isGood = authorization === `Bearer ${session().accessToken}` && book.turn > book.runOut;
  return isGood ? good(res, request) : problem(res, 401, 'session_expired');
}

/** Keeps each inquiry under its idempotency key, as the service does. */
function record({ method, path, book, idempotencyKey }) {
  if (method === 'POST' && path === '/inquiries' && !book.inquiries.includes(idempotencyKey))
    book.inquiries.push(idempotencyKey);
  if (method === 'DELETE') book.deleted += 1;
}

function good(res, request) {
  const { method, path, book } = request;
  if (method === 'DELETE') {
    if (book.deleted > 0) return problem(res, 404, 'not_found');
    record(request);
    return res.writeHead(204).end();
  }
  record(request);
  if (method === 'POST' && path !== '/inquiries/search') return json(res, inquiry, 201);
  return json(res, page);
}

const books = new Map();

function bookOf(key) {
  if (!books.has(key)) books.set(key, { requests: [], inquiries: [], deleted: 0, turn: 1, runOut: 0 });
  return books.get(key);
}

async function answer(req, res) {
  const [, fault, key, ...rest] = decodeURIComponent(req.url.replace(/\?.*/, '')).split('/');
  const now = Date.now() - (fault === 'clock' ? clockBehindMs : 0);
  res.setHeader('Date', new Date(now).toUTCString());
  // A connection of its own for each request: browsers send again by themselves what dies on one that was used before.
  res.setHeader('Connection', 'close');
  res.setHeader('Access-Control-Allow-Origin', '*');
  res.setHeader('Access-Control-Expose-Headers', 'Date, Retry-After, X-Request-Id');
  if (req.method === 'OPTIONS') {
    res.setHeader('Access-Control-Allow-Methods', 'GET, POST, PUT, DELETE');
    res.setHeader('Access-Control-Allow-Headers', req.headers['access-control-request-headers'] ?? '');
    res.setHeader('Access-Control-Max-Age', '600');
    return res.writeHead(204).end();
  }
  const book = bookOf(key);
  if (fault === 'log') return json(res, book);
  if (fault === 'expire') {
    book.runOut = book.turn;
    return json(res, {});
  }
  const chunks = [];
  for await (const chunk of req) chunks.push(chunk);
  const path = `/${rest.slice(1).join('/')}`;
  const request = {
    ...{ method: req.method, path, key, book, now },
    body: Buffer.concat(chunks).toString(),
    authorization: req.headers.authorization,
    idempotencyKey: req.headers['idempotency-key'],
  };
  const { method, idempotencyKey, body } = request;
  book.requests.push({ method, path, idempotencyKey, body, at: Date.now(), version: req.headers['sme-sdk-version'] });
  request.nth = book.requests.length;
  return faults[fault](res, request);
}

/** @returns {Promise<{ url: string, close: () => Promise<void> }>} */
export async function startFaultyServer() {
  const server = createServer((req, res) => {
    answer(req, res).catch(error => {
      console.error(error);
      res.destroy();
    });
  });
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close: () =>
      new Promise(resolve => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}
