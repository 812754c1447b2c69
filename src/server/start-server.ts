import type { Server } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

import { getRequestListener, type HttpBindings } from '@hono/node-server';

import { createService } from '../service/index.js';
import { sqlThrottle } from '../service/store/sql/throttle.js';
import { createApp } from './app.js';
import { callerAddress } from './caller-address.js';
import { allowOrigins } from './cors.js';
import { openAttachments } from './attachments/open-attachments.js';
import { startMaintenance } from './maintenance.js';
import { hasValidHost } from './host-header.js';
import { createHttpServer } from './http-server.js';
import { prepareIdentity, type Identity } from './identity/identity.js';
import { closeServer, listen } from './listen.js';
import { createLog, type Log } from './logging/log.js';
import { openMail } from './mail/mail.js';
import type { Metrics } from './metrics/metrics.js';
import { serveMetrics } from './metrics/metrics-server.js';
import { timedStore } from './metrics/timed-store.js';
import { descriptionOf } from './description.js';
import { checkPackages } from './needed-packages.js';
import { OpenStreams } from './open-streams.js';
import { passwordHasher } from './passwords/password-hasher.js';
import { portalPolicy } from './content-security-policy.js';
import { oneAtATime } from './pipelining.js';
import { rateLimitsOf } from './rate-limits.js';
import type { RunningServer, ServerOptions } from './server-options.js';
import { resetPath } from './sign-in-page/reset-pages.js';
import { StartError } from './start-error.js';
import { staticFiles } from './static-files.js';
import { openServerStore, type ServerStore } from './store/open-store.js';
import { tracedStore } from './tracing/traced-ports.js';
import { openTracing } from './tracing/tracing.js';
import { startWebhooks } from './webhooks/start-webhooks.js';

/**
 * Starts the service, its sign-in page and, if configured, a portal.
 *
 * @throws {StartError} when packages are missing, the port is in use, the folder cannot be read, an address is invalid, or the
 * database cannot be used
 */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const { log = createLog({ level: 'error' }) } = options;
  checkPackages(options);
  const opening = openServerStore(options, error => log.failed(error));
  const loading = loadPackages(options);
  // A failure is handled below. It is irrelevant when the store cannot be opened.
  loading.catch(() => undefined);
  const openedStore = await opening;
  try {
    return await startService(openedStore, await loading, log, options);
  } catch (thrown) {
    await openedStore.close();
    throw thrown;
  }
}

/** Milliseconds that a stopping server waits for emails on their way. Another process, or the next start, sends what is cut. */
const MAIL_DRAIN_MS = 5000;

/** What takes time to load but needs no store, so that it loads while the database opens. */
async function loadPackages({ identityProviders = [], sampleData = false, metricsPort }: ServerOptions) {
  const [identityAt, hasher, metricsModule, tracing] = await Promise.all([
    prepareIdentity(identityProviders, sampleData),
    passwordHasher(),
    metricsPort === undefined ? undefined : import('./metrics/metrics.js'),
    openTracing(),
  ]);
  return { identityAt, hasher, createMetrics: metricsModule?.createMetrics, tracing };
}

type Packages = Awaited<ReturnType<typeof loadPackages>>;

