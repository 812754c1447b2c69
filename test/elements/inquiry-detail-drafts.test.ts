import { expect } from '@open-wc/testing';

import { SmeError } from '../../src/client/errors.js';
import '../../src/elements/inquiry-detail/sme-inquiry-detail.js';
import { replyDraft } from '../../src/elements/inquiry-detail/reply-draft.js';
import { withdrawalDraft } from '../../src/elements/inquiry-detail/withdrawal.js';
import { draftStoreOf } from '../../src/session/drafts/draft-store.js';
import { announced } from '../support/announced.js';
import {
  attach,
  attached,
  closeInquiries,
  heldUploads,
  isKept,
  openInquiry,
  pickerOf,
  reason,
  receiptA,
  receiptB,
  send,
  signedIn,
  textarea,
  type,
} from '../support/inquiry-page.js';
import { part, parts } from '../support/parts.js';
import { acceptedByOsmep } from '../support/sample-history.js';
import { waitUntil } from '../support/wait-until.js';

const words = 'แนบเลขประจำตัวผู้เสียภาษีแล้ว';
const completed = {
  status: 'completed',
  outcome: 'answered',
  waitingFor: 'none',
  capabilities: { canReply: false, canWithdraw: false },
} as const;
const dialog = (detail: Element) => part(detail, 'dialog') as HTMLDialogElement;
const dialogOpen = (detail: Element) => waitUntil(() => dialog(detail).matches(':modal'), 'the dialog is open');
/** Another element that shows the first inquiry. */
function another(around: Element) {
  const other = document.createElement('sme-inquiry-detail');
  other.receiptNumber = receiptA;
  around.append(other);
  return other;
}
const textOf = (detail: Element) => detail.shadowRoot!.querySelector<HTMLTextAreaElement>('#reply')?.value;
const stored = () => Object.keys(sessionStorage).filter(name => name.startsWith('sme-one-id/draft/'));

/** An answer that stays pending until the test resolves it. */
function held<T>() {
  let answer: (value: T) => void = () => undefined;
  let fail: (error: SmeError) => void = () => undefined;
  const promise = new Promise<T>((resolve, reject) => {
    answer = resolve;
    fail = reject;
  });
  return { promise, answer, fail };
}

