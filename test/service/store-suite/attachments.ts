import { expect } from 'chai';
import { accountParty, agencyParty, type AttachmentRecord } from '../../../src/service/store/records.js';
import { company, somchai, somying } from '../../../src/service/sample-data/people.js';
import { sampleData } from '../../../src/service/sample-data/sample-data.js';
import type { Store } from '../../../src/service/store/store.js';
import type { MakeStore } from '../store-suite.js';
import { allInquiries } from '../support/all-inquiries.js';
import { id, NOW, submission } from '../support/written.js';

const OWNER = accountParty(somying.accountId);
const ID = '0192f0c2-a6b8-7d3e-9f41-2b5c8d7e6f10';

const announced: AttachmentRecord = {
  attachmentId: ID,
  owner: OWNER,
  name: 'หนังสือ.pdf',
  size: 6,
  mediaType: 'application/pdf',
  state: 'awaiting_content',
  received: 0,
  sha256: null,
  createdAt: NOW,
  inquiryId: null,
  upload: 0,
};

const PLENTY = { maxBytes: 1000, maxCount: 10 };

async function bytesOf(store: Store, attachmentId: string): Promise<number[]> {
  const bytes: number[] = [];
  for await (const chunk of store.chunksOf(attachmentId)) {
    if (!(chunk instanceof Uint8Array)) throw new Error(`The chunk ${chunk.key} lies elsewhere.`);
    bytes.push(...chunk);
  }
  return bytes;
}

