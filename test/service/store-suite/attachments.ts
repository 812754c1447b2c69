import { expect } from 'chai';
import { sendInquiry } from '../../../src/service/act.js';
import { accountParty, agencyParty, type AttachmentRecord } from '../../../src/service/records.js';
import { foods } from '../../../src/service/sample-data/businesses.js';
import { company, somchai, somying } from '../../../src/service/sample-data/people.js';
import { sampleData } from '../../../src/service/sample-data.js';
import type { Store } from '../../../src/service/store.js';
import type { MakeStore } from '../store-suite.js';

const NOW = '2026-11-22T03:00:00.000Z';
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
};

async function bytesOf(store: Store, attachmentId: string): Promise<number[]> {
  const bytes: number[] = [];
  for await (const chunk of store.bytesOf(attachmentId)) bytes.push(...chunk);
  return bytes;
}

export function describeAttachments(makeStore: MakeStore): void {
  describe('documents', () => {
    let store: Store;
    beforeEach(async () => {
      store = await makeStore(await sampleData(new Date(NOW), { busyCount: 0 }));
      await store.announceAttachment(announced);
    });

    const add = (offset: number, ...bytes: number[]) => store.addBytes(OWNER, ID, offset, Uint8Array.from(bytes));

    async function makeReady(): Promise<AttachmentRecord> {
      await add(0, 1, 2, 3, 4, 5, 6);
      return (await store.settleAttachment(OWNER, ID, { state: 'ready', sha256: 'f'.repeat(64) }))!;
    }

    function carry(document: AttachmentRecord, number = 1) {
      const sent = sendInquiry({
        inquiryId: `0192f0c2-a6b8-7d3e-9f41-00000000000${number}`,
        entryId: `0192f0c2-a6b8-7d3e-9f41-00000000001${number}`,
        digits: `0000000${number}`,
        at: new Date(NOW),
        creator: somying,
        business: foods,
        categoryId: 'tax',
        agencyId: 'rd',
        subject: 'เรื่อง',
        detail: 'รายละเอียด',
        documents: [document],
      });
      return store.recordInquiry({ ...sent, answer: null });
    }

    it("arrive piece by piece, each after the last, and keep no hold of the caller's buffer", async () => {
      const buffer = Uint8Array.from([1, 2]);
      expect((await store.addBytes(OWNER, ID, 0, buffer))?.received).to.equal(2);
      buffer.fill(9);
      expect(await add(0, 1)).to.equal(undefined);
      expect(await add(3, 1)).to.equal(undefined);
      expect((await add(2, 3, 4, 5, 6))?.received).to.equal(6);
      expect(await bytesOf(store, ID)).to.deep.equal([1, 2, 3, 4, 5, 6]);
    });

    it('take one of two pieces for the same place', async () => {
      expect((await Promise.all([add(0, 1), add(0, 2)])).filter(Boolean)).to.have.length(1);
    });

    it('are reached by their owner alone until an inquiry carries them', async () => {
      const stranger = accountParty(somchai.accountId);
      expect(await store.ownAttachments(OWNER, [ID, 'unheard-of'])).to.deep.equal([announced]);
      expect(await store.ownAttachments(stranger, [ID])).to.deep.equal([]);
      expect(await store.addBytes(stranger, ID, 0, Uint8Array.of(1))).to.equal(undefined);
      expect(await store.dropBytes(stranger, ID)).to.equal(undefined);
      expect(await store.settleAttachment(stranger, ID, { state: 'ready', sha256: null })).to.equal(undefined);
      expect(await store.removeAttachment(stranger, ID)).to.equal('unknown');
      expect(await store.readableAttachment(stranger, ID)).to.equal(undefined);
      expect(await store.readableAttachment(OWNER, ID)).to.deep.equal(announced);
      expect(await store.unusedBytesOf(OWNER)).to.equal(6);
      expect(await store.unusedBytesOf(stranger)).to.equal(0);
    });

    it('are forgotten when they are refused, and can come anew', async () => {
      await add(0, 1, 2, 3, 4, 5, 6);
      const refused = await store.settleAttachment(OWNER, ID, { state: 'refused', sha256: null });
      expect(refused?.state).to.equal('refused');
      expect(await bytesOf(store, ID)).to.deep.equal([]);
      expect(await add(6, 7)).to.equal(undefined);
      expect(await store.dropBytes(OWNER, ID)).to.deep.equal(announced);
      expect((await add(0, 7))?.received).to.equal(1);
    });

    it('are carried by one inquiry, and by none when they are not ready', async () => {
      expect(await carry(announced)).to.equal('attachments_unavailable');
      expect(await store.inquiryOf(somying.accountId, '2569-00000001-0')).to.equal(undefined);
      const ready = await makeReady();
      const carried = await Promise.all([carry(ready, 1), carry(ready, 2)]);
      expect(carried.sort()).to.deep.equal(['attachments_unavailable', 'recorded']);
      expect(await store.removeAttachment(OWNER, ID)).to.equal('in_use');
      expect(await store.dropBytes(OWNER, ID)).to.equal(undefined);
      expect(await store.unusedBytesOf(OWNER)).to.equal(0);
    });

    it('are read by who sees the inquiry, and by the agency that has it', async () => {
      await carry(await makeReady());
      const readers = [OWNER, accountParty(company.accountId), agencyParty('rd')];
      const strangers = [accountParty(somchai.accountId), agencyParty('dbd')];
      for (const reader of readers) expect((await store.readableAttachment(reader, ID))?.attachmentId).to.equal(ID);
      for (const reader of strangers) expect(await store.readableAttachment(reader, ID)).to.equal(undefined);
    });

    it('are removed, and forgotten after a day that no inquiry took them', async () => {
      expect(await store.removeAttachment(OWNER, ID)).to.equal('removed');
      expect(await store.ownAttachments(OWNER, [ID])).to.deep.equal([]);
      await store.announceAttachment(announced);
      await store.forgetExpired('2026-11-23T03:00:00.000Z');
      expect(await store.ownAttachments(OWNER, [ID])).to.have.length(1);
      await store.forgetExpired('2026-11-23T03:00:00.001Z');
      expect(await store.ownAttachments(OWNER, [ID])).to.have.length(0);
    });

    it('come filled from the seed', async () => {
      const [seen] = await store.everythingOf(somying.accountId);
      const { attachmentId, size } = seen!.entries.flatMap(entry => entry.attachments)[0]!;
      expect(await bytesOf(store, attachmentId)).to.have.length(size);
    });
  });
}
