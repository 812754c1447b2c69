import { readFileSync } from 'node:fs';

import SwaggerClient from 'swagger-client';

import { baseUrl, problemOf, prove } from './prove.js';

const spec = JSON.parse(readFileSync('contract.json', 'utf8'));
const { spec: resolved, errors } = await new SwaggerClient({ spec, disableInterfaces: true });
if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));

async function call(operationId, { token, parameters = {}, requestBody }) {
  const url = { server: '{address}/v1', serverVariables: { address: baseUrl.replace('/v1', '') } };
  const securities = token === undefined ? {} : { authorized: { session: { value: token } } };
  const asked = { spec: resolved, operationId, parameters, requestBody, securities, ...url };
  return SwaggerClient.execute(asked).catch(error => error.response);
}

await prove({
  signIn: async requestBody => (await call('signIn', { requestBody })).body,
  list: async token => (await call('listInquiries', { token })).body,
  create: async (token, key, requestBody) =>
    (await call('createInquiry', { token, parameters: { 'Idempotency-Key': key }, requestBody })).body,
  missing: async (token, receiptNumber) => {
    const { status, text } = await call('getInquiry', { token, parameters: { receiptNumber } });
    return problemOf(status, JSON.parse(text));
  },
});
