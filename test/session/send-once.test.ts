import { expect } from '@open-wc/testing';

import { SmeError } from '../../src/client/errors.js';
import { SendOnce } from '../../src/session/drafts/send-once.js';

/** A service that stores what arrives under a key, and loses a given number of answers. */
function service({ lost = 0 } = {}) {
  const kept = new Map<string, string>();
  const asked: string[] = [];
  return {
    kept,
    asked,
    post: async (body: string, key: string) => {
      asked.push(body);
      const before = kept.get(key);
      if (before !== undefined && before !== body) throw new SmeError('idempotency_key_reused', { status: 409 });
      kept.set(key, body);
      if (lost-- > 0) throw new SmeError('unreachable');
      return `receipt of ${body}`;
    },
  };
}

async function errorOf(submission: Promise<unknown>): Promise<string> {
  try {
    await submission;
  } catch (thrown) {
    return SmeError.from(thrown).code;
  }
  throw new Error('it was sent');
}

describe('SendOnce', () => {
  it('retries under the same key after a lost answer', async () => {
    const { post, kept } = service({ lost: 1 });
    const once = new SendOnce<string, string>();
    expect(await errorOf(once.send('a', post))).to.equal('unreachable');
    expect(await once.send('a', post)).to.deep.equal({ receipt: 'receipt of a', arrived: 'a' });
    expect([...kept.values()]).to.deep.equal(['a']);
  });

  it('returns the receipt of the version that arrived, when the text was changed afterwards', async () => {
    const { post, kept, asked } = service({ lost: 1 });
    const once = new SendOnce<string, string>();
    await errorOf(once.send('a', post));
    expect(await once.send('b', post)).to.deep.equal({ receipt: 'receipt of a', arrived: 'a' });
    expect([...kept.values()]).to.deep.equal(['a']);
    expect(asked).to.deep.equal(['a', 'b', 'a']);
  });

  it('stays unsure after a 401 only when an earlier try of the same call had no answer', async () => {
    const rejected = new SmeError('session_expired', { status: 401 });
    const once = new SendOnce<string, string>();
    await errorOf(once.send('a', () => Promise.reject(rejected)));
    expect(once.submission.unsure).to.equal(false);
    Object.assign(rejected, { earlier: new SmeError('unreachable') });
    await errorOf(once.send('a', () => Promise.reject(rejected)));
    expect(once.submission.unsure).to.equal(true);
  });

  it('finds that version among several, even after a reload', async () => {
    const { post, kept } = service({ lost: 1 });
    const before = new SendOnce<string, string>();
    const down = () => Promise.reject(new SmeError('unreachable'));
    await errorOf(before.send('x', down));
    await errorOf(before.send('a', post));
    await errorOf(before.send('b', down));

    const after = new SendOnce<string, string>();
    after.submission = JSON.parse(JSON.stringify(before.submission)) as typeof before.submission;
    expect(await after.send('c', post)).to.deep.equal({ receipt: 'receipt of a', arrived: 'a' });
    expect([...kept.values()]).to.deep.equal(['a']);
  });

  it('sends the changed version when the first never arrived', async () => {
    const { post, kept } = service();
    const once = new SendOnce<string, string>();
    await errorOf(once.send('a', () => Promise.reject(new SmeError('unreachable'))));
    expect(await once.send('b', post)).to.deep.equal({ receipt: 'receipt of b', arrived: 'b' });
    expect([...kept.values()]).to.deep.equal(['b']);
  });

  describe('from the copies of a tab (F5)', () => {
    /** As a browser copies the storage of a tab. */
    function copyOf(original: SendOnce<string, string>): SendOnce<string, string> {
      const copy = new SendOnce<string, string>();
      copy.submission = JSON.parse(JSON.stringify(original.submission)) as typeof original.submission;
      return copy;
    }

    it('has a key before anything is sent, another one for each draft', () => {
      const { idempotencyKey } = new SendOnce<string, string>().submission;
      expect(idempotencyKey).to.match(/^[0-9a-f-]{32,}$/);
      expect(new SendOnce<string, string>().submission.idempotencyKey).to.not.equal(idempotencyKey);
    });

    it('returns the same receipt for the same text, one after the other and at the same moment (F5)', async () => {
      const { post, kept } = service();
      const original = new SendOnce<string, string>();
      const copies = [copyOf(original), copyOf(original), copyOf(original)];
      const receipt = { receipt: 'receipt of a', arrived: 'a' };
      expect(await original.send('a', post)).to.deep.equal(receipt);
      expect(await Promise.all(copies.map(copy => copy.send('a', post)))).to.deep.equal([receipt, receipt, receipt]);
      expect([...kept.values()]).to.deep.equal(['a']);
    });

    it('sends another text under a key of its own, also at the same moment (F5)', async () => {
      const { post, kept } = service();
      const original = new SendOnce<string, string>();
      const [one, other] = [copyOf(original), copyOf(original)];
      await original.send('a', post);
      const sent = await Promise.all([one.send('b', post), other.send('c', post)]);
      expect(sent.map(({ arrived }) => arrived)).to.deep.equal(['b', 'c']);
      expect([...kept.values()]).to.have.members(['a', 'b', 'c']);
    });

    it('stores the new key before it is used (F5)', async () => {
      const { post } = service();
      const original = new SendOnce<string, string>();
      const stored: string[] = [];
      const copy: SendOnce<string, string> = new SendOnce(async () => void stored.push(copy.submission.idempotencyKey));
      copy.submission = copyOf(original).submission;
      await original.send('a', post);
      const used: string[] = [];
      await copy.send('b', (body, key) => {
        expect(stored).to.include(key);
        used.push(key);
        return post(body, key);
      });
      expect(used).to.deep.equal(stored).and.to.have.length(2);
    });

    it('learns that none of its own versions arrived, even when their answers were lost (F5)', async () => {
      const { post, kept } = service();
      const down = () => Promise.reject(new SmeError('unreachable'));
      const original = new SendOnce<string, string>();
      const copy = copyOf(original);
      await errorOf(copy.send('b', down));
      await original.send('a', post);
      expect(await copy.send('c', post)).to.deep.equal({ receipt: 'receipt of c', arrived: 'c' });
      expect([...kept.values()], 'and "b" is not sent by itself').to.deep.equal(['a', 'c']);
    });

    it('returns the receipt of the earlier version when a copy that was made after a lost answer is changed (F5)', async () => {
      const { post, kept } = service({ lost: 1 });
      const original = new SendOnce<string, string>();
      await errorOf(original.send('a', post));
      const copy = copyOf(original);
      expect(await copy.send('b', post)).to.deep.equal({ receipt: 'receipt of a', arrived: 'a' });
      expect(await original.send('a', post)).to.deep.equal({ receipt: 'receipt of a', arrived: 'a' });
      expect([...kept.values()]).to.deep.equal(['a']);
    });

    it('stops at a service that rejects every key (F5)', async () => {
      let posts = 0;
      const rejectAll = () => {
        posts += 1;
        return Promise.reject(new SmeError('idempotency_key_reused', { status: 409 }));
      };
      expect(await errorOf(new SendOnce<string, string>().send('a', rejectAll))).to.equal('idempotency_key_reused');
      expect(posts).to.equal(2);
    });
  });

  it('waits until the submission is saved, and uses another key for the next draft', async () => {
    const { post, kept } = service();
    const order: string[] = [];
    const once = new SendOnce<string, string>(async () => void order.push(`kept ${once.submission.tried.join()}`));
    await once.send('a', async (body, key) => {
      order.push('sent');
      return post(body, key);
    });
    await once.send('a', post);
    expect(order.slice(0, 2)).to.deep.equal(['kept a', 'sent']);
    expect([...kept.values()]).to.deep.equal(['a', 'a']);
  });

  const answers = {
    'is unsure after a lost answer': { error: new SmeError('unreachable'), unsure: true, tried: ['a'] },
    'is unsure after an error of the service': {
      error: new SmeError('internal_error', { status: 503 }),
      unsure: true,
      tried: ['a'],
    },
    'is unsure when it was asked to wait': {
      error: new SmeError('too_many_requests', { status: 429 }),
      unsure: true,
      tried: ['a'],
    },
    'knows after a definite error that nothing arrived (E11)': {
      error: new SmeError('invalid_request', { status: 422 }),
      unsure: false,
      tried: [],
    },
    'knows after "not now" that nothing arrived (E11)': {
      error: new SmeError('not_allowed_now', { status: 409 }),
      unsure: false,
      tried: [],
    },
    'loses nothing new when it is asked to sign in, and keeps the version for the same key (E11)': {
      error: new SmeError('session_expired', { status: 401 }),
      unsure: false,
      tried: ['a'],
    },
  };
  for (const [promise, { error, unsure, tried }] of Object.entries(answers))
    it(promise, async () => {
      const once = new SendOnce<string, string>();
      await errorOf(once.send('a', () => Promise.reject(error)));
      expect(once.submission).to.include({ unsure });
      expect(once.submission.tried).to.deep.equal(tried);
      const { idempotencyKey } = once.submission;
      const { post, kept } = service();
      await once.send('a', post);
      expect([...kept.keys()], 'the key stays').to.deep.equal([idempotencyKey]);
    });

  it('does not know the result of an earlier version when a later one is rejected (E11)', async () => {
    const once = new SendOnce<string, string>();
    await errorOf(once.send('a', () => Promise.reject(new SmeError('unreachable'))));
    await errorOf(once.send('b', () => Promise.reject(new SmeError('invalid_request', { status: 422 }))));
    expect(once.submission).to.deep.include({ tried: ['a'], unsure: true });
  });
});
