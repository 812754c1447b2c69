import express from 'express';
import { middleware } from 'express-openapi-validator';

import { baseUrl, proveThrough } from './prove-through.js';

const app = express();
app.use(express.json());
const failures = [];
// The validator leaves checking a token to whoever has the session.
app.use(middleware({ apiSpec: 'openapi.yaml', validateResponses: true, validateSecurity: false }));
app.use(async (request, response) => {
  const { method, originalUrl, headers, body } = request;
  const { host, 'content-length': length, connection, ...sent } = headers;
  const answer = await fetch(baseUrl.replace('/v1', '') + originalUrl, {
    method,
    headers: sent,
    ...(method !== 'GET' && { body: JSON.stringify(body) }),
  });
  response
    .status(answer.status)
    .type(answer.headers.get('Content-Type'))
    .json(await answer.json());
});
app.use((error, request, response, next) => {
  failures.push(`${request.method} ${request.path}: ${error.message}`);
  response.status(500).json({});
  next();
});
const server = app.listen(0, '127.0.0.1');
await new Promise(resolve => server.once('listening', resolve));
try {
  await proveThrough({ url: `http://127.0.0.1:${server.address().port}/v1`, failures, close: () => server.close() });
} finally {
  server.close();
}
