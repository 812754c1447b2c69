import { expect } from 'chai';

import { operations, type OperationId } from '../../src/contract/operations.js';
import { SmeError } from '../../src/index.js';
import { damageOf } from '../../src/client/damage.js';
import { answerOf, fullAnswerOf, shapeOf } from '../support/answer-of.js';
import { damagesOf } from '../support/damage.js';
import { clientOf, json, problem, thrownBy } from './support/answers.js';
import { operationCalls } from './support/operation-calls.js';

/** What the error of a call reports about the answer. */
async function damageIn(call: Promise<unknown>) {
  const error = (await thrownBy(call)) as SmeError;
  expect(error).to.be.instanceOf(SmeError).and.to.include({ code: 'unexpected_answer' });
  const { operation, path, pointer, expected, found } = error.cause as Record<string, unknown>;
  return { operation, path, pointer, expected, found };
}

describe('client: an answer that breaks the contract (S21)', () => {
  const listed = (inquiry: object) => answerOf('GET /inquiries', { inquiries: [shapeOf('InquirySummary', inquiry)] });
  const inList = { operation: 'GET /inquiries', path: '/inquiries' };
  const broken: Record<string, readonly [() => Response, object]> = {
    'a number for a string': [
      () => json(listed({ subject: 42 })),
      { ...inList, pointer: '/inquiries/0/subject', expected: 'string', found: 'number' },
    ],
    'null for an object': [
      () => json(listed({ agency: null })),
      { ...inList, pointer: '/inquiries/0/agency', expected: 'AgencyRef', found: 'null' },
    ],
    'a name that is missing deep inside': [
      () => json(listed({ agency: { agencyId: 'rd', name: {} } })),
      { ...inList, pointer: '/inquiries/0/agency/name/th', expected: 'string', found: 'nothing' },
    ],
    'a text that is no time': [
      () => json(listed({ contactedAt: '' })),
      { ...inList, pointer: '/inquiries/0/contactedAt', expected: 'RFC 3339 time', found: 'another string' },
    ],
    'a row that is none': [
      () => json(answerOf('GET /inquiries', { inquiries: [null] })),
      { ...inList, pointer: '/inquiries/0', expected: 'InquirySummary', found: 'null' },
    ],
    'an object for a list': [
      () => json(answerOf('GET /inquiries', { inquiries: {} })),
      { ...inList, pointer: '/inquiries', expected: 'array of InquirySummary', found: 'object' },
    ],
    'everything under data': [
      () => json({ data: listed({}) }),
      { ...inList, pointer: '/inquiries', expected: 'array of InquirySummary', found: 'nothing' },
    ],
    'a list of rows': [() => json([]), { ...inList, pointer: '', expected: 'JSON object', found: 'array' }],
    'cut-off JSON': [
      () => new Response('{"inqu', { headers: { 'Content-Type': 'application/json' } }),
      { ...inList, pointer: '', expected: 'JSON object', found: 'broken JSON' },
    ],
    'a page': [
      () => new Response('<p>', { headers: { 'Content-Type': 'text/html; charset=utf-8' } }),
      { ...inList, pointer: '', expected: 'JSON object', found: 'text/html' },
    ],
    nothing: [
      () => new Response(null, { status: 204 }),
      { ...inList, pointer: '', expected: 'JSON object', found: 'nothing' },
    ],
    'a problem without a code': [
      () => problem(409, undefined as never),
      { ...inList, pointer: '/code', expected: 'string', found: 'nothing' },
    ],
  };
  for (const [name, [answer, reported]] of Object.entries(broken)) {
    it(`rejects with the place and the kind of damage, for ${name}`, async () => {
      expect(await damageIn(clientOf(answer).client.inquiries.list())).to.deep.equal(reported);
      expect(await damageIn(clientOf(answer).client.api.GET('/inquiries'))).to.deep.equal(reported);
    });
  }

  it("reveals nothing of the answer's values", async () => {
    const { client } = clientOf(() => json(listed({ subject: ['ความลับ'], detail: 'ความลับ' })));
    const error = (await thrownBy(client.inquiries.list())) as SmeError;
    const cause = error.cause as Error;
    expect(JSON.stringify([error, cause, Object.entries(cause), cause.message, cause.stack])).to.not.contain('ความลับ');
  });

  const sound: Record<string, object> = {
    'members that are not in the contract': {
      priority: 'high',
      agency: { agencyId: 'rd', name: { th: 'ก', en: null, zh: 'x' } },
    },
    'codes of a later version': { status: 'on_hold', outcome: 'escalated', waitingFor: 'court' },
    'times of another offset': { contactedAt: '2026-11-22T16:05:00+07:00', completedAt: '2026-11-22T00:05:00-09:00' },
    nanoseconds: { contactedAt: '2026-11-22T09:05:00.123456789Z' },
  };
  for (const [name, members] of Object.entries(sound)) {
    it(`accepts ${name}`, async () => {
      const { client } = clientOf(() => json(listed(members)));
      expect((await client.inquiries.list()).inquiries[0]).to.deep.include(members);
    });
  }

  it('reads a missing nullable value as null', async () => {
    const { completedAt, ...rest } = shapeOf('InquirySummary');
    const { client } = clientOf(() => json(answerOf('GET /inquiries', { inquiries: [rest] })));
    expect((await client.inquiries.list()).inquiries[0]?.completedAt)
      .to.equal(null)
      .and.equal(completedAt);
  });
});

