import { Hono, type MiddlewareHandler } from 'hono';

import type { Service } from '../service/index.js';
import type { OpenStreams } from './open-streams.js';
import { securityHeaders } from './security-headers.js';
import { signInRoutes } from './sign-in-page/routes.js';
import type { StaticFiles } from './static-files.js';

interface AppOptions {
  readonly service: Service;
  readonly publicAddress: string;
  readonly sampleData: boolean;
  readonly allowPortals: MiddlewareHandler;
  readonly streams: OpenStreams;
  readonly files: StaticFiles | undefined;
  readonly pagePolicy: (path: string) => string;
  readonly callerAddress: (request: Request) => string | undefined;
  readonly isClosing: () => boolean;
}

/** All that the server answers: health, the service under /v1, its sign-in page, and the files of a folder. */
export function createApp(options: AppOptions): Hono {
  const { service, publicAddress, sampleData, streams } = options;
  const app = new Hono();

  app.use(securityHeaders({ https: publicAddress.startsWith('https:') }));
  app.use(async (context, next) => {
    await next();
    // Kept connections would hold the server open after its last answer.
    if (options.isClosing()) context.res.headers.set('Connection', 'close');
  });

  app.get('/health/live', context => context.json({ status: 'live' }, 200, noStore));
  app.get('/health/ready', async context => {
    const ready = !options.isClosing() && (await answers(service));
    return context.json({ status: ready ? 'ready' : 'not ready' }, ready ? 200 : 503, noStore);
  });

  app.use('/v1/*', options.allowPortals);
  app.all('/v1/*', async context => streams.guard(await service.fetch(context.req.raw)));

  app.route(
    '/',
    signInRoutes({ signIn: service.signInPage, publicAddress, sampleData, callerAddress: options.callerAddress }),
  );

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

  app.notFound(context => context.text('ไม่พบหน้าที่ต้องการ · Not found', 404));
  app.onError((thrown, context) => {
    // The path only: what stands behind it may be a person's.
    console.error(`${context.req.method} ${context.req.path} failed`, thrown);
    return context.text('ระบบขัดข้อง · Something went wrong', 500);
  });
  return app;
}

const noStore = { 'Cache-Control': 'no-store' };

/** The cheapest question that goes the whole way through the service. */
async function answers(service: Service): Promise<boolean> {
  const response = await service.fetch(new Request('http://localhost/v1/account-types'));
  return response.ok;
}