async function startService(
  openedStore: ServerStore,
  { identityAt, hasher, createMetrics, tracing }: Packages,
  log: Log,
  options: ServerOptions,
): Promise<RunningServer> {
  const { store, inquiryEvents, time, database } = openedStore;
  const { sampleData = false, publicAddress } = options;
  // Options are validated before anything is opened that would have to be closed again.
  const allowPortals = allowOrigins(options.allowedOrigins ?? []);
  const publicOrigin = publicAddress === undefined ? undefined : publicOriginOf(publicAddress);
  const files = options.staticRoot === undefined ? undefined : await staticFiles(options.staticRoot);
  const mail = await openMail(options, tracing);
  const attachments = await openAttachments(options, tracing);

  const server = createHttpServer({ keepAlive: (options.keepAliveSeconds ?? 75) * 1000 });
  const local = await listen(server, {
    port: options.port ?? 8080,
    host: options.host ?? '127.0.0.1',
    variable: 'PORT',
  });
  const url = publicOrigin ?? local;
  const identity = identityAt({ url, local });
  const streams = new OpenStreams();
  const metrics = createMetrics?.({
    openStreams: () => streams.count,
    pendingWebhooks: () => store.pendingWebhooks(),
    pendingEmails: () => store.pendingEmails(),
    clock: time.clock,
    pools: () => openedStore.pools(),
    replica: openedStore.replica,
    replicaLag: () => openedStore.replicaLag(),
  });
  const timed = metrics ? timedStore(store, metrics) : store;
  const measuredStore = tracing ? tracedStore(timed, tracing) : timed;
  const callers = new WeakMap<Request, string>();
  let closing = false;

  const description = descriptionOf(options);
  const service = createService({
    store: measuredStore,
    description,
    inquiryEvents,
    ...time,
    // Processes that share a database share the counts of failed sign-ins too.
    ...(database && { throttle: sqlThrottle(database) }),
    ...attachments.options,
    // Without it the service uses the address of each request, so that both localhost and 127.0.0.1 work.
    ...(publicOrigin !== undefined && { publicAddress: publicOrigin }),
    identityProviders: identity.accountTypes,
    passwordHasher: hasher,
    ...mail.deliveryTo(url + resetPath, description.contact),
    returnAddresses: [...(options.returnAddresses ?? []), ...homePages(url, local)],
    checkResponses: options.checkResponses ?? false,
    callerAddress: request => callers.get(request),
    rateLimits: rateLimitsOf(options, openedStore, {
      onError: error => log.failed(error),
      onRejected: limit => metrics?.rateLimited(limit),
    }),
    onAnswer: call => {
      log.answered(call);
      metrics?.answered(call);
      tracing?.answered(call);
    },
    onError: (error, requestId) => log.failed(error, requestId),
  });
  const app = createApp({
    service: {
      signInFlow: service.signInFlow,
      fetch: tracing ? request => tracing.received(request, () => service.fetch(request)) : service.fetch,
    },
    publicAddress: url,
    sampleData,
    allowPortals,
    streams,
    files,
    log,
    pagePolicy: options.pagePolicy ?? (() => portalPolicy),
    callerAddress: request => callers.get(request),
    parties: identity.parties,
    sampleEmails: mail.sampleEmails,
    seesBrowserAddress: publicOrigin === undefined,
    isReachable: () => openedStore.isReachable(),
    isClosing: () => closing,
    clock: time.clock,
  });

  // Nothing has been awaited since the server started to listen, so no request can have arrived before this.
  handleRequests(server, { identity, host: new URL(url).host }, (request, bindings) => {
    const address = callerAddressOf(request, bindings, options);
    if (address !== undefined) callers.set(request, address);
    return app.fetch(request, bindings);
  });
  const metricsServer = metrics && (await startMetrics(metrics, options, () => closeServer(server, 0)));
  const stopMaintenance = startMaintenance(service.maintenance, log);
  const stopWebhooks = await startWebhooks(options, { store: measuredStore, time, log, metrics, tracing }).catch(
    async (thrown: unknown) => {
      await stopMaintenance();
      await metricsServer?.close();
      await closeServer(server, 0);
      throw thrown;
    },
  );

  return {
    url,
    dataLocation: openedStore.place,
    metricsUrl: metricsServer?.url,
    async close() {
      closing = true;
      await pause((options.drainSeconds ?? 0) * 1000);
      streams.endAll();
      await closeServer(server, options.closeTimeoutMs ?? 10_000);
      await metricsServer?.close();
      const cut = setTimeout(() => mail.close(), MAIL_DRAIN_MS);
      await Promise.all([stopMaintenance(), stopWebhooks()]);
      clearTimeout(cut);
      mail.close();
      attachments.close();
      await openedStore.close();
    },
  };
}

type FetchHandler = (request: Request, bindings: HttpBindings) => Response | Promise<Response>;

interface HandlerContext {
  readonly identity: Identity;
  /** The host of HTTP/1.0 requests, which need not name one. */
  readonly host: string;
}

function handleRequests(server: Server, { identity, host }: HandlerContext, answer: FetchHandler): void {
  const listener = getRequestListener((request, bindings) => answer(request, bindings as HttpBindings), {
    overrideGlobalObjects: false,
    hostname: host,
  });
  server.on(
    'request',
    oneAtATime((incoming, outgoing) => {
      if (!hasValidHost(incoming)) outgoing.writeHead(400).end();
      else if (!identity.answers(incoming, outgoing)) void listener(incoming, outgoing);
    }),
  );
}

/** Unknown behind an undeclared proxy: all callers would share its address, and the wait after one caller's mistakes. */
function callerAddressOf(request: Request, { incoming }: HttpBindings, options: ServerOptions): string | undefined {
  const { trustedHops: hops = 0, forwardedHeader: header = 'x-forwarded-for', publicAddress } = options;
  const { remoteAddress } = incoming.socket;
  if (remoteAddress === undefined || (hops === 0 && publicAddress !== undefined)) return undefined;
  return callerAddress(remoteAddress, request.headers, { hops, header });
}

async function startMetrics(metrics: Metrics, options: ServerOptions, onFailure: () => Promise<void>) {
  try {
    return await serveMetrics(metrics, options.metricsPort ?? 0, options.metricsHost ?? '127.0.0.1');
  } catch (thrown) {
    await onFailure();
    throw thrown;
  }
}

/** Everything else in it would be dropped silently. */
function publicOriginOf(publicAddress: string): string {
  if (/^https?:/.test(publicAddress) && URL.canParse(publicAddress)) {
    const { origin, href } = new URL(publicAddress);
    if (href === `${origin}/`) return origin;
  }
  // Not the address itself, which may contain a password.
  throw new StartError(
    'PUBLIC_ADDRESS has to be a scheme, a host and no more than a port: https://oneid.example.go.th',
  );
}

/** The page at `/`, under every name that browsers on this machine may use. */
function homePages(url: string, local: string): string[] {
  const spellings = new Set([url, local, local.replace('//localhost:', '//127.0.0.1:')]);
  return [...spellings].map(address => `${address}/`);
}
