import createOpenapiClient from 'openapi-fetch';
import { createSmeClient } from 'sme-one-id';

import { inTurn } from './measure.mjs';

const baseUrl = 'http://bench.test/v1';

/** Many short rounds, so that other load on the machine affects every way equally. */
const calls = 200;
const turns = 5;

const name = { th: 'กรมพัฒนาธุรกิจการค้า', en: 'Department of Business Development' };
const categories = Array.from({ length: 20 }, (_, index) => ({
  categoryId: `category-${index}`,
  name,
  suggestedAgencyIds: [],
}));
const body = JSON.stringify({ categories });
const headers = { 'Content-Type': 'application/json', 'X-Request-Id': 'bench', Date: new Date().toUTCString() };

/** Answers at once, so that only the client's own time is measured. */
const answer = async () => new Response(body, { headers });

/** Milliseconds of CPU time on all threads, including garbage collection. */
async function costOf(call) {
  const start = process.cpuUsage();
  for (let index = 0; index < calls; index += 1) await call();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/**
 * The time that the client adds to one call, compared with bare fetch and with openapi-fetch alone.
 *
 * @param {number} runs
 * @returns {Promise<{ what: string, milliseconds: number, ratio?: number }[]>} ratios are to openapi-fetch alone
 */
export async function measureSdkCall(runs) {
  const sdk = createSmeClient({ baseUrl, fetch: answer });
  const plain = createOpenapiClient({ baseUrl, fetch: answer });
  const costs = await inTurn(
    {
      fetch: () => costOf(async () => (await answer(new Request(`${baseUrl}/categories`))).json()),
      openapiFetch: () => costOf(() => plain.GET('/categories')),
      sdk: () => costOf(() => sdk.reference.categories()),
    },
    runs * turns,
  );
  const row = (what, cost) => ({ what, milliseconds: cost / calls, ratio: cost / costs.openapiFetch });
  return [
    row('CPU of one call in process: fetch and json()', costs.fetch),
    row('CPU of one call in process: openapi-fetch alone', costs.openapiFetch),
    row('CPU of one call in process: sme-one-id (at most × 1.30)', costs.sdk),
  ];
}
