import { expect } from 'chai';

import { inquiryStatuses } from '../../src/contract/codes.js';
import type { OperationId } from '../../src/contract/operations.js';
import { validators } from '../../src/contract/validators.js';
import {
  aBusiness,
  aHistoryEntry,
  anInquiry,
  aNotification,
  businessList,
  inquiryPage,
  notificationPage,
} from '../../src/mock/index.js';
import { readReceiptNumber } from '../../src/rules/receipt-number.js';

/** Holds an object against the contract, as the service's own answers are. */
function expectAnswer(id: OperationId, body: unknown, status = 200): void {
  const validator = validators[id].responses[status]!;
  expect(validator(body), JSON.stringify(validator.errors)).to.equal(true);
}

describe('mock: fixtures', () => {
  it('keep the contract', () => {
    for (const status of inquiryStatuses) {
      expectAnswer('getInquiry', anInquiry({ status }));
      expectAnswer('listNotifications', notificationPage([aNotification({ status })]));
    }
    expectAnswer('getBusiness', aBusiness());
    expectAnswer('replyToInquiry', aHistoryEntry(), 201);
    expectAnswer('listInquiries', inquiryPage([anInquiry(), anInquiry({ status: 'completed' })]));
    expectAnswer('listBusinesses', businessList([aBusiness(), aBusiness()]));
    expectAnswer('markNotificationSeen', aNotification());
  });

  it('have receipt numbers and ids of their own, with the right check digit', () => {
    const numbers = Array.from({ length: 50 }, () => [anInquiry().receiptNumber, aNotification().receiptNumber]).flat();
    for (const number of numbers) expect(readReceiptNumber(number)).to.deep.equal({ ok: true, receiptNumber: number });
    const ids = Array.from({ length: 50 }, () => [aBusiness().businessId, aHistoryEntry().entryId]).flat();
    expect(new Set([...numbers, ...ids]).size).to.equal(200);
  });

  it('follow what is given', () => {
    expect(anInquiry({ status: 'completed', subject: 'ก' })).to.deep.include({
      subject: 'ก',
      outcome: 'answered',
      waitingFor: 'none',
      capabilities: { canReply: false, canWithdraw: false },
    });
    expect(anInquiry({ status: 'completed', outcome: 'declined' }).outcome).to.equal('declined');
    expect(aNotification({ ageInDays: 20 })).to.include({ bucket: 'over-15', changedAt: '2026-11-02T09:05:00.000Z' });
    expect(aNotification({ changedAt: '2026-11-12T09:05:00.000Z' })).to.include({ ageInDays: 10, bucket: '8-15' });
  });

  it('count the rows of a list', () => {
    const page = inquiryPage([anInquiry(), anInquiry({ status: 'in_progress' }), anInquiry()]);
    expect(page).to.deep.include({ total: 3, counts: { new: 2, inProgress: 1, completed: 0, all: 3 } });
    const { counts, unreadCounts } = notificationPage([
      aNotification(),
      aNotification({ ageInDays: 9, unread: false }),
    ]);
    expect(counts).to.deep.equal({ days1To7: 1, days8To15: 1, daysOver15: 0, all: 2 });
    expect(unreadCounts).to.deep.equal({ days1To7: 1, days8To15: 0, daysOver15: 0, all: 1 });
    expect(inquiryPage([], { total: 7 }).total).to.equal(7);
  });
});
