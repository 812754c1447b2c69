import { expect } from 'chai';

import { createSmeClient, type SendProgress } from '../../src/index.js';
import { cutLine, type CutLine } from './support/cut-line.js';

/** SHA-256 in hexadecimal digits, by an interface that Node, pages and workers have. */
async function sha256(content: Blob): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', await content.arrayBuffer());
  return [...new Uint8Array(hash)].map(byte => byte.toString(16).padStart(2, '0')).join('');
}

/** One call returns at most this many random bytes (Web Cryptography API §10.1.1). */
const mostRandom = 65_536;

function randomPdf(size: number): File {
  const bytes = new Uint8Array(size);
  for (let from = 0; from < size; from += mostRandom) crypto.getRandomValues(bytes.subarray(from, from + mostRandom));
  bytes.set(new TextEncoder().encode('%PDF-1.7\n'));
  return new File([bytes], 'แบบแปลน.pdf');
}

describe('client: an upload of 20 MB over a connection that breaks three times', function () {
  this.timeout(60_000);
  const size = 20_000_000;
  let line: CutLine;

  before(async () => (line = await cutLine()));
  after(() => line.close());

  it('arrives complete, and sends at most 1.2 times its size', async () => {
    const client = createSmeClient({ baseUrl: line.baseUrl, getSession: async () => line.session });
    const content = randomPdf(size);
    const progress: SendProgress[] = [];
    await line.cutAfter([3_000_000, 9_000_000, 17_000_000]);

    const attachment = await client.attachments.send(content, { onProgress: reported => progress.push(reported) });

    const { sent, cuts } = await line.counts();
    expect(cuts).to.equal(3);
    expect(sent / size, 'sent, in sizes of the document').to.be.within(1, 1.2);
    expect(attachment).to.deep.include({ state: 'ready', received: size, sha256: await sha256(content) });
    expect(await sha256(await client.attachments.download(attachment.attachmentId))).to.equal(await sha256(content));

    const confirmed = progress.map(reported => reported.sent);
    expect(confirmed, 'never goes back').to.deep.equal([...confirmed].sort((a, b) => a - b));
    expect(progress.filter(({ state }) => state === 'waiting').length, 'says that it waits').to.be.at.least(3);
  });
});
