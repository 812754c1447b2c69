import { OpenAPIBackend } from 'openapi-backend';

import { forwarding } from './forwarding.mjs';
import { baseUrl, proveThrough } from './prove-through.js';

const api = new OpenAPIBackend({ definition: 'openapi.yaml', quick: true, ajvOpts: { strict: false } });
await api.init();

await proveThrough(
  await forwarding(baseUrl, async ({ method, path, query, headers, body, answer }) => {
    const operation = api.matchOperation({ method, path, headers, query, body });
    if (!operation) throw new Error(`${method} ${path} is no operation`);
    const asked = api.validateRequest({ method, path, headers, query, body }, operation);
    if (!asked.valid) throw new Error(`${method} ${path}: ${JSON.stringify(asked.errors)}`);
    if (answer.json === undefined) return;
    const answered = api.validateResponse(answer.json, operation, answer.status);
    if (!answered.valid) throw new Error(`${method} ${path} ${answer.status}: ${JSON.stringify(answered.errors)}`);
  }),
);
