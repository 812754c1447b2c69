import { readFileSync } from 'node:fs';

import { createClient } from 'fets';

import { baseUrl, bearer, problemOf, prove } from './prove.js';

const document = JSON.parse(readFileSync('contract.json', 'utf8'));
const client = createClient({ endpoint: baseUrl, oas: document });
const bodyOf = async response => (response.ok ? response.json() : Promise.reject(new Error(String(response.status))));

await prove({
  signIn: async json => bodyOf(await client['/sign-in'].post({ json })),
  list: async token => bodyOf(await client['/inquiries'].get({ headers: bearer(token) })),
  create: async (token, key, json) =>
    bodyOf(await client['/inquiries'].post({ json, headers: { ...bearer(token), 'Idempotency-Key': key } })),
  missing: async (token, receiptNumber) => {
    const asked = { params: { receiptNumber }, headers: bearer(token) };
    const response = await client['/inquiries/{receiptNumber}'].get(asked);
    return problemOf(response.status, await response.json());
  },
});
