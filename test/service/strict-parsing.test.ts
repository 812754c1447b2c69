import { expect } from 'chai';

import { operations, type Operation, type OperationId } from '../../src/contract/operations.js';
import { toBase64url, sha256 } from '../../src/service/crypto/secrets.js';
import { somying } from '../../src/service/sample-data/people.js';
import { send } from './support/drafts.js';
import { agencyToken, expectErrors, idempotencyKey, serviceKit, type Kit } from './support/service-kit.js';

/** A cursor in the service's format, with any position in it. */
async function cursorOf(list: readonly unknown[], at: string, receiptNumber: string): Promise<string> {
  const mark = (await sha256(JSON.stringify(list))).slice(0, 12);
  return toBase64url(new TextEncoder().encode(`${mark} ${at} ${receiptNumber}`));
}

describe('requests are parsed strictly (S12)', () => {
  let kit: Kit;
  let token: string;
  beforeEach(async () => {
    kit = await serviceKit();
    token = await kit.tokenOf('somying');
  });

  const [goodTime, goodNumber] = ['2026-11-22T03:00:00.000Z', '2569-04718236-5'];
  const places: [what: string, at: string, receiptNumber: string][] = [
    ['a month that does not exist', '2026-13-01T00:00:00.000Z', goodNumber],
    ['a day that does not exist', '2026-02-30T00:00:00.000Z', goodNumber],
    ['an hour that does not exist', '2026-02-01T24:00:00.000Z', goodNumber],
    ['a year that databases do not have', '0000-01-01T00:00:00.000Z', goodNumber],
    ['a receipt number that is none', goodTime, '5'],
    ['a receipt number without end', goodTime, '9'.repeat(300)],
    ['a receipt number that cannot be stored', goodTime, '\0'],
    ['something behind the receipt number', goodTime, `${goodNumber} and more`],
  ];
  for (const [what, at, receiptNumber] of places)
    it(`a cursor with ${what} is not accepted by any list`, async () => {
      const inquiries = await cursorOf(['inquiries', somying.accountId, {}], at, receiptNumber);
      expectErrors(await kit.call('GET', `/inquiries?cursor=${inquiries}`, { token }), 'query /cursor bad_format');
      const json = { cursor: inquiries };
      expectErrors(await kit.call('POST', '/inquiries/search', { token, json }), 'body /cursor bad_format');
      const cursor = await cursorOf(['notifications', somying.accountId, null, false], at, receiptNumber);
      expectErrors(await kit.call('GET', `/notifications?cursor=${cursor}`, { token }), 'query /cursor bad_format');
      const queue = await cursorOf(['agency', 'dbd', null], at, receiptNumber);
      const asked = kit.call('GET', `/agency/inquiries?cursor=${queue}`, { token: agencyToken('dbd') });
      expectErrors(await asked, 'query /cursor bad_format');
    });

  it('a cursor of a position that no longer exists is accepted', async () => {
    const cursor = await cursorOf(['inquiries', somying.accountId, {}], goodTime, goodNumber);
    expect((await kit.call('GET', `/inquiries?cursor=${cursor}`, { token })).status).to.equal(200);
  });

  for (const text of ['Infinity', '1e1', '0x10', '5.0', '+5', '05', ' 5', '5%20', '', '๕', '9'.repeat(400)])
    it(`${text.slice(0, 8) || 'nothing'} is not a number of rows`, async () => {
      for (const path of ['/inquiries', '/notifications'])
        expectErrors(await kit.call('GET', `${path}?limit=${text}`, { token }), 'query /limit wrong_type');
    });

  for (const text of ['1', 'TRUE', 'yes', '', 'true%20'])
    it(`${text || 'nothing'} is neither true nor false`, async () => {
      expectErrors(await kit.call('GET', `/notifications?unread=${text}`, { token }), 'query /unread wrong_type');
    });

  it('a header that is not a parameter of the operation has no effect', async () => {
    const { receiptNumber } = await send(kit, token);
    const headers = { 'Idempotency-Key': 'k'.repeat(8000) };
    const read = await kit.call('GET', `/inquiries/${receiptNumber}`, { token, headers });
    expect(read.status).to.equal(200);
  });

  const parameters = ['Idempotency-Key', 'Content-Range', 'Last-Event-ID'];
  for (const [id, operation] of Object.entries(operations) as [OperationId, Operation][])
    it(`${id} ignores header parameters of other operations`, async () => {
      const { method, path, callers, headers = [], body } = operation;
      const undeclared = parameters.filter(name => !headers.includes(name)).map(name => [name, 'x'.repeat(8000)]);
      const place = path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
        name === 'receiptNumber' ? goodNumber : 't'.repeat(43),
      );
      const ask = (extra: object) =>
        kit.send(method, place, {
          ...(callers.length > 0 && { token: callers.includes('session') ? token : agencyToken('dbd') }),
          ...(body?.mediaType === 'application/json' && { json: {} }),
          headers: { ...(headers.includes('Idempotency-Key') && idempotencyKey()), ...extra },
        });
      const codeOf = async (response: Response) => {
        const isJson = response.headers.get('Content-Type')?.endsWith('json') === true;
        if (!isJson) await response.body?.cancel();
        const { code } = isJson ? ((await response.json()) as { code?: string }) : {};
        return `${response.status} ${code ?? ''}`;
      };
      const plain = await codeOf(await ask({}));
      // Each in a service of its own: the first of the two may sign out, or withdraw.
      kit = await serviceKit();
      token = await kit.tokenOf('somying');
      expect(await codeOf(await ask(Object.fromEntries(undeclared) as Record<string, string>))).to.equal(plain);
      expect(kit.errors).to.deep.equal([]);
    });
});
