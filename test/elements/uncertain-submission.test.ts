import { expect } from '@open-wc/testing';

import { SmeError } from '../../src/client/errors.js';
import '../../src/elements/inquiry-detail/sme-inquiry-detail.js';
import {
  closeInquiries,
  openInquiry,
  reason,
  receiptA,
  send,
  signedIn,
  textarea,
  type,
} from '../support/inquiry-page.js';
import { part, parts } from '../support/parts.js';
import { waitUntil } from '../support/wait-until.js';

const notAllowed = new SmeError('not_allowed_now', { status: 409 });
const withdrawn = {
  status: 'completed',
  outcome: 'withdrawn',
  waitingFor: 'none',
  capabilities: { canReply: false, canWithdraw: false },
} as const;
const confirm = (detail: Element, text: string) => {
  if (!reason(detail).closest('dialog')!.open) part(detail, 'withdraw').click();
  type(reason(detail), text);
  part(detail, 'confirm').click();
};
const failure = (detail: Element) => detail.shadowRoot!.querySelector<HTMLElement>('#withdraw-failure');

describe('a submission with an unknown result', () => {
  afterEach(() => closeInquiries());

  it('counts as arrived when a lost request turns out to have withdrawn the inquiry (E11)', async () => {
    let tries = 0;
    const page = await openInquiry({
      withdraw: async () => {
        if (tries++ > 0) throw notAllowed;
        void page.become(receiptA, withdrawn);
        throw new SmeError('unreachable');
      },
    });
    const { detail, changed } = page;
    confirm(detail, 'ได้คำตอบแล้ว');
    await waitUntil(() => failure(detail));
    confirm(detail, 'เปลี่ยนใจ');
    await waitUntil(() => parts(detail, 'done').length === 1);
    expect(part(detail, 'done').innerText).to.contain('ไปก่อนหน้านี้แล้ว').and.contain('แสดงอยู่ในประวัติ');
    expect(failure(detail)).to.equal(null);
    await waitUntil(() => !detail.shadowRoot!.querySelector('dialog')?.open, 'nothing is left to be withdrawn');
    expect(changed).to.deep.equal([receiptA]);
  });

  it('is a withdrawal that has arrived when its key is said to belong to another reason (E11)', async () => {
    const keys: (string | undefined)[] = [];
    const page = await openInquiry({
      withdraw: async (_receiptNumber, _withdrawal, options = {}) => {
        keys.push(options.idempotencyKey);
        if (keys.length > 1) throw new SmeError('idempotency_key_reused', { status: 409 });
        void page.become(receiptA, withdrawn);
        throw new SmeError('unreachable');
      },
    });
    const { detail } = page;
    confirm(detail, 'ได้คำตอบแล้ว');
    await waitUntil(() => failure(detail));
    confirm(detail, 'เปลี่ยนใจ');
    await waitUntil(() => parts(detail, 'done').length === 1);
    expect(part(detail, 'done').innerText).to.contain('แสดงอยู่ในประวัติ');
    await waitUntil(() => !detail.shadowRoot!.querySelector('dialog')?.open, 'nothing is left to be withdrawn');
    expect(new Set(keys).size, 'one intent, one key').to.equal(1);
    expect(keys[0]).to.match(/^[A-Za-z0-9_-]{16,64}$/);
  });

  it('counts as rejected when the inquiry ended in another way (E11)', async () => {
    const page = await openInquiry({
      withdraw: async () => {
        void page.become(receiptA, { ...withdrawn, outcome: 'answered' });
        throw notAllowed;
      },
    });
    confirm(page.detail, 'ได้คำตอบแล้ว');
    await waitUntil(() => failure(page.detail));
    expect(parts(page.detail, 'done')).to.deep.equal([]);
    expect(reason(page.detail).value, 'it stays').to.equal('ได้คำตอบแล้ว');
  });

  it('is not sent automatically for its owner after somebody else was signed in meanwhile (E1)', async () => {
    const { detail, emit, replies } = await openInquiry({
      reply: () => Promise.reject(new SmeError('session_expired', { status: 401 })),
    });
    type(textarea(detail), 'แนบเลขแล้ว');
    send(detail);
    await waitUntil(() => parts(detail, 'failure').length === 1);
    emit({ status: 'expired' });
    emit(signedIn('two'));
    await waitUntil(() => textarea(detail).value === '');
    emit(signedIn('one'));
    await waitUntil(() => textarea(detail).value === 'แนบเลขแล้ว');
    await detail.updateComplete;
    expect(replies, 'the first try').to.have.length(1);
    expect(parts(detail, 'failure'), 'it says that it was not sent').to.have.length(1);
    send(detail);
    await waitUntil(() => replies.length === 2);
    expect(replies[1]).to.deep.equal(replies[0]);
  });
});
