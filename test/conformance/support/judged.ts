import { readFileSync } from 'node:fs';

import { Hono } from 'hono';

import { levels, type Level } from '../../../src/conformance/levels.js';
import { runConformance, type Report } from '../../../src/conformance/run.js';
import type { Target } from '../../../src/conformance/world.js';
import { contractLink, contractRoutes } from '../../../src/server/contract-file.js';
import { allowOrigins } from '../../../src/server/cors.js';
import { createService, memoryStore, pbkdf2Hasher } from '../../../src/service/index.js';
import { SAMPLE_ITERATIONS, SAMPLE_PASSWORD, sampleData } from '../../../src/service/sample-data/sample-data.js';
import type { MakeStore } from '../../service/store-suite.js';

export type Fetch = (request: Request) => Promise<Response>;

export const contractText = readFileSync('openapi.yaml', 'utf8');
const origin = 'https://portal.example.go.th';

interface JudgeOptions {
  readonly makeStore?: MakeStore;
  readonly levels?: readonly Level[];
  readonly only?: readonly string[];
  /** Stands between the checks and the service. */
  readonly between?: (serve: Fetch) => Fetch;
  readonly onWait?: (milliseconds: number) => void;
  /** How long checks of streams wait. */
  readonly streamMs?: number;
  /** Changes who calls, after `before`. */
  readonly target?: () => Partial<Target>;
  readonly before?: (fetch: Fetch) => Promise<void>;
}

/** Runs the checks against our service in this process, with sample data, a clock that can be moved, and CORS. */
export async function judged({
  makeStore = async seed => memoryStore(seed),
  between = serve => serve,
  target: changes = () => ({}),
  before: prepare,
  streamMs,
  onWait,
  ...options
}: JudgeOptions = {}): Promise<Report> {
  // Half past one at night in Bangkok, still the day before in UTC: whoever counts days otherwise counts wrong.
  let now = Date.parse(`${new Date().toISOString().slice(0, 10)}T18:30:00.000Z`);
  const service = createService({
    store: await makeStore(await sampleData(new Date(now), { busyCount: 10 })),
    clock: () => new Date(now++),
    passwordHasher: pbkdf2Hasher({ iterations: SAMPLE_ITERATIONS }),
  });
  const app = new Hono();
  app.use(allowOrigins([origin]));
  // As over HTTP, where the service also serves its contract.
  app.use(async (context, next) => {
    await next();
    context.header('Link', contractLink, { append: true });
  });
  app.route('/', contractRoutes());
  app.all('*', async context => service.fetch(context.req.raw));
  const fetch = between(async request => app.fetch(request));
  const person = (username: string) => ({ username, password: SAMPLE_PASSWORD });
  await prepare?.(fetch);
  const target = { url: 'https://sme.test/v1', person: person('somying'), second: person('somchai'), origin };
  return runConformance(
    { ...target, agencyToken: 'sample-agency-dbd', agencyId: 'dbd', patient: true, ...changes() },
    {
      ...(streamMs !== undefined && { streamMs }),
      async wait(milliseconds) {
        now += milliseconds;
        onWait?.(milliseconds);
      },
      async fetch(request) {
        const response = await fetch(request);
        const headers = new Headers(response.headers);
        headers.set('Date', new Date(now).toUTCString());
        const { status } = response;
        return new Response([204, 304].includes(status) ? null : response.body, { status, headers });
      },
    },
    { levels, contractText, ...options },
  );
}

/** What was found, a line for each. */
export const foundIn = ({ results }: Report): readonly string[] =>
  results.flatMap(({ id, findings }) =>
    findings.map(({ summary, sent, came }) => `${id}: ${summary}\n${sent}\n${came}`),
  );

export const skippedIn = ({ results }: Report) =>
  results.flatMap(({ id, reason }) => (reason === undefined ? [] : [`${id}: ${reason}`]));
