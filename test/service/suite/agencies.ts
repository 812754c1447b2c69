import { expect } from 'chai';

import type { AgencyChange, AgencyEvent } from '../../../src/contract/types.js';
import type { QueueOptions } from '../../../src/index.js';
import { documentOf, rejectionCodes, sentInquiry, unknownReceipt, type World } from './world.js';

/** D6–D10, D25, S75–S78. */
export function agencies(world: () => World): void {
  describe('an agency', () => {
    it('answers an inquiry step by step, and the person sees each step and who acts next', async () => {
      const client = await world().signedIn('somying');
      const dbd = world().agency('dbd');
      const other = await otherAgency();
      const { receiptNumber } = await sentInquiry(client, 'dbd', 'เรื่องที่ตอบทีละขั้น');
      const now = async () => {
        const { status, waitingFor, outcome, agency, capabilities } = await client.inquiries.get(receiptNumber);
        return [status, waitingFor, outcome, agency.agencyId, capabilities.canReply].join(' ');
      };

      await dbd.agency.record(receiptNumber, { kind: 'accept', officerName: 'เจ้าหน้าที่ตัวอย่าง' });
      expect(await now()).to.equal('in_progress agency  dbd true');
      await dbd.agency.record(receiptNumber, { kind: 'request_information', detail: 'กรุณาส่งสำเนา' });
      expect(await now()).to.equal('in_progress citizen  dbd true');
      const answer = await client.inquiries.reply(receiptNumber, { detail: 'ส่งแล้ว' });
      expect(answer).to.include({ kind: 'citizen_replied', agency: null });
      expect(await now()).to.equal('in_progress agency  dbd true');
      await dbd.agency.record(receiptNumber, { kind: 'forward', toAgencyId: other.id, detail: 'อยู่ในอำนาจหน้าที่' });
      expect(await now()).to.equal(`in_progress agency  ${other.id} true`);
      expect(await rejectionCodes(dbd.agency.record(receiptNumber, { kind: 'accept' }))).to.deep.equal(['not_found']);
      const reply = await other.client.agency.record(receiptNumber, { kind: 'reply', detail: 'คำตอบ' });
      await other.client.agency.record(receiptNumber, { kind: 'complete', outcome: 'answered', detail: 'เสร็จสิ้น' });
      expect(await now()).to.equal(`completed none answered ${other.id} false`);
      await other.client.agency.record(receiptNumber, {
        kind: 'correct',
        correctsEntryId: reply.entryId,
        detail: 'คำตอบที่ถูก',
      });

      const { entries } = await client.inquiries.history(receiptNumber);
      expect(entries.map(entry => `${entry.kind} ${entry.agency?.agencyId ?? 'citizen'}`)).to.deep.equal([
        `corrected ${other.id}`,
        `completed ${other.id}`,
        `replied ${other.id}`,
        'forwarded dbd',
        'citizen_replied citizen',
        'information_requested dbd',
        'accepted dbd',
        'sent citizen',
      ]);
      expect(entries.map(({ occurredAt }) => occurredAt)).to.deep.equal(
        entries.map(({ occurredAt }) => occurredAt).sort((a, b) => b.localeCompare(a)),
      );
      expect(entries[0]!.correctsEntryId).to.equal(reply.entryId);
      expect(entries[3]!.forwardedTo?.agencyId).to.equal(other.id);
      expect(entries[6]!.officerName).to.equal('เจ้าหน้าที่ตัวอย่าง');
      expect((await client.inquiries.get(receiptNumber)).completedAt).to.equal(entries[1]!.occurredAt);
    });

    it("reads one inquiry completely, with the citizen's replies, while it is responsible", async () => {
      const client = await world().signedIn('somying');
      const dbd = world().agency('dbd');
      const other = await otherAgency();
      const { receiptNumber } = await sentInquiry(client, 'dbd', 'เรื่องที่หน่วยงานอ่าน');
      await dbd.agency.record(receiptNumber, { kind: 'request_information', detail: 'กรุณาส่งสำเนา' });
      await client.inquiries.reply(receiptNumber, { detail: 'สำเนาอยู่ในไฟล์ที่ส่งไปก่อนแล้ว' });

      const { inquiry, history } = await dbd.agency.get(receiptNumber);
      expect(inquiry).to.include({ receiptNumber, status: 'in_progress', waitingFor: 'agency' });
      expect(history.map(({ kind, detail }) => `${kind} ${detail}`)).to.deep.equal([
        'citizen_replied สำเนาอยู่ในไฟล์ที่ส่งไปก่อนแล้ว',
        'information_requested กรุณาส่งสำเนา',
        'sent ',
      ]);
      expect(JSON.stringify(inquiry)).to.not.match(/\d{13}|maskedNumber/);

      expect(await rejectionCodes(other.client.agency.get(receiptNumber))).to.deep.equal(['not_found']);
      await dbd.agency.record(receiptNumber, { kind: 'forward', toAgencyId: other.id });
      expect(await rejectionCodes(dbd.agency.get(receiptNumber))).to.deep.equal(['not_found']);
      expect((await other.client.agency.get(receiptNumber)).history).to.have.length(4);
      expect(await rejectionCodes(dbd.agency.get(unknownReceipt))).to.deep.equal(['not_found']);

      const { accesses } = await client.privacy.export();
      const reads = accesses.filter(access => access.receiptNumber === receiptNumber);
      expect(reads.map(({ agency, operation }) => `${operation} ${agency?.agencyId}`)).to.have.members([
        `getAgencyInquiry ${other.id}`,
        'recordAgencyEvent dbd',
        'getAgencyInquiry dbd',
        'recordAgencyEvent dbd',
      ]);
    });

    it('lists its inquiries, by status and page, without identity numbers', async () => {
      const client = await world().signedIn('somying');
      const { agency } = world().agency('dbd');
      const { receiptNumber } = await sentInquiry(client, 'dbd', 'เรื่องในตะกร้าหน่วยงาน');
      const page = await agency.inquiries({ status: 'new', limit: 1 });
      expect(page.inquiries.map(row => row.receiptNumber)).to.deep.equal([receiptNumber]);
      const next = await agency.inquiries({ status: 'new', limit: 100, cursor: page.nextCursor! });
      expect(next.inquiries).to.have.length(Math.min(100, page.total - 1));
      expect(next.inquiries.filter(({ status }) => status !== 'new')).to.deep.equal([]);
      expect(JSON.stringify(page)).to.not.match(/\d{13}|maskedNumber/);
    });

    it('may decline with a reason, and attach files', async () => {
      const client = await world().signedIn('somying');
      const dbd = world().agency('dbd');
      const content = documentOf('pdf');
      const announcement = { name: 'แบบฟอร์ม.pdf', size: content.size, mediaType: 'application/pdf' as const };
      const { attachmentId } = await dbd.attachments.create(announcement);
      await dbd.attachments.upload(attachmentId, content);
      const { receiptNumber } = await sentInquiry(client, 'dbd', 'เรื่องที่ไม่รับ');
      const entry = await dbd.agency.record(receiptNumber, {
        kind: 'decline',
        detail: 'ไม่อยู่ในอำนาจ',
        attachmentIds: [attachmentId],
      });
      expect(entry.attachments.map(({ name }) => name)).to.deep.equal(['แบบฟอร์ม.pdf']);
      expect((await client.attachments.download(attachmentId)).size).to.equal(content.size);
      const declined = await client.inquiries.get(receiptNumber);
      expect(declined).to.include({ status: 'completed', outcome: 'declined' });
      expect(declined.attachments, 'what the citizen sent').to.deep.equal([]);
    });

    it('records one event per key', async () => {
      const { receiptNumber } = await sentInquiry(await world().signedIn('somying'), 'dbd', 'เรื่องที่ส่งซ้ำ');
      const { agency } = world().agency('dbd');
      const idempotencyKey = `event-sent-twice-${Date.now()}`;
      const event = { kind: 'reply', detail: 'คำตอบเดียว' } as const;
      const first = await agency.record(receiptNumber, event, { idempotencyKey });
      expect(await agency.record(receiptNumber, event, { idempotencyKey })).to.deep.equal(first);
    });

    it('gets an error for invalid, incomplete and unknown events', async () => {
      const client = await world().signedIn('somying');
      const { agency } = world().agency('dbd');
      const { receiptNumber } = await sentInquiry(client, 'dbd', 'เรื่องที่ปฏิเสธ');
      const record = (event: unknown) => rejectionCodes(agency.record(receiptNumber, event as AgencyEvent));
      const correctsEntryId = '0192f0c2-0000-7000-8000-000000000000';
      expect(await record({ kind: 'correct', correctsEntryId, detail: 'x' })).to.deep.equal(['not_allowed_now']);
      expect(await record({ kind: 'reply' })).to.deep.equal(['invalid_request', '/detail required']);
      expect(await record({ kind: 'withdraw' })).to.deep.equal(['invalid_request', '/kind not_in_list']);
      expect(await record({})).to.deep.equal(['invalid_request', '/kind required']);
      const nothing: unknown = await agency.record(receiptNumber, null as never).catch((thrown: unknown) => thrown);
      expect(nothing, 'what is no object is not sent').to.be.instanceOf(TypeError);
      expect(await record({ kind: 'forward', toAgencyId: 'no-such' })).to.deep.equal([
        'invalid_request',
        '/toAgencyId not_known',
      ]);
      expect(await rejectionCodes(agency.record(unknownReceipt, { kind: 'accept' }))).to.deep.equal(['not_found']);
    });

    it('cannot use citizens’ operations, nor a citizen agencies’', async () => {
      const citizen = world().client();
      const signIn = () => citizen.auth.signIn({ username: 'somchai', password: 'Sample-Pass-2569' });
      await signIn();
      expect(await rejectionCodes(citizen.agency.inquiries())).to.deep.equal(['session_expired']);
      // The client ends the session when a token is rejected even after renewal.
      expect(citizen.session.state.status).to.equal('expired');
      await signIn();
      expect(await rejectionCodes(citizen.agency.get(unknownReceipt))).to.deep.equal(['session_expired']);
      expect(await rejectionCodes(world().agency('dbd').inquiries.list())).to.deep.equal(['session_expired']);
    });
  });

  async function otherAgency() {
    const { agencies: all } = await (await world().signedIn('somying')).reference.agencies();
    const id = all.find(({ agencyId }) => agencyId !== 'dbd')!.agencyId;
    return { id, client: world().agency(id) };
  }

  describe('the changes of an agency', () => {
    /** The cursor after everything so far. */
    async function latestCursor({ agency }: ReturnType<World['agency']>): Promise<string> {
      let page = await agency.changes({ limit: 100 });
      while (page.hasMore) page = await agency.changes({ limit: 100, after: page.nextCursor });
      return page.nextCursor;
    }

    it('are what the person and both agencies did, each where it belongs', async () => {
      const client = await world().signedIn('somying');
      const dbd = world().agency('dbd');
      const other = await otherAgency();
      const [after, otherAfter] = [await latestCursor(dbd), await latestCursor(other.client)];
      const sent = await sentInquiry(client, 'dbd', 'เรื่องที่ติดตาม');
      const withdrawn = await sentInquiry(client, 'dbd', 'เรื่องที่ยกเลิก');
      await client.inquiries.withdraw(withdrawn.receiptNumber);
      const { receiptNumber } = sent;
      await dbd.agency.record(receiptNumber, { kind: 'request_information', detail: 'กรุณาส่งสำเนา' });
      const reply = await client.inquiries.reply(receiptNumber, { detail: 'ส่งแล้ว' });
      await dbd.agency.record(receiptNumber, { kind: 'forward', toAgencyId: other.id });
      await other.client.agency.record(receiptNumber, { kind: 'accept' });

      const { changes, hasMore } = await dbd.agency.changes({ after, limit: 100 });
      const shown = (rows: typeof changes) =>
        rows.map(row => [row.receiptNumber, row.kind, row.status, row.waitingFor, row.responsible].join(' '));
      expect(shown(changes)).to.deep.equal([
        `${receiptNumber} sent new agency true`,
        `${withdrawn.receiptNumber} sent new agency true`,
        `${withdrawn.receiptNumber} withdrawn completed none true`,
        `${receiptNumber} information_requested in_progress citizen true`,
        `${receiptNumber} citizen_replied in_progress agency true`,
        `${receiptNumber} forwarded in_progress agency false`,
      ]);
      expect(hasMore).to.equal(false);
      expect(changes[4]).to.include({ changeId: reply.entryId, occurredAt: reply.occurredAt });
      expect(shown((await other.client.agency.changes({ after: otherAfter })).changes)).to.deep.equal([
        `${receiptNumber} forwarded in_progress agency true`,
        `${receiptNumber} accepted in_progress agency true`,
      ]);
    });

    it('are read in pages from the oldest on, and continue after any change, now and later', async () => {
      const { agency } = world().agency('dbd');
      const client = await world().signedIn('somying');
      await sentInquiry(client, 'dbd', 'เรื่องแรก');
      const whole: AgencyChange[] = [];
      let page = await agency.changes({ limit: 7 });
      for (; page.hasMore; page = await agency.changes({ limit: 7, after: page.nextCursor })) {
        expect(page.changes).to.have.length(7);
        expect(page.nextCursor).to.equal(page.changes.at(-1)!.cursor);
        whole.push(...page.changes);
      }
      whole.push(...page.changes);
      expect((await agency.changes({ limit: 100 })).changes).to.deep.equal(whole.slice(0, 100));
      const middle = whole.length >> 1;
      expect((await agency.changes({ limit: 5, after: whole[middle]!.cursor })).changes).to.deep.equal(
        whole.slice(middle + 1, middle + 6),
      );

      const idle = await agency.changes({ after: page.nextCursor });
      expect(idle).to.include({ nextCursor: page.nextCursor, hasMore: false }).and.deep.include({ changes: [] });
      const { receiptNumber } = await sentInquiry(client, 'dbd', 'เรื่องถัดไป');
      const later = await agency.changes({ after: idle.nextCursor });
      expect(later.changes.map(change => change.receiptNumber)).to.deep.equal([receiptNumber]);
    });

    it('are not read with the cursor of another agency, of a list, of the future, or no cursor at all', async () => {
      const dbd = world().agency('dbd');
      const { nextCursor } = await dbd.agency.inquiries({ limit: 1 });
      const own = await latestCursor(dbd);
      const [digest] = atob(own.replaceAll('-', '+').replaceAll('_', '/')).split(' ');
      const forged = (position: string) => btoa(`${digest} ${position}`).replaceAll('=', '');
      expect((await dbd.agency.changes({ after: forged('0'), limit: 1 })).changes).to.have.length(1);
      const others = await latestCursor((await otherAgency()).client);
      const wrong = [others, nextCursor!, 'x', forged('999999999'), forged('9999999999'), forged('-1'), forged('1 1')];
      for (const after of wrong)
        expect(await rejectionCodes(dbd.agency.changes({ after })), after).to.deep.equal([
          'invalid_request',
          '/after bad_format',
        ]);
    });

    it('find the rows of the queue: by turn, and by the time of the latest change of anybody', async () => {
      const client = await world().signedIn('somying');
      const { agency } = world().agency('dbd');
      const { receiptNumber } = await sentInquiry(client, 'dbd', 'เรื่องที่ตอบกลับ');
      await agency.record(receiptNumber, { kind: 'request_information', detail: 'กรุณาส่งสำเนา' });
      const row = async (options: QueueOptions) =>
        (await agency.inquiries({ limit: 100, ...options })).inquiries.find(
          each => each.receiptNumber === receiptNumber,
        );
      expect(await row({ waitingFor: 'citizen' })).to.include({ waitingFor: 'citizen' });
      expect(await row({ waitingFor: 'agency' })).to.equal(undefined);
      const reply = await client.inquiries.reply(receiptNumber, { detail: 'ส่งแล้ว' });
      expect(await row({ waitingFor: 'agency' })).to.include({ lastChangeAt: reply.occurredAt });

      const at = Date.parse(reply.occurredAt);
      const inBangkok = (ms: number) => new Date(ms + 7 * 3_600_000).toISOString().replace('Z', '+07:00');
      expect(await row({ changedSince: inBangkok(at) })).to.include({ receiptNumber });
      expect(await row({ changedSince: inBangkok(at + 1) })).to.equal(undefined);
      for (const changedSince of ['0000-01-01T00:00:00Z', '9999-12-31T23:59:59-23:00'])
        expect(await rejectionCodes(agency.inquiries({ changedSince }))).to.deep.equal([
          'invalid_request',
          '/changedSince bad_format',
        ]);
    });
  });
}
