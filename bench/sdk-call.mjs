import createOpenapiClient from 'openapi-fetch';
import { createSmeClient } from 'sme-one-id';

import { inTurn } from './measure.mjs';

const baseUrl = 'http://bench.test/v1';
const calls = 2000;

const name = { th: 'กรมพัฒนาธุรกิจการค้า', en: 'Department of Business Development' };
const categories = Array.from({ length: 20 }, (_, index) => ({
  categoryId: `category-${index}`,
  name,
  suggestedAgencies: [],
}));
const body = JSON.stringify({ categories });
const headers = { 'Content-Type': 'application/json', 'X-Request-Id': 'bench' };

/** Answers at once, so that only what a client adds is measured. */
const answer = async () => new Response(body, { headers });

async function timeOf(call) {
  const start = performance.now();
  for (let index = 0; index < calls; index += 1) await call();
  return performance.now() - start;
}

/**
 * What the client adds to one call, against the bare platform and against openapi-fetch alone.
 *
 * @param {number} runs
 * @returns {Promise<{ what: string, milliseconds: number, ratio?: number }[]>}
 */
export async function measureSdkCall(runs) {
  const sdk = createSmeClient({ baseUrl, fetch: answer });
  const plain = createOpenapiClient({ baseUrl, fetch: answer });
  const times = await inTurn(
    {
      fetch: () => timeOf(async () => (await answer(new Request(`${baseUrl}/categories`))).json()),
      openapiFetch: () => timeOf(() => plain.GET('/categories')),
      sdk: () => timeOf(() => sdk.reference.categories()),
    },
    runs,
  );
  const row = (what, time) => ({ what, milliseconds: time / calls, ratio: time / times.fetch });
  return [
    row('one call in process: fetch and json()', times.fetch),
    row('one call in process: openapi-fetch', times.openapiFetch),
    row('one call in process: sme-one-id', times.sdk),
  ];
}
