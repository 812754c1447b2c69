import { expect } from 'chai';

import { operations, type OperationId } from '../../src/contract/operations.js';
import { SmeError } from '../../src/index.js';
import { fullAnswerOf } from '../support/answer-of.js';
import { clientOf, json } from './support/answers.js';
import { operationCalls } from './support/operation-calls.js';

/** Good answers as services of others give them: within the contract, but not as ours does. */
const variants: Readonly<Record<string, (name: string, value: unknown) => unknown>> = {
  'times of another offset': (_, value) => (isTime(value) ? String(value).replace('Z', '+07:00') : value),
  'times with nine decimals': (_, value) => (isTime(value) ? String(value).replace(/\.\d+Z/, '.123456789Z') : value),
  'values of enumerations that come later': (name, value) => (enumerations.has(name) ? 'comes_later' : value),
  'tokens of six kilobytes': (name, value) => (/Token$/.test(name) ? `a.${'b'.repeat(6000)}.c` : value),
  'members that come later': (name, value) =>
    isObject(value) && name !== 'comesLater' ? { ...(value as object), comesLater: { of: [1] } } : value,
};
const enumerations = new Set(['status', 'outcome', 'waitingFor', 'kind', 'state', 'toStatus', 'fromStatus', 'bucket']);
const isObject = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);
const isTime = (value: unknown) => typeof value === 'string' && /^\d{4}-\d\d-\d\dT.*Z$/.test(value);

/** Answers of 200 that have something else in them. */
const broken: Readonly<Record<string, (answer: object) => Response>> = {
  'everything under data': answer => json({ data: answer }),
  'a page': () => new Response('<!doctype html><p>เข้าสู่ระบบ', { headers: { 'Content-Type': 'text/html' } }),
  'a problem': () =>
    new Response(JSON.stringify({ type: 'about:blank', title: 'ไม่พบ', status: 404, code: 'not_found' }), {
      headers: { 'Content-Type': 'application/problem+json' },
    }),
  'a list': answer => json([answer]),
  'no member at all': () => json({}),
  'a text': () => json('ok'),
};

const changed = (answer: object, change: (name: string, value: unknown) => unknown): object =>
  JSON.parse(JSON.stringify(answer, (name, value: unknown) => change(name, value))) as object;

describe('client: answers of services of others, for every method', function () {
  this.timeout(60_000);

  for (const [id, { call, more = {} }] of Object.entries(operationCalls)) {
    const { method, path } = operations[id as OperationId];
    const answer = fullAnswerOf(`${method} ${path}`);
    if (Object.keys(answer).length === 0) continue;
    const methods = {
      [id]: call,
      ...Object.fromEntries(Object.entries(more).map(([name, other]) => [name, other.call])),
    };
    for (const [name, callMethod] of Object.entries(methods)) {
      it(`${name}: good answers that are not as ours`, async () => {
        for (const [variant, change] of Object.entries(variants)) {
          const { client } = clientOf(() => json(changed(answer, change)));
          const thrown: unknown = await callMethod(client).then(
            () => undefined,
            (error: unknown) => error,
          );
          expect(thrown, variant).to.equal(undefined);
        }
      });

      // A file is saved as it comes; what it has in it is nobody's answer.
      if (name === 'privacy.download') continue;
      it(`${name}: says of 200 with something else in it what it is`, async () => {
        for (const [what, respond] of Object.entries(broken)) {
          const { client } = clientOf(() => respond(answer));
          const thrown: unknown = await callMethod(client).then(
            () => undefined,
            (error: unknown) => error,
          );
          expect(thrown, what).to.be.instanceOf(SmeError).and.to.include({ code: 'unexpected_answer' });
          expect((thrown as SmeError).cause, what).to.include.keys('operation', 'pointer', 'expected', 'found');
        }
      });
    }
  }
});
