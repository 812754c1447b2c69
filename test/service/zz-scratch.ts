import { agencies, routingAgencyId } from '../../src/service/sample-data/agencies.js';
import { businesses } from '../../src/service/sample-data/businesses.js';
import { categories } from '../../src/service/sample-data/categories.js';
import { people } from '../../src/service/sample-data/people.js';
import { newStories } from '../../src/service/sample-data/new-stories.js';
import { openStories } from '../../src/service/sample-data/open-stories.js';
import { completedStories, companyStories } from '../../src/service/sample-data/completed-stories.js';
import { tell } from '../../src/service/sample-data/story.js';
import { sha256 } from '../../src/service/secrets.js';
import { createService, memoryStore } from '../../src/service/index.js';
import { createServer } from 'node:http';
export async function seed(now: Date) {
  const stories = [...newStories, ...openStories, ...completedStories, ...companyStories];
  return {
    agencies,
    categories,
    routingAgencyId,
    accounts: people,
    businesses,
    agencyCredentials: await Promise.all(
      agencies.map(async a => ({ agencyId: a.agencyId, credentialHash: await sha256(`sample-agency-${a.agencyId}`) })),
    ),
    inquiries: await Promise.all(stories.map((s, i) => tell(s, i + 1, now))),
  } as any;
}
if (process.argv[2] === 'serve') {
  const service = createService({ store: memoryStore(await seed(new Date())), checkResponses: true });
  createServer(async (q, s) => {
    const chunks: Buffer[] = [];
    for await (const c of q) chunks.push(c as Buffer);
    const r = await service.fetch(
      new Request('http://localhost:8099' + q.url, {
        method: q.method!,
        headers: q.headers as any,
        ...(chunks.length ? { body: Buffer.concat(chunks) } : {}),
      }),
    );
    console.log(q.method, q.url, r.status);
    s.writeHead(r.status, Object.fromEntries(r.headers));
    s.end(Buffer.from(await r.arrayBuffer()));
  }).listen(8099);
}
