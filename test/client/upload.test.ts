import { expect } from 'chai';

import type { SendProgress } from '../../src/index.js';
import { until } from '../support/until.js';
import { problem, thrownBy } from './support/answers.js';
import { documentService, pdfOf } from './support/document-service.js';
import { standInPage } from './support/stand-in-page.js';

const chunk = 262_144;
const reset = () => {
  throw new TypeError('fetch failed');
};

describe('client: sending a document', () => {
  it('announces it and sends it in chunks, and waits for the confirmation of each', async () => {
    const { send, asked, documents } = documentService();
    const reported: SendProgress[] = [];
    const attachment = await send(pdfOf(2 * chunk), { onProgress: progress => reported.push(progress) });

    expect(attachment).to.include({ state: 'ready', name: 'แผนธุรกิจ.pdf', mediaType: 'application/pdf' });
    expect(asked()).to.deep.equal(['POST', `PUT 0-${chunk - 1}`, `PUT ${chunk}-${2 * chunk - 1}`]);
    expect(documents.get(attachment.attachmentId)?.received).to.equal(2 * chunk);
    expect(reported.map(({ state, sent }) => [state, sent])).to.deep.equal([
      ['queued', 0],
      ['sending', 0],
      ['sending', chunk],
      ['sending', 2 * chunk],
    ]);
    expect(reported.every(({ size }) => size === 2 * chunk)).to.equal(true);
  });

  it('sends chunks of at most 1 MiB, however fast the connection', async () => {
    const { send, requests } = documentService();
    await send(pdfOf(5_000_000));
    const sizes = await Promise.all(
      requests.filter(({ method }) => method === 'PUT').map(async request => (await request.arrayBuffer()).byteLength),
    );
    expect(Math.max(...sizes)).to.equal(1_048_576);
  });

  it('requests the offset after a broken connection, and sends only the rest', async () => {
    let cut = false;
    const { send, asked, documents } = documentService(async request => {
      if (cut || request.headers.get('Content-Range') !== `bytes 0-${chunk - 1}/${2 * chunk}`) return undefined;
      cut = true;
      documents.get('document-1')!.received += 1000;
      return reset();
    });
    const attachment = await send(pdfOf(2 * chunk));
    expect(attachment.state).to.equal('ready');
    expect(asked()).to.deep.equal([
      'POST',
      `PUT 0-${chunk - 1}`,
      'PUT *',
      `PUT 1000-${chunk + 999}`,
      `PUT ${chunk + 1000}-${2 * chunk - 1}`,
    ]);
  });

  it('requests the offset when the service has more than expected', async () => {
    const { send, asked, documents } = documentService((_, nth) => {
      if (nth === 2) documents.get('document-1')!.received += 500;
    });
    await send(pdfOf(1000));
    expect(asked()).to.deep.equal(['POST', 'PUT 0-999', 'PUT *', 'PUT 500-999']);
  });

  it('counts the failures anew once it is announced', async () => {
    const left = { POST: 7, PUT: 7 };
    const { send } = documentService(({ method }) => {
      left[method as 'POST' | 'PUT'] -= 1;
      return left[method as 'POST' | 'PUT'] >= 0 ? reset() : undefined;
    });
    expect((await send(pdfOf(1000))).state).to.equal('ready');
    expect(left).to.deep.equal({ POST: -1, PUT: -2 });
  });

  it('gives up after eight failures in a row without progress', async () => {
    const { send, requests } = documentService(request => (request.method === 'PUT' ? reset() : undefined));
    expect(await thrownBy(send(pdfOf(1000)))).to.include({ code: 'unreachable' });
    expect(requests).to.have.length(1 + 8);
  });

  it('does not retry permanent errors', async () => {
    const { send, requests } = documentService((_, nth) =>
      nth === 2 ? problem(422, 'attachment_content_mismatch') : undefined,
    );
    expect(await thrownBy(send(pdfOf(1000)))).to.include({ code: 'attachment_content_mismatch' });
    expect(requests).to.have.length(2);
  });

  it('resumes an earlier upload, or starts again when the service has deleted it', async () => {
    let broken = true;
    const { send, asked, requests, documents } = documentService(request =>
      broken && request.headers.get('Content-Range')?.startsWith(`bytes ${chunk}-`)
        ? problem(403, 'not_allowed_now')
        : undefined,
    );
    const progress: SendProgress[] = [];
    await thrownBy(send(pdfOf(2 * chunk), { onProgress: reported => progress.push(reported) }));
    const resume = progress.at(-1)!.attachment!;
    broken = false;

    requests.length = 0;
    expect((await send(pdfOf(2 * chunk), { resume })).attachmentId).to.equal('document-1');
    expect(asked()).to.deep.equal(['PUT *', `PUT ${chunk}-${2 * chunk - 1}`]);

    documents.clear();
    requests.length = 0;
    expect((await send(pdfOf(1000), { resume })).state).to.equal('ready');
    expect(asked()).to.deep.equal(['PUT *', 'POST', 'PUT 0-999']);
  });

  it('runs two at once and lets the others wait for their turn', async () => {
    const answers: (() => void)[] = [];
    const { send, requests } = documentService(request =>
      request.method === 'POST' ? new Promise<void>(resolve => answers.push(resolve)) : undefined,
    );
    const states: string[][] = [[], [], []];
    const all = states.map((reported, index) =>
      send(pdfOf(10, `${index}.pdf`), { onProgress: ({ state }) => reported.push(state) }),
    );
    await until(() => answers.length >= 2);
    expect(requests).to.have.length(2);
    answers[0]!();
    await until(() => answers.length >= 3);
    // Each upload reads its file first, so any of them may have been answered first.
    const unanswered = states.filter(each => each.join() === 'queued');
    expect(unanswered, 'the other, and the one that took the free place').to.have.length(2);
    for (const answer of answers) answer();
    expect((await Promise.all(all)).map(({ state }) => state)).to.deep.equal(['ready', 'ready', 'ready']);
  });

  it('is deleted at the service when it is cancelled, and lets the next one start', async () => {
    const stop = new AbortController();
    const { send, asked } = documentService(request => {
      if (request.method === 'PUT' && !stop.signal.aborted) stop.abort();
    });
    expect(await thrownBy(send(pdfOf(1000), { signal: stop.signal }))).to.include({ code: 'aborted' });
    await until(() => asked().length >= 3);
    expect(asked()).to.deep.equal(['POST', 'PUT 0-999', 'DELETE']);
    await Promise.all([send(pdfOf(10)), send(pdfOf(10)), send(pdfOf(10))]);
  });

  it('sends nothing when it is cancelled while it waits', async () => {
    const { send, requests } = documentService();
    expect(await thrownBy(send(pdfOf(10), { signal: AbortSignal.abort() }))).to.include({ code: 'aborted' });
    expect(requests).to.deep.equal([]);
  });

  for (const outcome of ['ready', 'refused'] as const) {
    it(`waits for the scan, with the result ${outcome}`, async () => {
      const { send, settled, requests } = documentService((_, nth) => {
        if (nth === 4) settled.state = outcome;
      });
      settled.state = 'scanning';
      const states: string[] = [];
      const attachment = await send(pdfOf(1000), { onProgress: ({ state }) => states.push(state) });
      expect(attachment.state).to.equal(outcome);
      expect(states).to.deep.equal(['queued', 'sending', 'scanning', 'scanning']);
      expect(requests).to.have.length(4);
    });
  }

  it('reports that a file was changed meanwhile, instead of blaming the network', async () => {
    const file = pdfOf(1000);
    const gone = () => Promise.reject(new DOMException('changed', 'NotReadableError'));
    file.slice = () => Object.assign(new Blob(), { arrayBuffer: gone });
    const { send } = documentService();
    expect(await thrownBy(send(file))).to.include({ code: 'unreadable_file', retryable: false });
  });

  describe('without a network', () => {
    let page: ReturnType<typeof standInPage>;
    beforeEach(() => (page = standInPage()));
    afterEach(() => page.leave());

    it('waits for one, and continues', async () => {
      page.connect(false);
      const { send, requests } = documentService();
      const states: string[] = [];
      const upload = send(pdfOf(1000), { onProgress: ({ state }) => states.push(state) });
      await until(() => states.length >= 2);
      expect([states, requests]).to.deep.equal([['queued', 'waiting'], []]);
      page.connect(true);
      expect((await upload).state).to.equal('ready');
    });
  });

  it('throws a TypeError that explains what to pass', async () => {
    const { client } = documentService();
    const { send } = client.attachments;
    expect(await thrownBy(send(new Blob(['x']))))
      .to.be.instanceOf(TypeError)
      .with.property('message')
      .that.contains('name');
    expect(await thrownBy(send(new Blob(['x']), { name: 'x.exe' })))
      .to.be.instanceOf(TypeError)
      .with.property('message')
      .that.contains('mediaType');
    expect((await send(new Blob(['%PDF-']), { name: 'x.pdf' })).state).to.equal('ready');
  });
});
