import { expect } from 'chai';
import fc from 'fast-check';

import type { Json } from '../contract/support/document.js';
import { documentedOperations } from '../contract/support/document.js';
import { contractJudge, type Judge } from '../contract/support/judge.js';
import { plantedBugs } from '../contract/support/planted-bugs.js';
import { databaseKinds } from '../support/databases.js';
import { memoryStore } from '../../src/service/index.js';
import type { Store, StoreSeed } from '../../src/service/store/store.js';
import { contractCalls, KnownValues, wholeDocument, type GeneratedCall } from './support/contract-calls.js';
import { agencyToken, PASSWORD, RETURN_ADDRESS, serviceKit, type Kit } from './support/service-kit.js';
import { sqlStores } from './support/sql-stores.js';

/** `npm run test:fuzz` makes more calls: 5,000 over each store. */
const calls = Number(process.env['FUZZ_CALLS'] ?? 1000);
const stores = (process.env['FUZZ_STORES'] ?? 'memory').split(',');
const seed = Number(process.env['FUZZ_SEED'] ?? Math.trunc(Date.now() / 1000));

/** One service that is called again and again, and remembers the ids of earlier answers. */
class FuzzedService {
  readonly things = new KnownValues();
  readonly statuses = new Map<number, number>();
  readonly met = new Set<string>();
  readonly #tokens = new Map<GeneratedCall['caller'], string>();

  constructor(
    readonly kit: Kit,
    readonly judge: Judge,
    readonly alter: (operationId: string, body: Json) => Json = (_, body) => body,
  ) {
    this.things.add('agencyId', 'dbd', 'rd');
    this.things.add('toAgencyId', 'rd', 'dbd');
    // None of the calling accounts: too many wrong passwords would lock them out.
    this.things.add('username', 'busy');
    this.things.add('password', PASSWORD);
    this.things.add('accountType', 'citizen', 'juristic');
    this.things.add('returnAddress', RETURN_ADDRESS);
    // The declared length is that of the bytes that are sent.
    this.things.add('name', 'a.pdf');
    this.things.add('mediaType', 'application/pdf');
    this.things.add('size', wholeDocument.length);
  }

  /** Returns what breaks the contract, or undefined. */
  async violationOf(wished: GeneratedCall): Promise<string | undefined> {
    const response = await this.#send(wished);
    const { status, headers } = response;
    this.statuses.set(status, (this.statuses.get(status) ?? 0) + 1);
    this.met.add(`${wished.operationId} ${Math.trunc(status / 100)}`);
    if (status === 401) this.#tokens.delete(wished.caller);
    const text = await this.#textOf(wished.operationId, response);
    if (status >= 500) return `${status} ${String(this.kit.errors.at(-1))}`;
    return this.judge(wished.operationId, { status, headers, text });
  }

  async #send(wished: GeneratedCall): Promise<Response> {
    const { method, path, parts, query, headers, json, octets, dice } = wished;
    const put = (name: string, value: string) => textOf(this.things.put(value, dice, name));
    const names = Object.entries(query).map(([name, value]) => [name, put(name, value)] as [string, string]);
    const place = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(put(name, parts[name] ?? 'x')));
    const token = await this.#tokenOf(wished.caller);
    const raw = json === undefined ? octets : JSON.stringify(this.things.put(json, dice));
    return this.kit.send(method, `${place}?${new URLSearchParams(names).toString()}`, {
      headers,
      ...(token !== undefined && { token }),
      ...(raw !== undefined && { raw }),
    });
  }

  /** A stream never ends, so its text cannot be awaited. */
  async #textOf(operationId: string, response: Response): Promise<string> {
    const type = response.headers.get('Content-Type') ?? '';
    if (type.startsWith('text/event-stream')) await response.body?.cancel();
    if (response.bodyUsed || type.startsWith('text/event-stream')) return '';
    const text = await response.text();
    if (response.status !== 200 && response.status !== 201) return text;
    if (!type.includes('json')) return text;
    const body = JSON.parse(text) as Json;
    this.things.remember(body);
    return JSON.stringify(this.alter(operationId, body));
  }

  async #tokenOf(caller: GeneratedCall['caller']): Promise<string | undefined> {
    const known = this.#tokens.get(caller);
    if (known !== undefined) return known;
    const token = await this.#newToken(caller);
    if (token !== undefined) this.#tokens.set(caller, token);
    return token;
  }

  async #newToken(caller: GeneratedCall['caller']): Promise<string | undefined> {
    switch (caller) {
      case 'citizen':
        return this.kit.tokenOf('somying');
      case 'stranger':
        return this.kit.tokenOf('somchai');
      case 'company':
        return this.kit.companyToken();
      case 'agency':
        return agencyToken('dbd');
      case 'otherAgency':
        return agencyToken('rd');
      case 'madeUp':
        return 'made-up-by-somebody-else';
      case 'nobody':
        return undefined;
    }
  }
}

const textOf = (value: Json) => (typeof value === 'string' ? value : JSON.stringify(value));

async function fuzz(fuzzed: FuzzedService, numRuns: number, only?: (operationId: string) => boolean) {
  return fc.check(
    fc.asyncProperty(contractCalls(only), async wished => {
      expect(await fuzzed.violationOf(wished), wished.operationId).to.equal(undefined);
    }),
    { numRuns, seed },
  );
}

function describeFuzz(name: string, make: (seed: StoreSeed) => Promise<Store>): void {
  it(`finds no defect over ${name}, in ${calls} calls`, async function () {
    this.timeout(600_000);
    const kit = await serviceKit({ checkResponses: false }, 30, make);
    const fuzzed = new FuzzedService(kit, await contractJudge());
    const outcome = await fuzz(fuzzed, calls);
    const counts = [...fuzzed.statuses].sort(([one], [other]) => one - other);
    process.stdout.write(
      `      seed ${seed}, ${name}: ${counts.map(([status, count]) => `${status} × ${count}`).join(', ')}\n`,
    );
    expect(outcome.failed, fc.defaultReportMessage(outcome)).to.equal(false);
    expect(kit.errors).to.deep.equal([]);

    // The calls cannot get a code of another page's sign-in, so this operation cannot succeed.
    const ids = documentedOperations.map(({ operationId }) => operationId);
    const never = ids.filter(id => !fuzzed.met.has(`${id} 2`));
    if (never.length > 0) process.stdout.write(`      never succeeded: ${never.join(', ')}\n`);
    expect(never.length, 'operations that never succeeded').to.be.at.most(8);
  });
}

describe('random calls from the contract', () => {
  if (stores.includes('memory')) describeFuzz('memory', async seed => memoryStore(seed));
  for (const kind of databaseKinds.filter(({ name }) => stores.includes(name)))
    describe(kind.name, () => {
      const sql = sqlStores(kind);
      describeFuzz(kind.name, seed => sql.make(seed));
    });

  for (const { title, plant } of plantedBugs)
    it(`find ${title}, planted for this test`, async () => {
      const kit = await serviceKit({ checkResponses: false }, 30);
      const fuzzed = new FuzzedService(kit, await contractJudge(), (id, body) =>
        id === 'listInquiries' ? plant(body) : body,
      );
      const outcome = await fuzz(fuzzed, 200, id => id === 'listInquiries');
      expect(outcome.failed).to.equal(true);
      expect(String(outcome.errorInstance)).to.contain('breaks the schema');
    });
});
