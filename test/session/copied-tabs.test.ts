import { expect } from '@open-wc/testing';

import { inquiryDraft } from '../../src/elements/inquiry-submission/inquiry-draft.js';
import { replyDraft } from '../../src/elements/inquiry-detail/reply-draft.js';
import type { DraftFields, DraftForm } from '../../src/session/drafts/draft.js';
import { DraftStore } from '../../src/session/drafts/draft-store.js';
import { SealedDrafts } from '../../src/session/drafts/sealed-drafts.js';
import type { SessionState } from '../../src/client/client.js';
import { fakeClient } from '../support/fake-client.js';
import { fakeSession } from '../support/fake-session.js';
import { somying } from '../support/sample-account.js';
import { waitUntil } from '../support/wait-until.js';

const owner: SessionState = { status: 'signed-in', account: somying, expiresAt: '2026-11-22T09:05:00.000Z' };

/** Every form whose request carries an idempotency key, with what a person writes. */
const forms: readonly (readonly [DraftForm<object, unknown, unknown>, string, DraftFields])[] = [
  [inquiryDraft, '', { businessId: 'b', categoryId: 'c', agencyId: 'a', subject: 'เรื่อง', detail: 'รายละเอียด' }],
  [replyDraft, '2569-73915508-1', { reply: 'ส่งแล้ว' }],
];

/** A tab with the storage of the test's own tab, as a copied tab has it. */
function openTab(keys: string[]) {
  const note = async (_: unknown, options?: { readonly idempotencyKey?: string }) =>
    Promise.resolve(void keys.push(options?.idempotencyKey ?? 'none'));
  const { session, emit } = fakeSession();
  const inquiries = {
    create: note as never,
    reply: ((_: string, ...rest: Parameters<typeof note>) => note(...rest)) as never,
  };
  const store = new DraftStore(fakeClient({ session, inquiries }));
  store.keeps = true;
  emit(owner);
  return store;
}

describe('a draft in the copy of a tab (F5)', () => {
  afterEach(async () => {
    await new SealedDrafts().forget(somying.accountId);
    sessionStorage.clear();
  });

  for (const [form, receiptNumber, fields] of forms)
    it(`of kind "${form.kind}" is sent under the same key, the next one under another (F5)`, async () => {
      const keys: string[] = [];
      const original = openTab(keys).slot(form, receiptNumber);
      await waitUntil(() => original.isBlank, 'the storage has been read');
      original.draft.fill(fields);
      await waitUntil(() => original.isKept, 'the draft is stored');

      const copy = openTab(keys).slot(form, receiptNumber);
      await waitUntil(() => copy.draft.isRestored, 'the copy has it');
      await Promise.all([original.draft.submit(), copy.draft.submit()]);
      expect(keys).to.have.length(2);
      expect(keys[0]).to.equal(keys[1]).and.not.equal('none');

      original.draft.fill(fields);
      await original.draft.submit();
      expect(keys[2]).to.not.equal(keys[0]);
    });

  it('shows that nothing was sent while nothing was (F5)', async () => {
    const [form, , fields] = forms[0]!;
    const original = openTab([]).slot(form, '');
    await waitUntil(() => original.isBlank, 'the storage has been read');
    original.draft.fill({ ...fields, detail: '' });
    await waitUntil(() => original.isKept, 'the draft is stored');
    const copy = openTab([]).slot(form, '');
    await waitUntil(() => copy.draft.isRestored, 'the copy has it');
    expect(copy.draft.isUnsure).to.equal(false);
    copy.draft.fill({});
    expect(copy.draft.isEmpty, 'a key alone is no content').to.equal(true);
  });
});
