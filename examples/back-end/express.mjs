// A portal with a back end in Express, which keeps the sessions. See README.md.
import express from 'express';
import { createSmeClient, isSmeError } from 'sme-one-id';
import { createBackend, memorySessions, nodeHandler } from 'sme-one-id/backend';

import { cdnFolder, pageOf, policyOf, settings } from './settings.mjs';

const { port, origin, baseUrl } = settings;
const oneId = createBackend({ baseUrl, origin, sessions: memorySessions() });

const app = express();
app.disable('x-powered-by');
app.use(nodeHandler(oneId));

app.use((request, response, next) => {
  response.set('Content-Security-Policy', policyOf(baseUrl));
  next();
});
app.use('/cdn', express.static(cdnFolder));
app.get('/', async (request, response) => response.type('html').send(await pageOf('index.html', baseUrl)));
app.get('/page.js', async (request, response) => response.type('js').send(await pageOf('page.js', baseUrl)));

// What the back end itself does for whoever is signed in.
app.get('/businesses.json', async (request, response) => {
  if (!(await oneId.session(request))) return response.status(401).json({ code: 'not_signed_in' });
  const client = createSmeClient({ baseUrl, getSession: how => oneId.session(request, how) });
  try {
    const { businesses } = await client.businesses.list();
    response.set('Cache-Control', 'no-store').json(businesses.map(({ name }) => name.th));
  } catch (error) {
    if (!isSmeError(error)) throw error;
    response.status(error.status ?? 503).json({ code: error.code });
  }
});

const server = app.listen(port, () => console.log(`Listening at ${origin}`));
process.once('SIGTERM', () => server.close());
