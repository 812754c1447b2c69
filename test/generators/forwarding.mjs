/** A server that passes everything on to the service, and shows each exchange to a validator. */
import { createServer } from 'node:http';

/**
 * @param {string} service its address, with `/v1`
 * @param {(exchange: object) => Promise<void>} look throws for what is not as it should be
 */
export async function forwarding(service, look) {
  const failures = [];
  const server = createServer(async (request, response) => {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const text = Buffer.concat(chunks).toString();
    const { method, headers } = request;
    const { pathname, search } = new URL(request.url, 'http://localhost');
    const path = pathname.replace('/v1', '');
    const { host, connection, 'content-length': length, ...sent } = headers;
    const answer = await fetch(service + path + search, { method, headers: sent, ...(text && { body: text }) });
    const answered = await answer.text();
    const type = answer.headers.get('Content-Type') ?? '';
    const json = type.includes('json') ? JSON.parse(answered) : undefined;
    const body = text ? JSON.parse(text) : undefined;
    const exchange = { method: method.toLowerCase(), path, query: search, headers, body };
    await look({ ...exchange, answer: { status: answer.status, type, json } }).catch(error =>
      failures.push(error.message),
    );
    response.writeHead(answer.status, { 'Content-Type': type }).end(answered);
  });
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${server.address().port}/v1`, failures, close: () => server.close() };
}
