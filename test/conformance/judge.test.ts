import { expect } from 'chai';

import { judge } from '../../src/conformance/judge.js';
import type { OperationId } from '../../src/contract/operations.js';
import { answerOf } from '../support/answer-of.js';

const good = { 'Cache-Control': 'no-store', 'X-Request-Id': '0192f0c2a6b8' };

function violations(id: OperationId, status: number, body: unknown, headers: Record<string, string> = {}) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const type = status >= 400 ? 'application/problem+json' : 'application/json';
  const answer = {
    status,
    headers: new Headers({ ...good, 'Content-Type': type, ...headers }),
    bytes: new TextEncoder().encode(text),
    text,
    json: typeof body === 'string' ? undefined : body,
  };
  return judge(id, answer).map(({ summary }) => summary);
}

const problem = (status: number, code: string) => ({ type: 'about:blank', title: 'ไม่พบ', status, code });

describe('conformance: one answer', () => {
  const list = answerOf('GET /inquiries');

  it('is good with further members and headers, and with times of any offset', () => {
    const body = { ...list, asOf: '2026-11-22T10:05:00+07:00', further: { member: 1 } };
    expect(violations('listInquiries', 200, body, { 'X-Powered-By': 'x' })).to.deep.equal([]);
    const detailed = { ...problem(404, 'not_found'), detail: 'x', balance: 7 };
    expect(violations('getInquiry', 404, detailed)).to.deep.equal([]);
  });

  it('names what breaks the schema, where, and what was found', () => {
    expect(violations('listInquiries', 200, { ...list, total: '7' })).to.deep.equal([
      '/total: has to be integer, not "7"',
    ]);
    const { asOf, ...rest } = list;
    expect(asOf).to.be.a('string');
    expect(violations('listInquiries', 200, rest)).to.deep.equal(['the body: asOf is missing']);
  });

  it('only warns when an answer about nobody may be kept', () => {
    const kept = (id: OperationId, status: number) =>
      judge(id, {
        status,
        headers: new Headers({ 'Content-Type': 'application/json', 'X-Request-Id': '0192f0c2a6b8' }),
        bytes: new Uint8Array(),
        text: '',
        json: undefined,
      }).find(({ summary }) => summary === 'Cache-Control is missing');
    expect(kept('listAccountTypes', 200)?.severity).to.equal('should');
    expect(kept('getSession', 401)?.severity).to.equal('should');
    for (const id of ['getSession', 'signIn', 'listInquiries'] as const)
      expect(kept(id, 200)).to.include({ contract: 'Answers about a person MUST have `Cache-Control: no-store`.' });
    for (const id of ['getSession', 'signIn'] as const) expect(kept(id, 200)).not.to.have.property('severity');
  });

  for (const [title, found, expected] of [
    ['a status that is not documented', violations('listInquiries', 402, {}), 'the status 402 is not documented'],
    [
      'a page',
      violations('listInquiries', 200, '<html>', { 'Content-Type': 'text/html' }),
      'the media type is text/html',
    ],
    ['JSON that is none', violations('listInquiries', 200, '{'), 'the body is no JSON'],
    ['a body where none belongs', violations('signOut', 204, { ok: true }), 'there is a body'],
    [
      'a code of another status',
      violations('getInquiry', 404, problem(404, 'not_allowed_now')),
      'the problem code not_allowed_now does not belong to 404',
    ],
    [
      'a problem with another status than its answer',
      violations('getInquiry', 404, problem(400, 'not_found')),
      'the problem says 400, the answer 404',
    ],
    [
      'a personal answer that may be kept',
      violations('listInquiries', 200, list, { 'Cache-Control': 'private' }),
      'Cache-Control is private',
    ],
    [
      'a header of another form',
      violations('getInquiry', 404, problem(404, 'not_found'), { 'X-Request-Id': 'with space' }),
      'the header X-Request-Id is "with space"',
    ],
    [
      'a Retry-After that is no number',
      violations('listInquiries', 429, problem(429, 'too_many_requests'), { 'Retry-After': 'soon' }),
      'the header Retry-After is "soon"',
    ],
  ] as const)
    it(`names ${title}`, () => {
      expect(found).to.deep.equal([expected]);
    });

  it('only warns when X-Request-Id is missing', () => {
    const headers = new Headers({ 'Cache-Control': 'no-store' });
    const found = judge('signOut', { status: 204, headers, bytes: new Uint8Array(), text: '', json: undefined });
    expect(found.map(({ severity, summary }) => [severity, summary])).to.deep.equal([
      ['should', 'X-Request-Id is missing'],
    ]);
  });
});