describe('client: answers damaged in one place (S21, L3)', function () {
  this.timeout(120_000);

  for (const [id, { call, more = {} }] of Object.entries(operationCalls)) {
    const { method, path } = operations[id as OperationId];
    const operation = `${method} ${path}`;
    if (Object.keys(fullAnswerOf(operation)).length === 0) continue;
    const methods = [call, ...Object.values(more).map(other => other.call)];
    it(`${operation}: returns a value, or an SmeError that names the place, and never another error`, async () => {
      let answer: object = {};
      const { client } = clientOf(() => json(answer));
      let rejected = 0;
      // What the export consists of is tested completely with the operations that return it alone.
      for (const damage of damagesOf(fullAnswerOf(operation), operation === 'GET /export' ? 2 : Infinity))
        for (const callMethod of methods) {
          answer = damage.answer;
          const error: unknown = await callMethod(client).then(
            () => undefined,
            (thrown: unknown) => thrown,
          );
          if (error === undefined) continue;
          expect(error, damage.name).to.be.instanceOf(SmeError).and.to.include({ code: 'unexpected_answer' });
          const { pointer } = (error as SmeError).cause as { readonly pointer: string };
          // The next page of these is the same page again, and the walk ends with an error when its rows are missing.
          if (pointer === '/nextCursor') continue;
          const isThere = `${pointer}/`.startsWith(damage.pointer) || damage.pointer.startsWith(pointer);
          expect(isThere, `${damage.name}, told at ${pointer}`).to.equal(true);
          rejected += 1;
        }
      expect(rejected).to.be.above(0);
    });
  }
});

describe('client: damaged answers that are accepted (onDamage)', () => {
  const inquiries = [
    shapeOf('InquirySummary'),
    shapeOf('InquirySummary', { agency: null, unread: 'yes', contactedAt: 7 }),
  ];
  const page = answerOf('GET /inquiries', { inquiries });

  it('are returned with empty values for what is damaged, and reported once', async () => {
    const damages: SmeError[] = [];
    const { client } = clientOf(() => json(page));
    const answer = await client.inquiries.list({ onDamage: damage => damages.push(damage) });
    expect(answer.inquiries[0]).to.deep.equal(inquiries[0]);
    expect(answer.inquiries[1]).to.deep.include({
      agency: { agencyId: '', name: { th: '', en: null } },
      unread: false,
      contactedAt: '',
    });
    expect(damages).to.have.length(1);
    expect(damages[0]!.cause).to.include({ pointer: '/inquiries/1/agency', found: 'null' });
    expect([answer, answer.inquiries, ...answer.inquiries].map(damageOf)).to.deep.equal([
      damages[0],
      damages[0],
      undefined,
      damages[0],
    ]);
  });

  it('are accepted by every call of a client with that option', async () => {
    const damages: SmeError[] = [];
    const { client } = clientOf(() => json(page), { onDamage: damage => damages.push(damage) });
    await client.inquiries.list();
    await client.api.GET('/inquiries');
    expect(damages).to.have.length(2);
  });

  for (const [name, members] of Object.entries({
    'a list without its rows': { inquiries: null },
    'an answer of which little is left': { total: null, counts: null, asOf: null },
  })) {
    it(`are rejected when they are ${name}`, async () => {
      const { client } = clientOf(() => json(answerOf('GET /inquiries', members)));
      expect(await thrownBy(client.inquiries.list({ onDamage: () => undefined }))).to.include({
        code: 'unexpected_answer',
      });
    });
  }
});
