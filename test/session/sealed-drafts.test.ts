import { expect } from '@open-wc/testing';

import type { SessionState } from '../../src/client/client.js';
import { SealedDrafts } from '../../src/session/drafts/sealed-drafts.js';
import { draftKeys as keys } from '../support/draft-keys.js';
import { fakeSession } from '../support/fake-session.js';
import { somying } from '../support/sample-account.js';
import { waitUntil } from '../support/wait-until.js';

const draft = { subject: 'ขอคำแนะนำเรื่องภาษี', detail: 'ความลับทางการค้า' };
const entries = () => Object.keys(sessionStorage).filter(name => name.startsWith('sme-one-id/draft/'));
const signedIn = (accountId: string): SessionState => ({
  status: 'signed-in',
  account: { ...somying, accountId },
  expiresAt: '2026-11-22T09:05:00.000Z',
});

describe('sealed drafts', () => {
  afterEach(async () => {
    await new SealedDrafts().forget('one');
    await new SealedDrafts().forget('two');
    sessionStorage.clear();
  });

  it('are restored after a reload, for the same person and subject', async () => {
    expect(await new SealedDrafts().save('one', 'inquiry/', draft)).to.equal(true);
    expect(await new SealedDrafts().load('one', 'inquiry/')).to.deep.equal(draft);
  });

  it('cannot be read anywhere, and their key cannot be exported from the browser', async () => {
    await new SealedDrafts().save('one', 'reply/2569-04718236-5', draft);
    const stored = JSON.stringify([Object.entries(sessionStorage), Object.entries(localStorage)]);
    const encoded = btoa(String.fromCharCode(...new TextEncoder().encode('ความลับ')));
    for (const secret of ['ภาษี', 'ความลับ', '"one', '2569', encoded]) expect(stored).to.not.contain(secret);

    const [key] = [...(await keys()).values()];
    expect(key).to.be.instanceOf(CryptoKey);
    expect((key as CryptoKey).extractable).to.equal(false);
  });

  it('cannot be opened for another person or subject, and stay for their own', async () => {
    const drafts = new SealedDrafts();
    await drafts.save('one', 'reply/a', draft);
    expect(await drafts.load('two', 'reply/a')).to.equal(undefined);
    expect(await drafts.load('one', 'reply/b')).to.equal(undefined);
    expect(await drafts.load('one', 'withdrawal/a')).to.equal(undefined);
    expect(await drafts.load('one', 'reply/a')).to.deep.equal(draft);
  });

  it('cannot be opened when one is stored in the place of another', async () => {
    const drafts = new SealedDrafts();
    await drafts.save('one', 'reply/a', draft);
    const [first] = entries();
    const item = sessionStorage.getItem(first!)!;
    await drafts.save('one', 'reply/b', { subject: 'อีกฉบับ' });
    const second = entries().find(name => name !== first)!;
    sessionStorage.setItem(second, item);
    expect(await drafts.load('one', 'reply/b')).to.equal(undefined);
  });

  const spoilt: Record<string, (entry: Record<string, unknown>) => unknown> = {
    'is a day old': entry => ({ ...entry, at: Date.now() - 24 * 3_600_000 - 1 }),
    'says another time than it was sealed with': entry => ({ ...entry, at: Number(entry['at']) + 1 }),
    'has another shape': entry => ({ ...entry, version: 0 }),
    'was tampered with': entry => ({ ...entry, text: `AAAA${String(entry['text']).slice(4)}` }),
    'is not ours': () => 'something else',
  };
  for (const [name, spoil] of Object.entries(spoilt)) {
    it(`are ignored when one ${name}`, async () => {
      await new SealedDrafts().save('one', 'inquiry/', draft);
      const [slot] = entries();
      const entry = JSON.parse(sessionStorage.getItem(slot!)!) as Record<string, unknown>;
      sessionStorage.setItem(slot!, JSON.stringify(spoil(entry)));
      expect(await new SealedDrafts().load('one', 'inquiry/')).to.equal(undefined);
      expect(entries()).to.deep.equal([]);
    });
  }

  it('are deleted for all subjects of an account when it signs out, and can no longer be read anywhere', async () => {
    const { session, emit } = fakeSession(signedIn('one'));
    const drafts = new SealedDrafts({ session });
    await drafts.save('one', 'inquiry/', draft);
    await drafts.save('one', 'reply/a', draft);
    const [name] = entries();
    const copied = sessionStorage.getItem(name!)!;
    emit({ status: 'signed-out' });
    expect(entries(), 'at once: the page may be left').to.deep.equal([]);
    await waitUntil(async () => (await keys()).size === 0);
    sessionStorage.setItem(name!, copied); // A copy, as another tab could have it.
    expect(await new SealedDrafts().load('one', 'inquiry/')).to.equal(undefined);
  });

  it('belong to their service: the same account at another service has its own (E1, E10)', async () => {
    const { session, emit } = fakeSession(signedIn('one'));
    const [test, real] = ['/test/v1', '/v1'].map(path => `https://gateway.test${path}`) as [string, string];
    const atTest = new SealedDrafts({ baseUrl: test, session });
    await atTest.save('one', 'inquiry/', { subject: 'ทดลอง' });
    const atReal = () => new SealedDrafts({ baseUrl: real });
    expect(await atReal().load('one', 'inquiry/'), 'neither is it shown there').to.equal(undefined);
    await atReal().save('one', 'inquiry/', draft);
    emit({ status: 'signed-out' });
    await waitUntil(async () => (await keys()).size === 1);
    expect(await atReal().load('one', 'inquiry/'), 'nor does a sign-out delete the other').to.deep.equal(draft);
    await atReal().forget('one');
  });

  it('stay for an account when another one signs out (E10)', async () => {
    await new SealedDrafts().save('one', 'inquiry/', draft);
    const { session, emit } = fakeSession(signedIn('two'));
    const drafts = new SealedDrafts({ session });
    await drafts.save('two', 'inquiry/', { subject: 'ของคนที่สอง' });
    emit({ status: 'signed-out' });
    await waitUntil(async () => (await keys()).size === 1);
    expect(await new SealedDrafts().load('one', 'inquiry/')).to.deep.equal(draft);
    expect(await new SealedDrafts().load('two', 'inquiry/')).to.equal(undefined);
  });

  it('stay when a session expires', async () => {
    const { session, emit } = fakeSession(signedIn('one'));
    const drafts = new SealedDrafts({ session });
    await drafts.save('one', 'inquiry/', draft);
    emit({ status: 'expired' });
    expect(await drafts.load('one', 'inquiry/')).to.deep.equal(draft);
  });

  it('are not saved by a write that ends after they were deleted', async () => {
    const drafts = new SealedDrafts();
    const saving = drafts.save('one', 'inquiry/', draft);
    void drafts.remove('one', 'inquiry/');
    expect(await saving).to.equal(false);
    const again = drafts.save('one', 'inquiry/', draft);
    void drafts.forget('one');
    expect(await again).to.equal(false);
    expect(entries()).to.deep.equal([]);
  });

  it('keep the latest save, whichever write ends first', async () => {
    const drafts = new SealedDrafts();
    await Promise.all(['ก', 'กข', 'กขค'].map(subject => drafts.save('one', 'inquiry/', { subject })));
    expect(await drafts.load('one', 'inquiry/')).to.deep.equal({ subject: 'กขค' });
  });

  it('save another subject while one is deleted', async () => {
    const drafts = new SealedDrafts();
    const saving = drafts.save('one', 'reply/a', draft);
    await drafts.remove('one', 'reply/b');
    expect(await saving).to.equal(true);
  });

  it('are not saved, without an error, where the browser denies storage', async () => {
    const setItem = Storage.prototype.setItem;
    Storage.prototype.setItem = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    try {
      const drafts = new SealedDrafts();
      expect(await drafts.save('one', 'inquiry/', draft)).to.equal(false);
      expect(await drafts.load('one', 'inquiry/')).to.equal(undefined);
      await drafts.forget('one');
    } finally {
      Storage.prototype.setItem = setItem;
    }
  });

  it('stay stored when the browser provides no key for a while', async () => {
    await new SealedDrafts().save('one', 'inquiry/', draft);
    const open = indexedDB.open.bind(indexedDB);
    indexedDB.open = () => {
      throw new DOMException('busy', 'UnknownError');
    };
    const drafts = new SealedDrafts();
    try {
      expect(await drafts.load('one', 'inquiry/')).to.equal(undefined);
    } finally {
      indexedDB.open = open;
    }
    expect(await drafts.load('one', 'inquiry/')).to.deep.equal(draft);
  });
});
