import { http, HttpResponse, type RequestHandler } from 'msw';

import { createService, memoryStore, pbkdf2Hasher, type Service } from '../service/index.js';
import { SAMPLE_ITERATIONS, sampleData } from '../service/sample-data/sample-data.js';
import { mockAgency, type MockAgency } from './agency.js';
import { deferredStore } from './deferred-store.js';
import { officerAnswersFirst } from './officer-answers.js';
import { delayed, inScenario, UnreachableError, type Scenario } from './scenarios.js';
import { standInReturnAddress, withSignInStandIn } from './sign-in-stand-in.js';

export interface MockOptions {
  /** Where the page's client looks for the service; `/v1` when not given. */
  readonly baseUrl?: string;
  /** What time the service thinks it is; the sample data is counted back from it. */
  readonly now?: () => Date;
  /** Circumstances to see the page in. */
  readonly scenario?: Scenario;
  /** Milliseconds to wait before every request. */
  readonly delay?: number;
}

export interface Mock {
  /** For a host's own msw worker or server. */
  readonly handlers: RequestHandler[];
  /** The service without a network: for stories and tests, as the client's `fetch`. */
  readonly fetch: (request: Request) => Promise<Response>;
  /** The service itself, outside every scenario. */
  readonly service: Service;
  /** Plays the officers. */
  readonly agency: MockAgency;
}

/** What the service itself is asked by, whatever the page's `baseUrl` is. */
const serviceAddress = 'https://mock.invalid/v1';

/** The account of ten thousand inquiries takes a page a moment to make up; a thousand page just as well. */
const busyCount = 1000;

/**
 * msw clones every answer, and the clone of a stream is a reader that never leaves: such a stream ends only when the
 * service notices, at a heartbeat, that its session is over. So the mock's heart beats fast.
 */
const heartbeatMs = 2000;

/**
 * The whole service with sample data, inside the page or the test that uses it. It forgets everything with it.
 *
 * Answers are held against the contract, so that nobody builds on something the service would never say.
 */
export function createMock(options: MockOptions = {}): Mock {
  const { baseUrl = '/v1', now = () => new Date(), scenario, delay = 0 } = options;
  const store = deferredStore(sampleData(now(), { busyCount }).then(memoryStore));
  const service = createService({
    store,
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

/** The service answers below `/v1` only; a page may look for it elsewhere. */
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
