import Enforcer from 'openapi-enforcer';

import { forwarding } from './forwarding.mjs';
import { baseUrl, proveThrough } from './prove-through.js';

const [openapi, error] = await Enforcer('openapi-3.0.yaml', { fullResult: true });
if (error) throw new Error(String(error));

await proveThrough(
  await forwarding(baseUrl, async ({ method, path, query, headers, body, answer }) => {
    const [asked, badRequest] = openapi.request({ method, path: path + query, headers, body });
    if (badRequest) throw new Error(`${method} ${path}: ${badRequest}`);
    if (answer.json === undefined) return;
    const type = { 'content-type': answer.type };
    const [, badResponse] = asked.response(answer.status, answer.json, type);
    if (badResponse) throw new Error(`${method} ${path} ${answer.status}: ${badResponse}`);
  }),
);
