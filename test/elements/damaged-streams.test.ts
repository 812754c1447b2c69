import { expect } from '@open-wc/testing';

import { contractDocument, ContractValues } from '../support/contract-values.js';
import { damagesOf, halfSurrogate } from '../support/damage.js';
import {
  atHost,
  batches,
  clientOf,
  isDrawn,
  mountOver,
  place,
  receiptNumber,
  textOf,
  uncaught,
} from '../support/damaged-elements.js';
import { ordinary } from '../support/element-states.js';
import { waitingInquiry } from '../support/sample-inquiries.js';
import { waitUntil } from '../support/wait-until.js';

const change = { receiptNumber: waitingInquiry.receiptNumber, changedAt: '2026-11-22T09:05:00.000Z' };
const event = (data: unknown, name = 'notification') => `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;

const streams: Readonly<Record<string, string>> = {
  'broken JSON': 'event: notification\ndata: {"receiptNumber":\n\n',
  'no JSON': 'event: notification\ndata: ข้อความ\n\n',
  'an empty event': 'event: notification\ndata:\n\n',
  'an event that nobody knows': event(change, 'unheard_of'),
  'a message without a name': event(change, ''),
  'a line of two million letters': `event: notification\ndata: ${'ก'.repeat(2_000_000)}\n\n`,
  'a line that never ends': `data: ${'ก'.repeat(2_000_000)}`,
  'a page': '<!doctype html><title>502</title>',
  nothing: '',
  ...Object.fromEntries([...damagesOf(change)].map(({ name, answer }) => [`a change whose ${name}`, event(answer)])),
  'a list in place of a change': event([change]),
  'half a surrogate in its id': `id: ${halfSurrogate}\n${event(change)}`,
};

const streamOf = (text: string) =>
  new Response(new Blob([text]).stream(), { headers: { 'Content-Type': 'text/event-stream' } });

describe('elements over damaged streams (L3)', function () {
  this.timeout(120_000);

  it('show their list, and throw no error into the page', async () => {
    const contract = new ContractValues(await contractDocument(), ordinary);
    for (const batch of batches(Object.entries(streams))) {
      const mounted = batch.map(([name, text]) => {
        let asked = 0;
        const client = clientOf(operation => {
          if (operation === 'GET /session') return Response.json(contract.answer('GET', '/session').body);
          if (operation !== 'GET /notifications/stream') return undefined;
          asked += 1;
          return streamOf(text);
        }, atHost);
        return { name, isReadThrough: () => asked > 1, ...mountOver({ tag: 'sme-inquiry-list' }, client) };
      });
      for (const { name, element, isReadThrough } of mounted) {
        await waitUntil(isReadThrough, `${name}: the stream is asked for again after its end`);
        await waitUntil(
          () => isDrawn(element) && textOf(element).includes(waitingInquiry.receiptNumber),
          `${name}: the list is shown`,
        );
      }
      expect(uncaught, batch.map(([name]) => name).join('; ')).to.deep.equal([]);
      place.replaceChildren();
    }
  });
});

describe('elements over damaged problems (L3)', function () {
  this.timeout(120_000);

  const asked: readonly (readonly [tag: string, operation: string, attributes?: Record<string, string>])[] = [
    ['sme-login-selector', 'GET /account-types'],
    ['sme-business-list', 'GET /businesses'],
    ['sme-business-card', 'GET /businesses/{businessId}', { 'business-id': 'b' }],
    ['sme-inquiry-list', 'GET /inquiries'],
    ['sme-notification-buckets', 'GET /notifications'],
    ['sme-inquiry-detail', 'GET /inquiries/{receiptNumber}', { 'receipt-number': receiptNumber }],
    ['sme-history-timeline', 'GET /inquiries/{receiptNumber}/history', { 'receipt-number': receiptNumber }],
    ['sme-inquiry-form', 'GET /categories'],
    ['sme-search-panel', 'GET /agencies'],
  ];
  for (const [tag, operation, attributes = {}] of asked)
    it(`${tag}, ${operation}: shows the failure with a retry button, and reports to the host`, async () => {
      const contract = new ContractValues(await contractDocument(), ordinary);
      const problem = { ...(contract.named('Problem') as object), status: 503, code: 'internal_error' };
      const bodies = [
        ...[...damagesOf(problem)].map(({ name, answer }) => [name, JSON.stringify(answer)] as const),
        ...['', 'null', '[]', '7', '{"status":', '<!doctype html>'].map(text => [`the body ${text}`, text] as const),
      ];
      for (const batch of batches(bodies)) {
        const mounted = batch.map(([name, text]) => ({
          name,
          ...mountOver(
            { tag, attributes },
            clientOf(each =>
              each === operation
                ? new Response(text, { status: 503, headers: { 'Content-Type': 'application/problem+json' } })
                : undefined,
            ),
          ),
        }));
        for (const { name, element, reported } of mounted) {
          await waitUntil(() => isDrawn(element) && reported.length > 0, `${name}: has failed`);
          await waitUntil(() => element.shadowRoot!.querySelector('[part~="retry"]'), `${name}: ${textOf(element)}`);
        }
        expect(uncaught, batch.map(([name]) => name).join('; ')).to.deep.equal([]);
        place.replaceChildren();
      }
    });
});
