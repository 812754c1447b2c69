import { expect } from 'chai';

import { run } from '../../scripts/lib/run.mjs';
import { startServer, type RunningServer } from '../../src/server/index.js';
import { build } from '../support/built.js';

const example = 'examples/sdk-only/list-inquiries.mjs';

describe(example, () => {
  let server: RunningServer;

  before(async function () {
    await build.call(this);
    server = await startServer({ port: 0, sampleData: true });
  });

  after(() => server.close());

  it('signs in and lists the newest inquiries', async () => {
    const output = await run('node', [example, `${server.url}/v1`, 'somying', 'Sample-Pass-2569']);
    const [signedIn, counts, ...inquiries] = output.trim().split('\n');
    expect(signedIn).to.match(/^Signed in: \S/);
    expect(counts).to.match(/^\d+ new, \d+ in progress, \d+ in all$/);
    expect(inquiries).to.have.length(5);
    for (const line of inquiries) expect(line).to.match(/^\d{4}-\d{8}-\d {2}(new|in_progress|completed) {2}\S/);
  });

  it('prints the error code, and exits with a status that a script notices', async () => {
    const failure = await run('node', [example, `${server.url}/v1`, 'somying', 'wrong']).catch(String);
    expect(failure).to.match(/ended with 1\n\w+ \(request [\w-]+\)/);
  });
});
