import { expect } from '@open-wc/testing';

import { SmeError } from '../../src/client/errors.js';
import { SendOnce } from '../../src/session/send-once.js';

/** A service that keeps what arrives under a key, and loses as many answers as it is told to. */
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

async function refusalOf(sending: Promise<unknown>): Promise<string> {
  try {
    await sending;
  } catch (thrown) {
    return SmeError.from(thrown).code;
  }
  throw new Error('it was sent');
}

describe('SendOnce', () => {
  it('tries again under the same key after a lost answer', async () => {
    const { post, kept } = service({ lost: 1 });
    const once = new SendOnce<string, string>();
    expect(await refusalOf(once.send('a', post))).to.equal('unreachable');
    expect(await once.send('a', post)).to.deep.equal({ receipt: 'receipt of a', arrived: 'a' });
    expect([...kept.values()]).to.deep.equal(['a']);
  });

  it('gets the receipt of the version that arrived, when the words were changed after it', async () => {
    const { post, kept, asked } = service({ lost: 1 });
    const once = new SendOnce<string, string>();
    await refusalOf(once.send('a', post));
    expect(await once.send('b', post)).to.deep.equal({ receipt: 'receipt of a', arrived: 'a' });
    expect([...kept.values()]).to.deep.equal(['a']);
    expect(asked).to.deep.equal(['a', 'b', 'a']);
  });

  it('finds it among several, and after a reload', async () => {
    const { post, kept } = service({ lost: 1 });
    const before = new SendOnce<string, string>();
    const down = () => Promise.reject(new SmeError('unreachable'));
    await refusalOf(before.send('x', down));
    await refusalOf(before.send('a', post));
    await refusalOf(before.send('b', down));

    const after = new SendOnce<string, string>();
    after.sending = JSON.parse(JSON.stringify(before.sending)) as typeof before.sending;
    expect(await after.send('c', post)).to.deep.equal({ receipt: 'receipt of a', arrived: 'a' });
    expect([...kept.values()]).to.deep.equal(['a']);
  });

  it('sends the changed version when the first never arrived', async () => {
    const { post, kept } = service();
    const once = new SendOnce<string, string>();
    await refusalOf(once.send('a', () => Promise.reject(new SmeError('unreachable'))));
    expect(await once.send('b', post)).to.deep.equal({ receipt: 'receipt of b', arrived: 'b' });
    expect([...kept.values()]).to.deep.equal(['b']);
  });

  it('never makes a key anew by itself while what arrived under it is unknown', async () => {
    const { post } = service({ lost: 1 });
    const other = new SendOnce<string, string>();
    await refusalOf(other.send('a', post));
    const once = new SendOnce<string, string>();
    once.sending = { idempotencyKey: other.sending!.idempotencyKey, tried: [] };
    expect(await refusalOf(once.send('b', post))).to.equal('idempotency_key_reused');
  });

  it('waits until what it is about to send is kept, and takes another key for the next draft', async () => {
    const { post, kept } = service();
    const order: string[] = [];
    const once = new SendOnce<string, string>(async () => void order.push(`kept ${once.sending?.tried.join()}`));
    await once.send('a', async (body, key) => {
      order.push('sent');
      return post(body, key);
    });
    await once.send('a', post);
    expect(order.slice(0, 2)).to.deep.equal(['kept a', 'sent']);
    expect([...kept.values()]).to.deep.equal(['a', 'a']);
  });
});
