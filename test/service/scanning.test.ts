import { expect } from 'chai';

import type { Attachment } from '../../src/contract/types.js';
import type { AttachmentScanner } from '../../src/service/index.js';
import { accountParty } from '../../src/service/store/records.js';
import { somying } from '../../src/service/sample-data/people.js';
import { draft, pdfBytes, send } from './support/drafts.js';
import { expectErrors, expectProblem, idempotencyKey, serviceKit, type Kit } from './support/service-kit.js';

type Verdict = Awaited<ReturnType<AttachmentScanner['scan']>> | Error;

describe('attachments with a scanner', () => {
  let kit: Kit;
  let token: string;
  /** Depends on the length of the document in some tests. */
  let outcome: Verdict | ((length: number) => Verdict);
  let scanned: number[];
  beforeEach(async () => {
    outcome = 'clean';
    scanned = [];
    const scanner: AttachmentScanner = {
      async scan(bytes) {
        let length = 0;
        for await (const chunk of bytes) length += chunk.byteLength;
        scanned.push(length);
        const verdict = typeof outcome === 'function' ? outcome(length) : outcome;
        if (verdict instanceof Error) throw verdict;
        return verdict;
      },
    };
    kit = await serviceKit({ attachmentScanner: scanner });
    token = await kit.tokenOf('somying');
  });

  async function sendDocument(bytes = pdfBytes(1000)) {
    const json = { name: 'หนังสือ.pdf', size: bytes.length, mediaType: 'application/pdf' };
    const { attachmentId } = (await kit.call<Attachment>('POST', '/attachments', { token, json })).body;
    const path = `/attachments/${attachmentId}/content`;
    const headers = { 'Content-Type': 'application/octet-stream' };
    const response = await kit.send('PUT', path, { token, raw: bytes, headers });
    const text = await response.text();
    const answer = { status: response.status, headers: response.headers, body: JSON.parse(text) as Attachment };
    return { attachmentId, answer };
  }
  const ask = async (id: string) =>
    (
      await kit.call<Attachment>('PUT', `/attachments/${id}/content`, {
        token,
        headers: { 'Content-Range': 'bytes */1000' },
      })
    ).body.state;
  const download = (id: string) => kit.call('GET', `/attachments/${id}/content`, { token });

  it('are ready as soon as they are found clean', async () => {
    const { attachmentId, answer } = await sendDocument();
    expect([answer.status, answer.body.state]).to.deep.equal([200, 'ready']);
    expect(scanned).to.deep.equal([1000]);
    expect((await download(attachmentId)).status).to.equal(200);
  });

  it('are refused and deleted when malware is found', async () => {
    outcome = 'infected';
    const { attachmentId, answer } = await sendDocument();
    expectProblem(answer, 422, 'attachment_infected');
    expect(await ask(attachmentId)).to.equal('refused');
    expectProblem(await download(attachmentId), 409, 'attachment_not_ready');
    const chunks = [];
    for await (const chunk of kit.store.chunksOf(attachmentId)) chunks.push(chunk);
    expect(chunks).to.deep.equal([]);
  });

  it('stay pending while the scanner cannot decide: they cannot be read or used, and are scanned again', async () => {
    outcome = new Error('down');
    const { attachmentId, answer } = await sendDocument();
    expect([answer.status, answer.body.state]).to.deep.equal([202, 'scanning']);
    expect(kit.errors.splice(0)).to.deep.equal([outcome]);
    expectProblem(await download(attachmentId), 409, 'attachment_not_ready');
    const json = { ...draft, attachmentIds: [attachmentId] };
    const rejected = await kit.call('POST', '/inquiries', { token, json, headers: idempotencyKey() });
    expectErrors(rejected, 'body /attachmentIds/0 not_ready');

    expect(await kit.service.maintenance.scanPending()).to.equal(1);
    expect(kit.errors.splice(0)).to.have.length(1);
    expect(await ask(attachmentId)).to.equal('scanning');
    outcome = 'clean';
    expect(await kit.service.maintenance.scanPending()).to.equal(0);
    expect(await ask(attachmentId)).to.equal('ready');
    await send(kit, token, { attachmentIds: [attachmentId] });
    expect(await kit.service.maintenance.scanPending()).to.equal(0);
    expect(scanned).to.deep.equal([1000, 1000, 1000]);
  });

  it('do not block later ones when one cannot be scanned', async () => {
    const down = new Error('down');
    outcome = down;
    const documents = [];
    for (const length of [1000, 1001, 1002]) {
      documents.push((await sendDocument(pdfBytes(length))).attachmentId);
      kit.errors.length = 0;
    }
    outcome = length => (length === 1001 ? down : 'clean');
    expect(await kit.service.maintenance.scanPending()).to.equal(1);
    expect(kit.errors.splice(0)).to.deep.equal([down]);
    const own = await kit.store.ownAttachments(accountParty(somying.accountId), documents);
    expect(own.map(({ state }) => state)).to.deep.equal(['ready', 'scanning', 'ready']);
  });

  it('are all scanned again, whatever the batch size of the store', async () => {
    outcome = new Error('down');
    for (const length of [1000, 1001, 1002]) {
      await sendDocument(pdfBytes(length));
      kit.errors.length = 0;
    }
    outcome = 'clean';
    const waiting = kit.store.scanningAttachments.bind(kit.store);
    kit.store.scanningAttachments = after => waiting(after, 1);
    scanned.length = 0;
    expect(await kit.service.maintenance.scanPending()).to.equal(0);
    expect(scanned).to.have.members([1000, 1001, 1002]);
  });

  it('can be recognised as infected later', async () => {
    outcome = new Error('down');
    const { attachmentId } = await sendDocument();
    kit.errors.length = 0;
    outcome = 'infected';
    expect(await kit.service.maintenance.scanPending()).to.equal(0);
    expect(await ask(attachmentId)).to.equal('refused');
  });

  it('are not scanned when their type is wrong', async () => {
    const { answer } = await sendDocument(new TextEncoder().encode('MZ'.padEnd(1000)));
    expectProblem(answer, 422, 'attachment_content_mismatch');
    expect(scanned).to.deep.equal([]);
  });

  it('stay deleted when their owner removes them during the scan', async () => {
    outcome = new Error('down');
    const { attachmentId } = await sendDocument();
    kit.errors.length = 0;
    const settle = kit.store.settleAttachment.bind(kit.store);
    kit.store.settleAttachment = async (...parameters) => {
      await kit.call('DELETE', `/attachments/${attachmentId}`, { token });
      return settle(...parameters);
    };
    outcome = 'clean';
    await kit.service.maintenance.scanPending();
    expect((await download(attachmentId)).status).to.equal(404);
  });
});
