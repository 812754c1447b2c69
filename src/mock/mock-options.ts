import type { RequestHandler } from 'msw';

import type { Service, ServiceDescriptionOptions } from '../service/index.js';
import type { MockAgency } from './agency.js';
import type { MockAnswer, MockAnswers } from './answers/answer-types.js';
import type { ReplayedHar } from './har/har.js';
import type { MockRecorder } from './har/recording.js';
import type { MockLatency } from './latency.js';
import type { OperationKey, OperationOf } from './operation-keys.js';
import type { Scenario } from './scenarios.js';

export interface MockOptions {
  /** The base URL of the page's client; `/v1` by default. As a path it fits every origin. */
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
  /**
   * Answers of single operations, by id or by method and path: `{ 'GET /inquiries': 503 }`. They come before scenario and
   * service, whoever is signed in.
   */
  readonly answers?: MockAnswers;
  /**
   * Milliseconds before every answer; `[min, max]` for a different number each time; or by operation:
   * `{ default: 100, searchInquiries: [500, 2000] }`.
   */
  readonly latency?: MockLatency;
  /**
   * Answers recorded by `record`, or by a browser: to requests with the same method, path below the base URL, query and, for POST,
   * body. The service answers everything else, and whatever gives or takes a token.
   */
  readonly har?: ReplayedHar;
  /** What the HAR does not have is answered with 501; and the HAR answers sign-ins too, with any password. */
  readonly harOnly?: boolean;
}

export interface Mock {
  /**
   * For a host's own msw worker or server.
   *
   * @throws {Error} with msw 3 on a Node that it does not work on
   */
  readonly handlers: RequestHandler[];
  /** The service without a network: for stories and tests, as the client's `fetch`. */
  readonly fetch: (request: Request) => Promise<Response>;
  /** The service itself, without scenario and answers of your own. */
  readonly service: Service;
  /** Plays the officers. */
  readonly agency: MockAgency;
  /**
   * Sets the answer of an operation from now on, as the option `answers` does; `undefined` takes it back.
   *
   * @example
   * mock.answer('createInquiry', [503, undefined]); // Fails once.
   * @throws {TypeError} when the contract has no such operation, or the operation no such answer
   */
  readonly answer: <Key extends OperationKey>(key: Key, answer: MockAnswer<OperationOf<Key>>) => void;
  /**
   * Records what is asked and answered from now on, as a HAR without tokens, passwords and cookies.
   *
   * @example
   * const recorder = mock.record();
   * await client.inquiries.list();
   * await writeFile('inquiries.har', JSON.stringify(await recorder.har()));
   */
  readonly record: () => MockRecorder;
}
