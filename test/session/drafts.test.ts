import { expect } from '@open-wc/testing';

import { Drafts } from '../../src/session/drafts.js';

const slot = 'sme-one-id/draft/inquiry';
const draft = { subject: 'ขอคำแนะนำเรื่องภาษี', detail: 'ความลับทางการค้า' };

describe('drafts', () => {
  afterEach(async () => {
    await new Drafts().removeAll();
    sessionStorage.clear();
  });

  it('come back after a reload, for the same person', async () => {
    expect(await new Drafts().save('inquiry', 'one', draft)).to.equal(true);
    expect(await new Drafts().load('inquiry', 'one')).to.deep.equal(draft);
  });

  it('are nowhere to be read, and their key cannot be taken out of the browser', async () => {
    await new Drafts().save('inquiry', 'account-of-somying', draft);
    const stored = JSON.stringify([Object.entries(sessionStorage), Object.entries(localStorage)]);
    for (const secret of [
      'ภาษี',
      'ความลับ',
      'account-of-somying',
      btoa(String.fromCharCode(...new TextEncoder().encode('ความลับ'))),
    ])
      expect(stored).to.not.contain(secret);

    const { CryptoKey } = window;
    const key = await new Promise<unknown>((resolve, reject) => {
      const open = indexedDB.open('sme-one-id', 1);
      open.onsuccess = () => {
        const get = open.result.transaction('keys').objectStore('keys').get('drafts');
        get.onsuccess = () => {
          open.result.close();
          resolve(get.result);
        };
      };
      open.onerror = () => reject(new Error('no database'));
    });
    expect(key).to.be.instanceOf(CryptoKey);
    expect((key as CryptoKey).extractable).to.equal(false);
  });

  it('do not open for another person, and are gone after the try', async () => {
    const drafts = new Drafts();
    await drafts.save('inquiry', 'one', draft);
    expect(await drafts.load('inquiry', 'two')).to.equal(undefined);
    expect(sessionStorage.getItem(slot)).to.equal(null);
  });

  const spoilt: Record<string, (entry: Record<string, unknown>) => unknown> = {
    'is a day old': entry => ({ ...entry, at: Date.now() - 24 * 3_600_000 - 1 }),
    'says another time than it was sealed with': entry => ({ ...entry, at: Date.now() }),
    'has another shape': entry => ({ ...entry, version: 0 }),
    'was tampered with': entry => ({ ...entry, text: `AAAA${String(entry['text']).slice(4)}` }),
    'is not ours': () => 'something else',
  };
  for (const [name, spoil] of Object.entries(spoilt)) {
    it(`is as good as none when it ${name}`, async () => {
      const drafts = new Drafts();
      await drafts.save('inquiry', 'one', draft);
      await new Promise(resolve => setTimeout(resolve, 2));
      const entry = JSON.parse(sessionStorage.getItem(slot)!) as Record<string, unknown>;
      sessionStorage.setItem(slot, JSON.stringify(spoil(entry)));
      expect(await drafts.load('inquiry', 'one')).to.equal(undefined);
      expect(sessionStorage.getItem(slot)).to.equal(null);
    });
  }

  it('can no longer be read anywhere after a sign-out, which takes the key away', async () => {
    const drafts = new Drafts();
    await drafts.save('inquiry', 'one', draft);
    const copied = sessionStorage.getItem(slot)!;
    await drafts.removeAll();
    expect(sessionStorage.getItem(slot)).to.equal(null);
    sessionStorage.setItem(slot, copied); // As another tab would still have it.
    expect(await new Drafts().load('inquiry', 'one')).to.equal(undefined);
  });

  it('are not kept by a save that ends after they were thrown away', async () => {
    const drafts = new Drafts();
    const saving = drafts.save('inquiry', 'one', draft);
    drafts.remove('inquiry');
    expect(await saving).to.equal(false);
    expect(sessionStorage.getItem(slot)).to.equal(null);
  });

  it('are kept by nobody, and harm nobody, where the browser denies storage', async () => {
    const setItem = Storage.prototype.setItem;
    Storage.prototype.setItem = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    try {
      const drafts = new Drafts();
      expect(await drafts.save('inquiry', 'one', draft)).to.equal(false);
      expect(await drafts.load('inquiry', 'one')).to.equal(undefined);
      await drafts.removeAll();
    } finally {
      Storage.prototype.setItem = setItem;
    }
  });
});
