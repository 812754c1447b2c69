import { http, HttpResponse, type RequestHandler } from 'msw';

import {
  createService,
  memoryStore,
  pbkdf2Hasher,
  type Service,
  type ServiceDescriptionOptions,
} from '../service/index.js';
import { SAMPLE_ITERATIONS, sampleData } from '../service/sample-data/sample-data.js';
import { mockAgency, type MockAgency } from './agency.js';
import { deferredStore } from './deferred-store.js';
import { officerAnswersFirst } from './officer-answers.js';
import { delayed, inScenario, UnreachableError, type Scenario } from './scenarios.js';
import { standInReturnAddress, withSignInStandIn } from './sign-in-stand-in.js';

export interface MockOptions {
  /** The base URL of the page's client; `/v1` by default. */
  readonly baseUrl?: string;
  /** The service's clock; the sample data is relative to it. */
  readonly now?: () => Date;
  /** Simulated circumstances. */
  readonly scenario?: Scenario;
  /**
   * What `GET /service` says. Operations that are missing in its list are not answered:
   * `{ operations: operationIds.filter(id => id !== 'searchInquiries') }`.
   */
  readonly description?: ServiceDescriptionOptions;
  /** Milliseconds to wait before every request. */
  readonly delay?: number;
}

export interface Mock {
  /** For a host's own msw worker or server. */
  readonly handlers: RequestHandler[];
  /** The service without a network: for stories and tests, as the client's `fetch`. */
  readonly fetch: (request: Request) => Promise<Response>;
  /** The service itself, without the scenario. */
  readonly service: Service;
  /** Plays the officers. */
  readonly agency: MockAgency;
}

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
  const { baseUrl = '/v1', now = () => new Date(), scenario, description = {}, delay = 0 } = options;
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
  const withAnswers = scenario === 'officer-just-answered' ? officerAnswersFirst(agency, withSignIn) : withSignIn;
  const inItsScenario = inScenario(scenario, atServiceAddress(baseUrl, withAnswers));
  const fetch = delay > 0 ? delayed(delay, inItsScenario) : inItsScenario;

  return { handlers: [handler(baseUrl, fetch)], fetch, service, agency };
}

function handler(baseUrl: string, fetch: Mock['fetch']): RequestHandler {
  return http.all(`${baseUrl.replace(/\/$/, '')}/*`, async ({ request }) => {
    try {
      return await fetch(request);
    } catch (thrown) {
      if (thrown instanceof UnreachableError) return HttpResponse.error();
      throw thrown;
    }
  });
}

/** The service answers below `/v1` only; a page may use another path. */
function atServiceAddress(baseUrl: string, fetch: Mock['fetch']): Mock['fetch'] {
  const base = new URL(baseUrl, serviceAddress).pathname.replace(/\/$/, '');
  const { pathname: servicePath } = new URL(serviceAddress);
  if (base === servicePath) return fetch;
  return async request => {
    const address = new URL(request.url);
    address.pathname = servicePath + address.pathname.slice(base.length);
    const { method, headers, signal } = request;
    const body = request.body === null ? null : await request.arrayBuffer();
    return fetch(new Request(address, { method, headers, signal, body }));
  };
}
