import { createHash, randomBytes } from 'node:crypto';

import { expect } from 'chai';

import { createSmeClient, type SendProgress } from '../../src/index.js';
import { startServer, type RunningServer } from '../../src/server/index.js';
import { cuttingProxy, type CuttingProxy } from '../support/cutting-proxy.js';
import { credentials } from './support/answers.js';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('client: an upload of 20 MB over a line that is cut three times', function () {
  this.timeout(60_000);
  const size = 20_000_000;
  let server: RunningServer;
  let proxy: CuttingProxy;

  before(async () => {
    server = await startServer({ port: 0, sampleData: true });
    proxy = await cuttingProxy(server.url);
  });
  after(async () => {
    await proxy.close();
    await server.close();
  });

  it('arrives whole, and sends at most 1.2 times its size', async () => {
    const client = createSmeClient({ baseUrl: `${proxy.url}/v1` });
    await client.auth.signIn(credentials);
    const content = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(size - 9)]);
    const progress: SendProgress[] = [];
    proxy.cutAfter(3_000_000, 9_000_000, 17_000_000);

    const attachment = await client.attachments.send(new File([content], 'แบบแปลน.pdf'), {
      onProgress: told => progress.push(told),
    });

    expect(proxy.cuts).to.equal(3);
    expect(proxy.sent / size, 'sent, in sizes of the document').to.be.within(1, 1.2);
    expect(attachment).to.deep.include({ state: 'ready', received: size, sha256: sha256(content) });
    const kept = await client.attachments.download(attachment.attachmentId);
    expect(sha256(new Uint8Array(await kept.arrayBuffer()))).to.equal(sha256(content));

    const sent = progress.map(told => told.sent);
    expect(sent, 'never goes back').to.deep.equal([...sent].sort((a, b) => a - b));
    expect(progress.filter(({ state }) => state === 'waiting').length, 'says that it waits').to.be.at.least(3);
  });
});
