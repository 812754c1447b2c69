import type { SmeClient } from '../../src/client/client.js';
import type { SmeClientOptions } from '../../src/client/client-options.js';
import { createSmeClient } from '../../src/client/index.js';
import '../../src/all.js';
import { sampleAccountTypes } from './sample-account.js';
import { noodleShop, silkCompany } from './sample-businesses.js';
import { answeredByDbd, forwardedToDbd, registrationForm } from './sample-history.js';
import { inquiryPage, newInquiry, newInquiryInFull, waitingInquiry, workedOnInquiry } from './sample-inquiries.js';
import { acceptedToday, askedForInformation, notificationPage } from './sample-notifications.js';
import { dbd, osmep, registration, sampleAgencies, sampleCategories, tax } from './sample-reference.js';

const asOf = '2026-11-22T09:05:00.000Z';
export const receiptNumber = newInquiry.receiptNumber;

/** The answers of an undamaged service. */
export const undamagedAnswers: Readonly<Record<string, object>> = {
  'GET /account-types': { accountTypes: sampleAccountTypes },
  'GET /businesses': { businesses: [noodleShop, silkCompany], asOf },
  'GET /businesses/{businessId}': noodleShop,
  'GET /agencies': { agencies: [dbd, osmep, ...sampleAgencies.slice(2)], routingAgencyId: 'osmep' },
  'GET /categories': { categories: [registration, tax, ...sampleCategories.slice(0, 1)] },
  'GET /inquiries': inquiryPage([workedOnInquiry, waitingInquiry]),
  'POST /inquiries/search': inquiryPage([workedOnInquiry, waitingInquiry]),
  'GET /inquiries/{receiptNumber}': {
    ...newInquiryInFull,
    completedAt: asOf,
    lastOfficerChangeAt: asOf,
    outcome: 'answered',
  },
  'GET /inquiries/{receiptNumber}/history': {
    receiptNumber,
    entries: [{ ...forwardedToDbd, attachments: [registrationForm] }, answeredByDbd],
    asOf,
  },
  'GET /notifications': notificationPage([acceptedToday, askedForInformation]),
  'PUT /notifications/{receiptNumber}/seen': acceptedToday,
};

const operationOf = ({ method, url }: Request): string => {
  const asked = `${method} ${new URL(url).pathname.replace('/v1', '')}`;
  return (
    Object.keys(undamagedAnswers).find(name => new RegExp(`^${name.replace(/\{\w+\}/, '[^/]+')}$`).test(asked)) ?? asked
  );
};

/** The answer to one operation; undefined for that of an undamaged service. */
export type Answers = (operation: string) => Response | undefined;

/** A client whose service has special answers to some operations. */
export const clientOf = (answers: Answers, options: Partial<SmeClientOptions> = {}) =>
  createSmeClient({
    baseUrl: 'https://sme.test/v1',
    retries: 0,
    development: false,
    fetch: async request => {
      const asked = operationOf(request);
      const body = undamagedAnswers[asked];
      return answers(asked) ?? (body ? Response.json(body) : new Response(null, { status: 404 }));
    },
    ...options,
  });

const clientWith = (operation: string, answer: object) =>
  clientOf(asked => (asked === operation ? Response.json(answer) : undefined));

/** A session that the host keeps. */
export const atHost = {
  getSession: async () => ({ accessToken: 'token-of-the-host', expiresAt: '2099-01-01T00:00:00.000Z' }),
};

export interface Shown {
  readonly tag: string;
  readonly operation: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly properties?: object;
  /** A text that is not damaged, and must be shown in any case. */
  readonly rest?: string;
}

/** An element and everything inside it, through every shadow root. */
function* within(root: Element): Generator<Element, void> {
  yield root;
  for (const child of [...(root.shadowRoot?.children ?? []), ...root.children]) yield* within(child);
}
export const textOf = (root: Element) =>
  [...within(root)].map(each => each.shadowRoot?.textContent ?? each.textContent).join(' ');
const isLoading = (root: Element) =>
  [...within(root)].some(each => each.matches('[part~="message"][aria-busy="true"]'));
export const isDrawn = (root: Element) => (root.shadowRoot?.childElementCount ?? 0) > 0 && !isLoading(root);

export const place = document.createElement('div');
export const uncaught: string[] = [];
const record = (event: Event) => {
  const { reason, message } = event as Event & { readonly reason?: Error | string; readonly message?: string };
  // Except the runner's warning about layouts that did not settle within one frame.
  if (!message?.includes('ResizeObserver')) uncaught.push(String(reason ?? message));
};
/* eslint-disable no-console -- what the browser reports of damage is not looked at here */
const { error: consoleError } = console;

beforeEach(() => {
  uncaught.length = 0;
  document.body.append(place);
  addEventListener('error', record);
  addEventListener('unhandledrejection', record);
  console.error = () => undefined;
});

afterEach(() => {
  place.replaceChildren();
  place.remove();
  removeEventListener('error', record);
  removeEventListener('unhandledrejection', record);
  console.error = consoleError;
});

export const mount = (shown: Shown, answer: object) => mountOver(shown, clientWith(shown.operation, answer));

export function mountOver({ tag, attributes = {}, properties = {} }: Omit<Shown, 'operation'>, client: SmeClient) {
  const oneId = document.createElement('sme-one-id');
  const element = document.createElement(tag);
  const reported: EventTarget[] = [];
  oneId.addEventListener('sme-error', event => reported.push(event.composedPath()[0]!));
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  Object.assign(element, properties);
  Object.assign(oneId, { client, drafts: 'off' });
  oneId.append(element);
  place.append(oneId);
  return { element, reported };
}

/** As many elements at once as a long page has. */
const together = 60;

export const batches = <T>(all: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / together) }, (_, index) =>
    all.slice(index * together, (index + 1) * together),
  );
