// The same as express.mjs, in Hono. See README.md.
import { serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { createSmeClient, isSmeError } from 'sme-one-id';
import { createBackend, memorySessions } from 'sme-one-id/backend';

import { cdnFolder, pageOf, policyOf, settings } from './settings.mjs';

const { port, origin, baseUrl } = settings;
const oneId = createBackend({ baseUrl, origin, sessions: memorySessions() });

const app = new Hono();
app.all('/one-id/*', context => oneId.handle(context.req.raw));

app.use(async (context, next) => {
  await next();
  context.header('Content-Security-Policy', policyOf(baseUrl));
});
app.use('/cdn/*', serveStatic({ root: cdnFolder, rewriteRequestPath: path => path.replace(/^\/cdn/, '') }));
app.get('/', async context => context.html(await pageOf('index.html', baseUrl)));
app.get('/page.js', async context =>
  context.body(await pageOf('page.js', baseUrl), 200, { 'Content-Type': 'text/javascript; charset=utf-8' }),
);

// What the back end itself does for whoever is signed in.
app.get('/businesses.json', async context => {
  const request = context.req.raw;
  if (!(await oneId.session(request))) return context.json({ code: 'not_signed_in' }, 401);
  const client = createSmeClient({ baseUrl, getSession: how => oneId.session(request, how) });
  try {
    const { businesses } = await client.businesses.list();
    return context.json(
      businesses.map(({ name }) => name.th),
      200,
      { 'Cache-Control': 'no-store' },
    );
  } catch (error) {
    if (!isSmeError(error)) throw error;
    return context.json({ code: error.code }, error.status ?? 503);
  }
});

const server = serve({ fetch: app.fetch, port }, () => console.log(`Listening at ${origin}`));
process.once('SIGTERM', () => server.close());