export function describeAttachments(makeStore: MakeStore): void {
  describe('attachments', () => {
    let store: Store;
    beforeEach(async () => {
      store = await makeStore(await sampleData(new Date(NOW), { busyCount: 0 }));
      await store.announceAttachment(announced, PLENTY);
    });

    const at = (received: number, upload = 0) => ({ owner: OWNER, attachmentId: ID, received, upload });
    const add = (offset: number, ...bytes: number[]) => store.addChunk(at(offset), Uint8Array.from(bytes));
    const settle = (state: 'scanning' | 'ready' | 'refused', sha256: string | null = null, upload = 0) =>
      store.settleAttachment({ owner: OWNER, attachmentId: ID, upload }, { state, sha256 }, NOW);

    async function makeReady(): Promise<AttachmentRecord> {
      await add(0, 1, 2, 3, 4, 5, 6);
      return (await settle('ready', 'f'.repeat(64)))!;
    }

    const carry = (document: AttachmentRecord, number = 1) =>
      store.recordInquiry({ ...submission(number, { attachments: [document] }), response: null, accessRecord: null });

    it("arrive chunk by chunk, in sequence, and do not keep the caller's buffer", async () => {
      const buffer = Uint8Array.from([1, 2]);
      expect((await store.addChunk(at(0), buffer))?.received).to.equal(2);
      buffer.fill(9);
      expect(await add(0, 1)).to.equal(undefined);
      expect(await add(3, 1)).to.equal(undefined);
      expect((await add(2, 3, 4, 5, 6))?.received).to.equal(6);
      expect(await bytesOf(store, ID)).to.deep.equal([1, 2, 3, 4, 5, 6]);
    });

    it('accept one of two chunks for the same offset', async () => {
      expect((await Promise.all([add(0, 1), add(0, 2)])).filter(Boolean)).to.have.length(1);
    });

    it('never mix the chunks of two uploads', async () => {
      await add(0, 1, 2);
      await store.restartUpload(OWNER, ID, NOW);
      await store.addChunk(at(0, 1), Uint8Array.of(3, 4));
      expect(await add(2, 5), 'the first upload goes on').to.equal(undefined);
      expect(await settle('ready', 'f'.repeat(64)), 'and ends').to.equal(undefined);
      expect(await bytesOf(store, ID)).to.deep.equal([3, 4]);
    });

    it('may be stored externally, under keys', async () => {
      await add(0, 1, 2);
      expect((await store.addChunk(at(2), { key: 'documents/a/0/b', length: 4 }))?.received).to.equal(6);
      const chunks = [];
      for await (const chunk of store.chunksOf(ID)) chunks.push(chunk instanceof Uint8Array ? [...chunk] : chunk);
      expect(chunks).to.deep.equal([[1, 2], { key: 'documents/a/0/b', length: 4 }]);
    });

    it('wait for a scan, and get one result', async () => {
      expect(await store.scanningAttachments(null, 10)).to.deep.equal([]);
      await add(0, 1, 2, 3, 4, 5, 6);
      const scanning = await settle('scanning', 'f'.repeat(64));
      expect(scanning).to.include({ state: 'scanning', sha256: 'f'.repeat(64) });
      expect(await settle('scanning'), 'a second time').to.equal(undefined);
      expect(await carry(scanning!)).to.equal('attachments_unavailable');
      expect(await store.scanningAttachments(null, 10)).to.deep.equal([scanning]);
      expect(await store.scanningAttachments(ID, 10)).to.deep.equal([]);
      expect(await store.scanningAttachments(null, 0)).to.deep.equal([]);
      expect((await settle('ready', 'f'.repeat(64)))?.state).to.equal('ready');
      expect(await settle('refused'), 'after it is ready').to.equal(undefined);
      expect(await store.scanningAttachments(null, 10)).to.deep.equal([]);
    });

    it('are recorded when they are discarded, until the storage has deleted the bytes', async () => {
      const gone = async () =>
        (await store.discardedUploads(10)).map(({ attachmentId, upload }) => `${attachmentId} ${upload}`);
      await store.restartUpload(OWNER, ID, NOW);
      await store.addChunk(at(0, 1), Uint8Array.of(1, 2, 3, 4, 5, 6));
      await settle('refused', null, 1);
      await store.restartUpload(OWNER, ID, NOW);
      await store.removeAttachment(OWNER, ID, NOW);
      expect([...new Set(await gone())].sort()).to.deep.equal([`${ID} 0`, `${ID} 1`, `${ID} 2`]);
      expect((await store.discardedUploads(10))[0]?.discardedAt).to.equal(NOW);

      await store.forgetDiscardedUploads((await store.discardedUploads(10)).filter(({ upload }) => upload < 2));
      expect(await gone()).to.deep.equal([`${ID} 2`]);
      await store.forgetDiscardedUploads(await store.discardedUploads(10));
      await store.announceAttachment(announced, PLENTY);
      await store.forgetExpired('2026-11-23T03:00:00.001Z');
      expect(await gone(), 'after a day that no inquiry took it').to.deep.equal([`${ID} 0`]);
    });

    it('are announced within limits of bytes and number, per party', async () => {
      const other = (number: number, size: number) => ({ ...announced, attachmentId: id(number), size });
      expect(await store.announceAttachment(other(1, 5), { maxBytes: 10, maxCount: 10 })).to.equal(false);
      expect(await store.announceAttachment(other(1, 4), { maxBytes: 10, maxCount: 10 })).to.equal(true);
      expect(await store.announceAttachment(other(2, 1), { maxBytes: 100, maxCount: 2 })).to.equal(false);
      const agency = { ...other(3, 10), owner: agencyParty('dbd') };
      expect(await store.announceAttachment(agency, { maxBytes: 10, maxCount: 1 })).to.equal(true);
      await store.removeAttachment(OWNER, id(1), NOW);
      await carry(await makeReady());
      expect(await store.announceAttachment(other(2, 10), { maxBytes: 10, maxCount: 1 })).to.equal(true);
    });

    it('are accessible to their owner only until they belong to an inquiry', async () => {
      const stranger = accountParty(somchai.accountId);
      expect(await store.ownAttachments(OWNER, [ID, 'unheard-of'])).to.deep.equal([announced]);
      expect(await store.ownAttachments(stranger, [ID])).to.deep.equal([]);
      expect(await store.addChunk({ ...at(0), owner: stranger }, Uint8Array.of(1))).to.equal(undefined);
      expect(await store.restartUpload(stranger, ID, NOW)).to.equal(undefined);
      expect(
        await store.settleAttachment({ ...at(0), owner: stranger }, { state: 'ready', sha256: null }, NOW),
      ).to.equal(undefined);
      expect(await store.removeAttachment(stranger, ID, NOW)).to.equal('unknown');
      expect(await store.readableAttachment(stranger, ID)).to.equal(undefined);
      expect(await store.readableAttachment(OWNER, ID)).to.deep.equal({ attachment: announced, inquiry: null });
      expect(await store.unusedAttachmentsOf(OWNER)).to.deep.equal([announced]);
      expect(await store.unusedAttachmentsOf(stranger)).to.deep.equal([]);
    });

    it('lose their bytes when they are refused, and can be sent again', async () => {
      await add(0, 1, 2, 3, 4, 5, 6);
      expect((await settle('refused'))?.state).to.equal('refused');
      expect(await bytesOf(store, ID)).to.deep.equal([]);
      expect(await add(6, 7)).to.equal(undefined);
      expect(await store.restartUpload(OWNER, ID, NOW)).to.deep.equal({ ...announced, upload: 1 });
      expect((await store.addChunk(at(0, 1), Uint8Array.of(7)))?.received).to.equal(1);
    });

    it('belong to one inquiry, and to none while they are not ready', async () => {
      expect(await carry(announced)).to.equal('attachments_unavailable');
      expect(await store.inquiryOf(somying.accountId, '2569-00000001-0')).to.equal(undefined);
      const ready = await makeReady();
      const carried = await Promise.all([carry(ready, 1), carry(ready, 2)]);
      expect(carried.sort()).to.deep.equal(['attachments_unavailable', 'recorded']);
      expect(await store.removeAttachment(OWNER, ID, NOW)).to.equal('in_use');
      expect(await store.restartUpload(OWNER, ID, NOW)).to.equal(undefined);
      expect(await store.unusedAttachmentsOf(OWNER)).to.deep.equal([]);
    });

    it('are readable for readers of the inquiry, and for the responsible agency', async () => {
      await carry(await makeReady());
      const readers = [OWNER, accountParty(company.accountId), agencyParty('rd')];
      const strangers = [accountParty(somchai.accountId), agencyParty('dbd')];
      for (const reader of readers) {
        const found = await store.readableAttachment(reader, ID);
        expect(found?.attachment.attachmentId).to.equal(ID);
        expect(found?.inquiry?.receiptNumber).to.match(/^2569-00000001-/);
        expect(found?.inquiry?.creator.accountId).to.equal(somying.accountId);
      }
      for (const reader of strangers) expect(await store.readableAttachment(reader, ID)).to.equal(undefined);
    });

    it('can be removed, and are deleted after a day without an inquiry', async () => {
      expect(await store.removeAttachment(OWNER, ID, NOW)).to.equal('removed');
      expect(await store.ownAttachments(OWNER, [ID])).to.deep.equal([]);
      await store.announceAttachment(announced, PLENTY);
      await store.forgetExpired('2026-11-23T03:00:00.000Z');
      expect(await store.ownAttachments(OWNER, [ID])).to.have.length(1);
      await store.forgetExpired('2026-11-23T03:00:00.001Z');
      expect(await store.ownAttachments(OWNER, [ID])).to.have.length(0);
    });

    it('of the seed have their content', async () => {
      const [seen] = await allInquiries(store, somying.accountId);
      const { attachmentId, size } = seen!.entries.flatMap(entry => entry.attachments)[0]!;
      expect(await bytesOf(store, attachmentId)).to.have.length(size);
    });
  });
}
