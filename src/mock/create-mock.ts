import { createService, memoryStore, pbkdf2Hasher } from '../service/index.js';
import { SAMPLE_ITERATIONS, sampleData } from '../service/sample-data/sample-data.js';
import { mockAgency } from './agency.js';
import { givenAnswers } from './answers/answers.js';
import { deferredStore } from './deferred-store.js';
import { mswHandlers } from './handlers.js';
import { harFirst } from './har/har-answers.js';
import { recordable } from './har/recording.js';
import { withLatency } from './latency.js';
import type { Mock, MockOptions } from './mock-options.js';
import { officerAnswersFirst } from './officer-answers.js';
import { findOperation } from './operation-keys.js';
import { inScenario, SLOW_MS } from './scenarios.js';
import { standInReturnAddress, withSignInStandIn } from './sign-in-stand-in.js';

/** The address that the service itself is called by, whatever the page's `baseUrl` is. */
const serviceAddress = 'https://mock.invalid/v1';

/**
 * Generating ten thousand inquiries for the busy account takes noticeable time in a page; a thousand are enough to page
 * through.
 */
const busyCount = 1000;

/**
 * msw clones every response, and the clone of a stream never closes: such a stream ends only when the service notices, at a
 * heartbeat, that its session has ended. Hence the short interval.
 */
const heartbeatMs = 2000;

/**
 * The whole service with sample data, inside the page or test that uses it. Nothing is persistent.
 *
 * Responses are validated against the contract, so that nobody relies on something the service would never send.
 */
export function createMock(options: MockOptions = {}): Mock {
  const { baseUrl = '/v1', now = () => new Date(), scenario, description = {} } = options;
  const { latency = scenario === 'slow' ? SLOW_MS : 0 } = options;
  const store = deferredStore(sampleData(now(), { busyCount }).then(memoryStore));
  const service = createService({
    store,
    description,
    clock: now,
    checkResponses: true,
    heartbeatMs,
    passwordHasher: pbkdf2Hasher({ iterations: SAMPLE_ITERATIONS }),
    returnAddresses: [standInReturnAddress],
  });
  const agency = mockAgency(service.fetch, serviceAddress);

  const withSignIn = withSignInStandIn(service, serviceAddress);
  const withOfficer = scenario === 'officer-just-answered' ? officerAnswersFirst(agency, withSignIn) : withSignIn;
  const inItsScenario = inScenario(scenario, atServiceAddress(baseUrl, withOfficer));

  const base = basePath(baseUrl);
  const pathOf = ({ url }: Request) => new URL(url).pathname.slice(base.length);
  const operationOf = (request: Request) => findOperation(request.method, pathOf(request));
  const answers = givenAnswers(options.answers ?? {}, operationOf);
  const { har, harOnly = false } = options;
  if (harOnly && !har) throw new TypeError('harOnly needs the HAR that answers, as the option har.');
  if (har && !Array.isArray((har as Partial<typeof har>).log?.entries))
    throw new TypeError('har must be an HTTP Archive: { log: { entries: [ … ] } }.');
  const fromHar = har ? harFirst(har, { harOnly, pathOf }, inItsScenario) : inItsScenario;
  const { fetch, record } = recordable(withLatency(latency, operationOf, answers.before(fromHar)), operationOf, now);

  return {
    // Only who uses msw needs a version of it that works here.
    get handlers() {
      return mswHandlers(baseUrl, fetch, request => operationOf(request) !== undefined);
    },
    fetch,
    service,
    agency,
    answer: answers.set,
    record,
  };
}

/** The path that the contract's paths begin after. */
function basePath(baseUrl: string): string {
  return new URL(baseUrl, serviceAddress).pathname.replace(/\/$/, '');
}

/** The service answers below `/v1` only; a page may use another path. */
function atServiceAddress(baseUrl: string, fetch: Mock['fetch']): Mock['fetch'] {
  const base = basePath(baseUrl);
  const { pathname: servicePath } = new URL(serviceAddress);
  if (base === servicePath) return fetch;
  /** The requests that others were made of: in Node, the signal of a request that nothing references never aborts. */
  const originals = new WeakMap<Request, Request>();
  return async request => {
    const address = new URL(request.url);
    address.pathname = servicePath + address.pathname.slice(base.length);
    const { method, headers, signal } = request;
    const body = request.body === null ? null : await request.arrayBuffer();
    const moved = new Request(address, { method, headers, signal, body });
    originals.set(moved, request);
    return fetch(moved);
  };
}
