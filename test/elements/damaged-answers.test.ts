import { expect } from '@open-wc/testing';

import { inspected } from '../../src/client/transport/inspect-answer.js';
import { contractDocument, ContractValues } from '../support/contract-values.js';
import { damagesOf, pointersInto } from '../support/damage.js';
import {
  batches,
  clientOf,
  isDrawn,
  mount,
  mountOver,
  place,
  receiptNumber,
  undamagedAnswers,
  textOf,
  uncaught,
  type Shown,
} from '../support/damaged-elements.js';
import { ordinary } from '../support/element-states.js';
import { silkCompany } from '../support/sample-businesses.js';
import { answeredByDbd } from '../support/sample-history.js';
import { waitingInquiry } from '../support/sample-inquiries.js';
import { askedForInformation } from '../support/sample-notifications.js';
import { waitUntil } from '../support/wait-until.js';

const search = { criteria: { text: 'ภาษี' } };
const shown: readonly Shown[] = [
  { tag: 'sme-login-selector', operation: 'GET /account-types', rest: 'กรมพัฒนาธุรกิจการค้า (DBD)' },
  { tag: 'sme-business-list', operation: 'GET /businesses', rest: silkCompany.name.th },
  { tag: 'sme-business-card', operation: 'GET /businesses/{businessId}', attributes: { 'business-id': 'b' } },
  { tag: 'sme-inquiry-list', operation: 'GET /inquiries', rest: waitingInquiry.receiptNumber },
  {
    tag: 'sme-search-panel',
    operation: 'POST /inquiries/search',
    properties: search,
    rest: waitingInquiry.receiptNumber,
  },
  { tag: 'sme-search-panel', operation: 'GET /agencies', properties: search, rest: waitingInquiry.receiptNumber },
  { tag: 'sme-notification-buckets', operation: 'GET /notifications', rest: askedForInformation.receiptNumber },
  {
    tag: 'sme-inquiry-detail',
    operation: 'GET /inquiries/{receiptNumber}',
    attributes: { 'receipt-number': receiptNumber },
    rest: answeredByDbd.detail,
  },
  {
    tag: 'sme-history-timeline',
    operation: 'GET /inquiries/{receiptNumber}/history',
    attributes: { 'receipt-number': receiptNumber },
    rest: answeredByDbd.detail,
  },
  { tag: 'sme-inquiry-form', operation: 'GET /businesses' },
  { tag: 'sme-inquiry-form', operation: 'GET /categories' },
  { tag: 'sme-inquiry-form', operation: 'GET /agencies' },
];

/** Of some answers an element shows one list, and reads nothing else in them. */
const lists: Readonly<Record<string, string>> = {
  'GET /account-types': '/accountTypes',
  'GET /businesses': '/businesses',
  'GET /agencies': '/agencies',
  'GET /categories': '/categories',
  'GET /inquiries/{receiptNumber}/history': '/entries',
};

/** Only the first item of each list, because places are compared by name. */
const placesIn = (value: unknown) => new Set(pointersInto(value).filter(pointer => !pointer.endsWith('/0')));

describe('elements over answers damaged in one place (L3)', function () {
  this.timeout(120_000);

  it('are tried for every property of the contract', async () => {
    const contract = new ContractValues(await contractDocument(), ordinary);
    for (const operation of new Set(shown.map(each => each.operation))) {
      const [method, path] = operation.split(' ') as [string, string];
      const tried = placesIn(undamagedAnswers[operation]);
      const missing = [...placesIn(contract.answer(method, path).body)].filter(pointer => !tried.has(pointer));
      expect(missing, operation).to.deep.equal([]);
    }
  });

  for (const each of shown) {
    const { tag, operation, rest } = each;
    it(`${tag}, ${operation}: ends loading, throws nothing, shows the rest, reports to the host`, async () => {
      const damages = [...damagesOf(undamagedAnswers[operation]!)];
      expect(damages).to.have.length.above(20);
      for (const batch of batches(damages)) {
        const mounted = batch.map(damage => ({ damage, ...mount(each, damage.answer) }));
        for (const { damage, element, reported } of mounted) {
          await waitUntil(() => isDrawn(element), `${damage.name}: is shown or has failed`);
          const sent = JSON.parse(JSON.stringify(damage.answer)) as object;
          const { error } = inspected(operation, sent, () => ({}));
          if (error && damage.pointer.startsWith(lists[operation] ?? ''))
            await waitUntil(() => reported.length > 0, `${damage.name}: the host is told`);
          expect(new Set(reported).size, `${damage.name}: once for each element`).to.equal(reported.length);
          // Whether a text is in another answer, or outside the damage in this one.
          const isSent =
            !JSON.stringify(undamagedAnswers[operation]).includes(rest ?? '') ||
            JSON.stringify(sent).includes(rest ?? '');
          if (rest && isSent)
            await waitUntil(() => textOf(element).includes(rest), `${damage.name}: the rest is shown`);
        }
        expect(uncaught, batch.map(({ name }) => name).join('; ')).to.deep.equal([]);
        place.replaceChildren();
      }
    });
  }
});

/** Answers of 200 that have something else in them. */
const others: Readonly<Record<string, (answer: object) => Response>> = {
  'everything under data': answer => Response.json({ data: answer }),
  'a page': () => new Response('<!doctype html><p>เข้าสู่ระบบ', { headers: { 'Content-Type': 'text/html' } }),
  'a problem': () => Response.json({ type: 'about:blank', title: 'ไม่พบ', status: 404, code: 'not_found' }),
};

describe('elements over 200 with something else in it', function () {
  this.timeout(60_000);

  for (const each of shown)
    it(`${each.tag}, ${each.operation}: ends loading, throws nothing, and reports what it was`, async () => {
      for (const [what, respond] of Object.entries(others)) {
        const answer = undamagedAnswers[each.operation]!;
        const client = clientOf(asked => (asked === each.operation ? respond(answer) : undefined));
        const codes: string[] = [];
        const hear = ({ code }: { readonly code: string }) => void codes.push(code);
        place.addEventListener('sme-error', hear);
        const { element } = mountOver(each, client);
        await waitUntil(() => isDrawn(element), `${what}: has ended`);
        await waitUntil(() => codes.length > 0, `${what}: the host is told`);
        expect(new Set(codes), what).to.deep.equal(new Set(['unexpected_answer']));
        expect(uncaught, what).to.deep.equal([]);
        place.removeEventListener('sme-error', hear);
        place.replaceChildren();
      }
    });
});