describe('what a person enters in <sme-inquiry-detail>', () => {
  afterEach(() => closeInquiries());

  for (const [what, leave] of [
    ['is hidden', () => document.dispatchEvent(new Event('visibilitychange'))],
    ['is left', () => window.dispatchEvent(new PageTransitionEvent('pagehide'))],
  ] as const)
    it(`is read and kept when the page ${what}, although no event reported it (F4)`, async () => {
      const { detail, client } = await openInquiry();
      const slot = draftStoreOf(client).slot(replyDraft, receiptA);
      await waitUntil(() => slot.isBlank, 'what was stored has been read');
      // Nothing is drawn any more, which would read the control, too.
      for (let isAtRest = false; !isAtRest;) isAtRest = await detail.updateComplete;
      textarea(detail).value = words;
      leave();
      expect(slot.draft.fields).to.deep.include({ reply: words });
      await isKept(detail);
      const again = await openInquiry();
      await waitUntil(() => textOf(again.detail) === words, 'it is back after the page was loaded again');
    });

  describe('belongs to one inquiry (E1)', () => {
    it('keeps a reply and its attachments with its inquiry, and starts the other one empty (E1)', async () => {
      const { detail, show, replies } = await openInquiry();
      type(textarea(detail), words);
      attach(detail, 'ใบกำกับภาษี.pdf');
      await waitUntil(() => pickerOf(detail).attachmentIds.length === 1);

      await show(receiptB);
      expect(textarea(detail).value).to.equal('');
      expect(attached(detail)).to.deep.equal([]);
      type(textarea(detail), 'อีกเรื่องหนึ่ง');
      send(detail);
      await waitUntil(() => replies.length === 1);
      expect(replies[0]).to.deep.include({ receiptNumber: receiptB, detail: 'อีกเรื่องหนึ่ง', attachmentIds: [] });

      await show(receiptA);
      expect(textarea(detail).value).to.equal(words);
      expect(attached(detail)).to.deep.equal(['ใบกำกับภาษี.pdf']);
      send(detail);
      await waitUntil(() => replies.length === 2);
      expect(replies[1]).to.deep.include({ receiptNumber: receiptA, detail: words, attachmentIds: ['a-1'] });
    });

    it('keeps errors, rejected files, and an open form (E1)', async () => {
      const { detail, show } = await openInquiry({ inquiries: { [receiptB]: { waitingFor: 'agency' } } });
      attach(detail, 'program.exe');
      send(detail);
      await waitUntil(() => parts(detail, 'error-summary').length === 1);

      await show(receiptB);
      expect(parts(detail, 'error-summary').concat(parts(detail, 'error'), parts(detail, 'reply'))).to.deep.equal([]);
      part(detail, 'write').click();
      await waitUntil(() => parts(detail, 'reply').length === 1);
      expect(parts(pickerOf(detail), 'refused')).to.deep.equal([]);

      await show(receiptA);
      expect(parts(detail, 'error-summary')).to.have.length(1);
      expect(part(pickerOf(detail), 'refused').innerText).to.contain('program.exe');
      await show(receiptB);
      expect(parts(detail, 'reply'), 'still open').to.have.length(1);
    });

    it('keeps the reason for a withdrawal and its dialog (E1)', async () => {
      const { detail, show, withdrawals } = await openInquiry();
      part(detail, 'withdraw').click();
      type(reason(detail), 'ได้คำตอบแล้ว');

      await show(receiptB);
      expect(dialog(detail).open).to.equal(false);
      expect(reason(detail).value).to.equal('');
      part(detail, 'withdraw').click();
      part(detail, 'confirm').click();
      await waitUntil(() => withdrawals.length === 1);
      expect(withdrawals[0]).to.deep.equal({ receiptNumber: receiptB, reason: undefined });

      await show(receiptA);
      await dialogOpen(detail);
      expect(reason(detail).value).to.equal('ได้คำตอบแล้ว');
    });

    it('keeps what a control shows without an event (E1, E9)', async () => {
      const { detail, show } = await openInquiry();
      textarea(detail).value = words;
      await show(receiptB);
      expect(textarea(detail).value).to.equal('');
      await show(receiptA);
      expect(textarea(detail).value).to.equal(words);
    });

    it('shows only at its own inquiry that its number was copied, and what was done (E1)', async () => {
      const { detail, show } = await openInquiry();
      const copy = held<undefined>();
      const clipboard = Object.getOwnPropertyDescriptor(Navigator.prototype, 'clipboard')!;
      Object.defineProperty(Navigator.prototype, 'clipboard', {
        configurable: true,
        value: { writeText: () => copy.promise },
      });
      try {
        part(detail, 'copy').click();
        await show(receiptB);
        copy.answer(undefined);
        await new Promise(resolve => setTimeout(resolve));
        await detail.updateComplete;
        expect(part(detail, 'copy-note').innerText).to.equal('');
      } finally {
        Object.defineProperty(Navigator.prototype, 'clipboard', clipboard);
      }
      type(textarea(detail), words);
      send(detail);
      await waitUntil(() => parts(detail, 'done').length === 1);
      await show(receiptA);
      expect(parts(detail, 'done')).to.deep.equal([]);
    });

    it('sends a submission to its own inquiry after another one was opened, and reports it there (E1)', async () => {
      const answer = held<typeof acceptedByOsmep>();
      const { detail, show, replies, changed } = await openInquiry({ reply: () => answer.promise });
      type(textarea(detail), words);
      send(detail);
      await waitUntil(() => replies.length === 1);
      await show(receiptB);
      expect(part(detail, 'send').getAttribute('aria-disabled'), 'the other can be sent').to.equal('false');
      textarea(detail).focus();
      answer.answer(acceptedByOsmep);
      await waitUntil(() => changed.length === 1);
      await detail.updateComplete;
      expect(changed).to.deep.equal([receiptA]);
      expect(parts(detail, 'done'), 'nothing was done here').to.deep.equal([]);
      expect(detail.shadowRoot!.activeElement === textarea(detail), 'the focus stays').to.equal(true);

      await show(receiptA);
      await waitUntil(() => parts(detail, 'done').length === 1, 'told where it was done');
      expect(changed, 'the page was told once').to.deep.equal([receiptA]);
    });

    it('shows at its own inquiry why it was rejected (E1)', async () => {
      const answer = held<typeof acceptedByOsmep>();
      const { detail, show, replies } = await openInquiry({ reply: () => answer.promise });
      type(textarea(detail), words);
      send(detail);
      await waitUntil(() => replies.length === 1);
      await show(receiptB);
      answer.fail(new SmeError('internal_error', { status: 500, requestId: 'r-1' }));
      await new Promise(resolve => setTimeout(resolve));
      await detail.updateComplete;
      expect(parts(detail, 'failure')).to.deep.equal([]);
      await show(receiptA);
      expect(part(detail, 'failure').innerText).to.contain('ข้อความของท่านยังอยู่');
      expect(textarea(detail).value).to.equal(words);
    });

    it('sends a reply that waits for an upload to its own inquiry, whatever is shown by then (E1)', async () => {
      const uploads = heldUploads();
      const { detail, show, replies } = await openInquiry({ attachments: { send: uploads.send } });
      type(textarea(detail), words);
      attach(detail, 'แผนที่.pdf');
      send(detail);
      await show(receiptB);
      type(textarea(detail), 'อีกเรื่องหนึ่ง');
      uploads.of('แผนที่.pdf').end();
      await waitUntil(() => replies.length === 1);
      expect(replies[0]).to.deep.include({ receiptNumber: receiptA, detail: words });
      expect(replies[0]!.attachmentIds).to.deep.equal(['id of แผนที่.pdf']);
      expect(textarea(detail).value).to.equal('อีกเรื่องหนึ่ง');
    });

    it('marks each inquiry as seen, while another one is still being marked (E1)', async () => {
      const marked: string[] = [];
      const { show } = await openInquiry({
        inquiries: { [receiptA]: { unread: true }, [receiptB]: { unread: true } },
        markSeen: receiptNumber => {
          marked.push(receiptNumber);
          return new Promise(() => undefined);
        },
      });
      await show(receiptB);
      await waitUntil(() => marked.length === 2);
      expect(marked).to.deep.equal([receiptA, receiptB]);
    });
  });

  describe('is restored (E3)', () => {
    it('after a reload, with its attachments and a notice, and can be deleted (E3)', async () => {
      const before = await openInquiry();
      type(textarea(before.detail), words);
      attach(before.detail, 'ใบกำกับภาษี.pdf');
      await waitUntil(() => pickerOf(before.detail).attachmentIds.length === 1);
      await isKept(before.detail);
      before.detail.remove();

      const { detail, replies, show } = await openInquiry();
      await waitUntil(() => parts(detail, 'restored').length === 1);
      await announced('กู้คืนข้อความที่ท่านพิมพ์ค้างไว้แล้ว');
      expect(textarea(detail).value).to.equal(words);
      expect(attached(detail)).to.deep.equal(['ใบกำกับภาษี.pdf']);
      await expect(detail).to.be.accessible();
      await show(receiptB);
      expect(textarea(detail).value).to.equal('');
      await show(receiptA);
      send(detail);
      await waitUntil(() => replies.length === 1);
      expect(replies[0]).to.deep.include({ receiptNumber: receiptA, detail: words, attachmentIds: ['a-1'] });
      await waitUntil(() => stored().length === 0, 'nothing is kept of it');
    });

    it('can be deleted after a reload (E3)', async () => {
      const before = await openInquiry();
      type(textarea(before.detail), words);
      await isKept(before.detail);
      before.detail.remove();
      const { detail } = await openInquiry();
      await waitUntil(() => parts(detail, 'discard').length === 1);
      part(detail, 'discard').click();
      await waitUntil(() => parts(detail, 'restored').length === 0);
      expect(textarea(detail).value).to.equal('');
      await waitUntil(() => stored().length === 0);
    });

    it('after a reload during an upload, which is named as lost (E3)', async () => {
      const uploads = heldUploads();
      const before = await openInquiry({ attachments: { send: uploads.send } });
      type(textarea(before.detail), words);
      attach(before.detail, 'แผนที่.pdf', 'ใบกำกับภาษี.pdf');
      uploads.of('ใบกำกับภาษี.pdf').end();
      await waitUntil(() => pickerOf(before.detail).attachmentIds.length === 1);
      await isKept(before.detail);
      before.detail.remove();
      await new Promise(resolve => setTimeout(resolve, 150));

      const { detail } = await openInquiry();
      await waitUntil(() => parts(detail, 'restored').length === 1);
      await waitUntil(() => attached(detail).length > 0);
      expect(attached(detail)).to.deep.equal(['ใบกำกับภาษี.pdf']);
      expect(part(pickerOf(detail), 'refused').innerText).to.contain('แผนที่.pdf: อัปโหลดไม่เสร็จ');
      part(pickerOf(detail), 'dismiss').click();
      await waitUntil(() => parts(pickerOf(detail), 'refused').length === 0);
    });

    it('after a reload: an open form and an open dialog with its reason (E3)', async () => {
      const before = await openInquiry();
      part(before.detail, 'withdraw').click();
      type(reason(before.detail), 'ได้คำตอบแล้ว');
      await waitUntil(() => stored().length === 1);
      before.detail.remove();
      await new Promise(resolve => setTimeout(resolve, 150));
      const { detail } = await openInquiry();
      await dialogOpen(detail);
      expect(reason(detail).value).to.equal('ได้คำตอบแล้ว');
    });

    for (const drafts of ['on', 'off'] as const) {
      it(`after the element was removed, replaced, or inserted again (drafts ${drafts}) (E3)`, async () => {
        const { detail, around } = await openInquiry(drafts === 'off' ? { drafts } : {});
        type(textarea(detail), words);
        attach(detail, 'แผนที่.pdf');
        await waitUntil(() => pickerOf(detail).attachmentIds.length === 1);
        const home = detail.parentElement!;
        detail.remove();
        const other = another(around);
        await waitUntil(() => parts(other, 'reply').length === 1);
        expect(textarea(other).value).to.equal(words);
        expect(attached(other)).to.deep.equal(['แผนที่.pdf']);
        expect(parts(other, 'restored'), 'nothing was lost, so nothing is told').to.deep.equal([]);
        other.remove();
        home.append(detail);
        await detail.updateComplete;
        expect(textarea(detail).value).to.equal(words);
        if (drafts === 'off') expect(stored()).to.deep.equal([]);
      });
    }

    it('while an upload continues without the element (E3)', async () => {
      const uploads = heldUploads();
      const { detail, around } = await openInquiry({ attachments: { send: uploads.send } });
      attach(detail, 'แผนที่.pdf');
      detail.remove();
      expect(uploads.of('แผนที่.pdf').signal.aborted).to.equal(false);
      uploads.of('แผนที่.pdf').end();
      const other = another(around);
      await waitUntil(() => parts(other, 'reply').length === 1 && pickerOf(other).attachmentIds.length === 1);
    });

    it('in another language, and after the session has ended (E3)', async () => {
      const { detail, emit } = await openInquiry();
      type(textarea(detail), words);
      const control = textarea(detail);
      detail.lang = 'en';
      await waitUntil(() => part(detail, 'send').innerText.trim() === 'Send');
      emit({ status: 'expired' });
      await detail.updateComplete;
      emit(signedIn('one'));
      await detail.updateComplete;
      expect(textarea(detail) === control, 'the very field').to.equal(true);
      expect(control.value).to.equal(words);
    });

    it('and is sent once its owner has signed in again, if they had wanted that (E3)', async () => {
      let tries = 0;
      const { detail, emit, replies } = await openInquiry({
        reply: async () => {
          if (tries++ === 0) throw new SmeError('session_expired', { status: 401 });
          return acceptedByOsmep;
        },
      });
      type(textarea(detail), words);
      send(detail);
      await waitUntil(() => parts(detail, 'failure').length === 1);
      emit({ status: 'expired' });
      emit(signedIn('one'));
      await waitUntil(() => parts(detail, 'done').length === 1);
      expect(replies[0]).to.deep.equal(replies[1]);
    });
  });

  describe('belongs to one account (E1)', () => {
    it('is deleted at a sign-out, in the page and in the tab (E1)', async () => {
      const { detail, emit } = await openInquiry();
      type(textarea(detail), words);
      part(detail, 'withdraw').click();
      type(reason(detail), 'ได้คำตอบแล้ว');
      await isKept(detail);
      emit({ status: 'signed-out' });
      expect(stored(), 'at once').to.deep.equal([]);
      for (const account of ['two', 'one']) {
        emit(signedIn(account));
        await waitUntil(() => parts(detail, 'reply').length === 1);
        await detail.updateComplete;
        expect([textarea(detail).value, reason(detail).value, dialog(detail).open]).to.deep.equal(['', '', false]);
      }
    });

    it('is neither shown to nor sent by another account, and is restored for its owner (E1)', async () => {
      const uploads = heldUploads();
      const { detail, emit, replies } = await openInquiry({ attachments: { send: uploads.send } });
      type(textarea(detail), words);
      attach(detail, 'แผนที่.pdf');
      send(detail);
      emit({ status: 'expired' });
      emit(signedIn('two'));
      await waitUntil(() => parts(detail, 'reply').length === 1);
      await detail.updateComplete;
      expect(textarea(detail).value).to.equal('');
      expect(attached(detail)).to.deep.equal([]);
      expect(uploads.of('แผนที่.pdf').signal.aborted, 'nothing of it goes on in another name').to.equal(true);
      expect(replies).to.deep.equal([]);

      emit(signedIn('one'));
      await waitUntil(() => textarea(detail).value === words);
      expect(attached(detail)).to.deep.equal(['แผนที่.pdf']);
      uploads.of('แผนที่.pdf').end();
      await waitUntil(() => pickerOf(detail).attachmentIds.length === 1, 'its upload goes on');
      expect(replies, 'not before it is wanted again').to.deep.equal([]);
    });

    it('stops a submission when its owner is no longer signed in, and keeps its result unknown (E1)', async () => {
      let signal: AbortSignal | undefined;
      const { detail, emit, replies, client } = await openInquiry();
      Object.assign(client.inquiries, {
        reply: (receiptNumber: string, body: object, options: { signal: AbortSignal; idempotencyKey: string }) => {
          replies.push({ ...body, receiptNumber, key: options.idempotencyKey } as never);
          signal = options.signal;
          return new Promise((_, reject) => signal!.addEventListener('abort', () => reject(new SmeError('aborted'))));
        },
      });
      type(textarea(detail), words);
      send(detail);
      await waitUntil(() => signal !== undefined);
      emit(signedIn('two'));
      expect(signal!.aborted).to.equal(true);
      await waitUntil(() => textarea(detail).value === '');
      emit(signedIn('one'));
      await waitUntil(() => parts(detail, 'restored').length === 1);
      expect(part(detail, 'restored').innerText).to.contain('ยังไม่ได้รับผลการส่ง');
      send(detail);
      await waitUntil(() => replies.length === 2);
      expect(replies[1]).to.deep.equal(replies[0]);
    });

    it('is not taken over from a control that was filled in before a sign-out (E1, E9)', async () => {
      const { detail, emit, replies } = await openInquiry();
      textarea(detail).value = 'ความลับของคนก่อน';
      emit({ status: 'signed-out' });
      emit(signedIn('two'));
      await waitUntil(() => parts(detail, 'reply').length === 1);
      await detail.updateComplete;
      expect(textarea(detail).value).to.equal('');
      send(detail);
      await waitUntil(() => parts(detail, 'error-summary').length === 1);
      expect(replies).to.deep.equal([]);
    });
  });

  describe('of an inquiry that is not shown any more', () => {
    it('is kept in memory only if something was entered', async () => {
      const { detail, show, client } = await openInquiry();
      const slotOf = (receiptNumber: string) => draftStoreOf(client).slot(replyDraft, receiptNumber);
      const withdrawalOf = (receiptNumber: string) => draftStoreOf(client).slot(withdrawalDraft, receiptNumber);
      type(textarea(detail), words);
      await show(receiptB);
      const [typed, blank, withdrawal] = [slotOf(receiptA), slotOf(receiptB), withdrawalOf(receiptB)];
      await show(receiptA);
      expect(slotOf(receiptA) === typed, 'the one with a text').to.equal(true);
      await waitUntil(
        () => slotOf(receiptB) !== blank && withdrawalOf(receiptB) !== withdrawal,
        'blank ones are let go',
      );
      expect(textarea(detail).value).to.equal(words);

      await show(receiptB);
      const shown = slotOf(receiptB);
      const { parentElement } = detail;
      detail.remove();
      parentElement!.append(detail);
      await detail.updateComplete;
      expect(slotOf(receiptB) === shown, 'of an element that is moved').to.equal(true);
      detail.remove();
      await waitUntil(() => slotOf(receiptB) !== shown, 'of an element that left the page');
      parentElement!.append(detail);
      await detail.updateComplete;
      type(textarea(detail), 'อีกฉบับ');
      expect(slotOf(receiptB).draft.fields['reply']).to.equal('อีกฉบับ');
    });
  });

  describe('when the inquiry no longer accepts a reply', () => {
    it('has no open form on a completed inquiry (E1)', async () => {
      const { detail, show } = await openInquiry({ inquiries: { [receiptB]: completed } });
      type(textarea(detail), words);
      await show(receiptB);
      expect(parts(detail, 'reply').concat(parts(detail, 'unsent'), parts(detail, 'write'))).to.deep.equal([]);
    });

    it('keeps the reply visible, to be copied or deleted, and explains that it cannot be sent (E1)', async () => {
      const { detail, become } = await openInquiry();
      type(textarea(detail), words);
      attach(detail, 'แผนที่.pdf');
      await waitUntil(() => pickerOf(detail).attachmentIds.length === 1);
      textarea(detail).focus();
      await become(receiptA, completed);
      await waitUntil(() => parts(detail, 'unsent').length === 1);
      expect(parts(detail, 'reply').concat(parts(detail, 'send'))).to.deep.equal([]);
      expect(textarea(detail)).to.include({ value: words, readOnly: true });
      expect(detail.shadowRoot!.activeElement === textarea(detail), 'the focus stays').to.equal(true);
      expect(part(detail, 'unsent').innerText).to.contain('ส่งข้อความนี้ไม่ได้อีก').and.contain('แผนที่.pdf');
      await announced('ส่งข้อความนี้ไม่ได้อีก');
      await expect(detail).to.be.accessible();

      const copied: string[] = [];
      const clipboard = Object.getOwnPropertyDescriptor(Navigator.prototype, 'clipboard')!;
      Object.defineProperty(Navigator.prototype, 'clipboard', {
        configurable: true,
        value: { writeText: async (text: string) => void copied.push(text) },
      });
      try {
        part(detail, 'copy-unsent').click();
        await announced('คัดลอกข้อความแล้ว');
      } finally {
        Object.defineProperty(Navigator.prototype, 'clipboard', clipboard);
      }
      expect(copied).to.deep.equal([words]);
      part(detail, 'discard').click();
      await waitUntil(() => parts(detail, 'unsent').length === 0);
      await waitUntil(() => stored().length === 0);
    });

    it('names the chosen files, also rejected ones, and shows no empty text (E1, E15)', async () => {
      const { detail, become } = await openInquiry();
      attach(detail, 'แผนที่.pdf', 'โปรแกรม.exe');
      await waitUntil(() => pickerOf(detail).attachmentIds.length === 1);
      textarea(detail).focus();
      await become(receiptA, completed);
      await waitUntil(() => parts(detail, 'unsent').length === 1);
      expect(part(detail, 'unsent-documents').innerText).to.contain('แผนที่.pdf').and.contain('โปรแกรม.exe');
      expect(parts(detail, 'copy-unsent')).to.deep.equal([]);
      expect(textarea(detail)).to.equal(null);
      await waitUntil(() => detail.shadowRoot!.activeElement !== null, 'the focus stays in the element');
      part(detail, 'discard').click();
      await waitUntil(() => parts(detail, 'unsent').length === 0);
    });

    it('names files that were chosen and not yet added (E1, E15)', async () => {
      const { detail, become } = await openInquiry();
      detail.shadowRoot!.querySelector('sme-attachment-picker')!.attachMode = 'two-step';
      await waitUntil(() => part(pickerOf(detail), 'choose'));
      attach(detail, 'แผนที่\u202E.pdf');
      await waitUntil(() => parts(pickerOf(detail), 'chosen').length === 1);
      await become(receiptA, completed);
      await waitUntil(() => parts(detail, 'unsent').length === 1);
      expect(part(detail, 'unsent-documents').innerText).to.contain('แผนที่.pdf');
    });

    it('shows an earlier draft, which can be read, restored and deleted (E1)', async () => {
      const { detail, become, client } = await openInquiry();
      type(textarea(detail), 'อีกฉบับ');
      const slot = draftStoreOf(client).slot(replyDraft, receiptA);
      slot.take({ ...slot.kept(), fields: { reply: words }, earlier: [] });
      await waitUntil(() => parts(detail, 'another-draft').length === 1);
      type(textarea(detail), '');
      await become(receiptA, completed);
      await waitUntil(() => parts(detail, 'unsent').length === 1);
      await announced('ส่งข้อความนี้ไม่ได้อีก');
      await expect(detail).to.be.accessible();
      part(detail, 'take-another').click();
      await waitUntil(() => textOf(detail) === words);
      expect(textarea(detail).readOnly).to.equal(true);
      part(detail, 'discard').click();
      await waitUntil(() => textOf(detail) !== words);
    });

    it('is shown as unsent after the service rejected it for that reason (E1)', async () => {
      const page = await openInquiry({
        reply: async () => {
          void page.become(receiptA, completed);
          throw new SmeError('not_allowed_now', { status: 409 });
        },
      });
      type(textarea(page.detail), words);
      send(page.detail);
      await waitUntil(() => page.detail.shadowRoot!.activeElement?.id === 'unsent', 'focus on why');
      expect(textarea(page.detail).value).to.equal(words);
    });
  });

  it('shows that a reply may have arrived after a lost answer, but not after an error and a reload (E11)', async () => {
    const rejected = new SmeError('invalid_request', {
      status: 422,
      fields: [{ place: 'body', pointer: '/detail', code: 'bad_format' }],
    });
    for (const { error, unsure } of [
      { error: rejected, unsure: false },
      { error: new SmeError('unreachable'), unsure: true },
    ]) {
      const before = await openInquiry({ reply: () => Promise.reject(error) });
      type(textarea(before.detail), words);
      await isKept(before.detail);
      send(before.detail);
      await waitUntil(() => parts(before.detail, 'error').length + parts(before.detail, 'failure').length > 0);
      before.detail.remove();
      await new Promise(resolve => setTimeout(resolve, 150));
      const { detail } = await openInquiry();
      await waitUntil(() => parts(detail, 'restored').length === 1);
      expect(part(detail, 'restored').innerText.includes('ยังไม่ได้รับผลการส่ง')).to.equal(unsure);
      detail.remove();
      await closeInquiries();
    }
  });
});
