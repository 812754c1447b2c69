import { Hono, type MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';

import { withinTime } from '../rules/within-time.js';
import { StoreUnavailable, type Service } from '../service/index.js';
import { contractLink, contractRoutes } from './contract-file.js';
import type { RelyingParty } from './identity/relying-party.js';
import { identityRoutes } from './identity/routes.js';
import type { Log } from './logging/log.js';
import type { StoredEmail } from './mail/sample-mailbox.js';
import type { OpenStreams } from './open-streams.js';
import { securityHeaders } from './security-headers.js';
import { mailboxRoutes } from './sign-in-page/mailbox.js';
import { signInPath } from './sign-in-page/page.js';
import { resetRoutes } from './sign-in-page/reset-routes.js';
import { signInRoutes } from './sign-in-page/routes.js';
import type { StaticFiles } from './static-files.js';

interface AppOptions {
  /** Answers what is under `/v1`. */
  readonly service: Pick<Service, 'fetch' | 'signInFlow'>;
  readonly publicAddress: string;
  readonly sampleData: boolean;
  readonly allowPortals: MiddlewareHandler;
  readonly streams: OpenStreams;
  readonly files: StaticFiles | undefined;
  readonly pagePolicy: (path: string) => string;
  readonly callerAddress: (request: Request) => string | undefined;
  /** By account type. */
  readonly parties: ReadonlyMap<string, RelyingParty>;
  /** Whether requests contain the address that the browser used; behind a proxy they do not. */
  readonly seesBrowserAddress: boolean;
  /** The emails that were sent to the sample accounts, when sample data is used. */
  readonly sampleEmails: (() => readonly StoredEmail[]) | undefined;
  readonly log: Log;
  /** Checks that the backend, such as a database, responds; rejects otherwise. */
  readonly isReachable: () => Promise<unknown>;
  readonly isClosing: () => boolean;
  /** The clock that all processes share, if there can be several. */
  readonly clock: (() => Date) | undefined;
}

/** Everything the server answers: health, the service under /v1, the sign-in page, and static files. */
export function createApp(options: AppOptions): Hono {
  const { service, publicAddress, sampleData, streams } = options;
  const app = new Hono();

  app.use(securityHeaders({ https: publicAddress.startsWith('https:') }));
  app.use(async (context, next) => {
    await next();
    // Persistent connections would keep the server open after its last response.
    if (options.isClosing()) context.res.headers.set('Connection', 'close');
  });

  app.get('/health/live', context => context.json({ status: 'live' }, 200, noStore));
  app.get('/health/ready', async context => {
    const ready = !options.isClosing() && (await succeedsInTime(options.isReachable()));
    return context.json({ status: ready ? 'ready' : 'not ready' }, ready ? 200 : 503, noStore);
  });

  app.use('/v1/*', options.allowPortals, async (context, next) => {
    await next();
    context.res.headers.set('Link', contractLink);
    // Clients count down by it. Without it, Node writes the time of this process.
    if (options.clock) context.res.headers.set('Date', options.clock().toUTCString());
  });
  app.route('/', contractRoutes());
  app.all('/v1/*', async context => streams.guard(await service.fetch(context.req.raw)));

  app.use(`${signInPath}/*`, pageLog(options.log));
  const signIn = service.signInFlow;
  const { callerAddress, parties, seesBrowserAddress } = options;
  const onError = (error: unknown) => options.log.failed(error);
  const providers = identityRoutes({
    signIn,
    parties,
    publicAddress,
    seesBrowserAddress,
    sampleData,
    onError,
  });
  app.route('/', providers.app);
  app.route('/', signInRoutes({ signIn, publicAddress, sampleData, callerAddress, forward: providers.forward }));
  const home = options.files && `${publicAddress}/`;
  app.route('/', resetRoutes({ fetch: request => service.fetch(request), publicAddress, sampleData, home }));
  if (options.sampleEmails) app.route('/', mailboxRoutes(options.sampleEmails));

  const { files, pagePolicy } = options;
  if (files) {
    app.on(['GET', 'HEAD'], '*', async (context, next) => {
      const found = await files(context.req.raw);
      if (!found) return next();
      found.headers.set('Content-Security-Policy', pagePolicy(context.req.path));
      found.headers.set('Cross-Origin-Opener-Policy', 'same-origin');
      return found;
    });
  }

  app.notFound(context => context.text('ไม่พบหน้าที่ท่านต้องการ · We could not find this page', 404));
  app.onError((thrown, context) => {
    options.log.failed(thrown);
    if (!(thrown instanceof StoreUnavailable))
      return context.text('ระบบขัดข้อง กรุณาลองอีกครั้งภายหลัง · The service has a problem. Try again later.', 500);
    context.header('Retry-After', '2');
    return context.text(
      'ระบบไม่พร้อมให้บริการชั่วคราว กรุณารอสักครู่แล้วลองอีกครั้ง · The service is not available at the moment. Wait a moment and try again.',
      503,
    );
  });
  return app;
}

const noStore = { 'Cache-Control': 'no-store' };

/** Milliseconds; health checks are repeated every few seconds. */
const HEALTH_CHECK_TIMEOUT_MS = 2000;

/** Whether the promise fulfils within the time limit. */
function succeedsInTime(pending: Promise<unknown>): Promise<boolean> {
  return withinTime(pending, HEALTH_CHECK_TIMEOUT_MS, 'The database does not answer.').then(
    () => true,
    () => false,
  );
}

/** Logs which page was shown: a pattern such as `/sign-in`, never the actual address. */
function pageLog(log: Log): MiddlewareHandler {
  return async (context, next) => {
    const started = performance.now();
    await next();
    const route = routePath(context, -1);
    if (!route.startsWith(signInPath)) return;
    log.shown({ route, status: context.res.status, milliseconds: performance.now() - started });
  };
}
