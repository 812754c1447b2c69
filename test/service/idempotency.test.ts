import { expect } from 'chai';

import type { HistoryEntry } from '../../src/contract/types.js';
import { memoryStore } from '../../src/service/index.js';
import { draft, recordEvent, send } from './support/drafts.js';
import { agencyToken, expectProblem, idempotencyKey, serviceKit } from './support/service-kit.js';

describe('a request with an Idempotency-Key', () => {
  it('is the same one in whatever order its fields come', async () => {
    const kit = await serviceKit();
    const token = await kit.tokenOf('somying');
    const headers = idempotencyKey();
    const first = await kit.call('POST', '/inquiries', { token, json: draft, headers });
    const reversed = Object.fromEntries(Object.entries(draft).reverse());
    const again = await kit.call('POST', '/inquiries', { token, json: reversed, headers });
    expect([again.status, again.body]).to.deep.equal([201, first.body]);
    expect(again.headers.get('Location')).to.equal(first.headers.get('Location'));
    expect(again.headers.get('Location')).to.match(/^\/v1\/inquiries\/[\d-]+$/);
  });

  it('is another one for another inquiry or another text', async () => {
    const kit = await serviceKit();
    const token = await kit.tokenOf('somying');
    const [one, other] = [await send(kit, token), await send(kit, token)];
    for (const { receiptNumber } of [one, other]) await recordEvent(kit, 'dbd', receiptNumber, { kind: 'accept' });
    const headers = idempotencyKey();
    const ask = (path: string, json: object) => kit.call('POST', path, { token, json, headers });
    const json = { detail: 'ข้อความ' };
    const path = `/inquiries/${one.receiptNumber}/replies`;
    const [first, again] = [await ask(path, json), await ask(path, json)];
    expect([again.status, again.body]).to.deep.equal([201, first.body]);
    for (const { headers: answered } of [first, again]) expect(answered.has('Location')).to.equal(false);
    expectProblem(await ask(path, { detail: 'ข้อความอื่น' }), 409, 'idempotency_key_reused');
    const elsewhere = await ask(`/inquiries/${other.receiptNumber}/replies`, json);
    expectProblem(elsewhere, 409, 'idempotency_key_reused');
  });

  it('takes effect as often as it comes without a key', async () => {
    const kit = await serviceKit();
    const { receiptNumber } = await send(kit, await kit.tokenOf('somying'));
    const record = () =>
      kit.call<HistoryEntry>('POST', `/agency/inquiries/${receiptNumber}/events`, {
        token: agencyToken('dbd'),
        json: { kind: 'reply', detail: 'คำตอบ' },
      });
    const answers = [await record(), await record()];
    expect(answers.map(({ status }) => status)).to.deep.equal([201, 201]);
    expect(answers[0]!.body.entryId).not.to.equal(answers[1]!.body.entryId);
  });
});

describe('a request that other writers are always faster than', () => {
  it('is tried eight times, then answered with a second to wait', async () => {
    let attempts = 0;
    const kit = await serviceKit({}, 0, seed => ({
      ...memoryStore(seed),
      async recordEntry() {
        attempts += 1;
        return 'changed_meanwhile';
      },
    }));
    const { receiptNumber } = await send(kit, await kit.tokenOf('somying'));
    const answer = await kit.call('POST', `/agency/inquiries/${receiptNumber}/events`, {
      token: agencyToken('dbd'),
      json: { kind: 'accept' },
    });
    expect(expectProblem(answer, 429, 'too_many_requests').retryAfterSeconds).to.equal(1);
    expect(attempts).to.equal(8);
  });
});
