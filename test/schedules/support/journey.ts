/** The manual's journey by the client of this package, while the network fails as a schedule says. */
import { createHash, randomUUID } from 'node:crypto';

import { SmeError } from '../../../src/client/index.js';
import type { Inquiry } from '../../../src/contract/types.js';
import type { Journal } from '../../support/journal.js';
import { Person } from '../../support/person.js';

interface Places {
  /** Through which citizen and agency call. */
  readonly hostile: string;
  /** Without disturbances, to compare with what they were shown. */
  readonly direct: string;
}

/** What the service has to have afterwards. */
interface Sent {
  readonly receiptNumber: string;
  readonly subject: string;
  readonly businessId: string;
  readonly agencyId: string;
  readonly sha256: string;
}

/** Milliseconds. A request whose answer never comes takes so long. */
const client = { timeoutMs: 1500, backoffMs: 100 } as const;
/** Milliseconds. Longer than eight failures of an upload, each with its time limit. */
const PATIENCE = 600_000;

/** A document whose type the service recognizes, of several chunks. */
function document(text: string): File {
  const bytes = new TextEncoder().encode(`%PDF-1.4\n${text}\n${'%'.repeat(300_000)}\n%%EOF`);
  return new File([bytes], `${text}.pdf`, { type: 'application/pdf' });
}

/** Plays the journey. What is not as it should be is added to `journal.unexpected`. */
export async function playJourney({ hostile, direct }: Places, journal: Journal): Promise<void> {
  const expect = (isSo: boolean | undefined, what: string) => {
    if (isSo !== true) journal.unexpected.push(what);
  };
  const citizen = new Person(hostile, journal, { username: 'somying' }, client, PATIENCE);
  const agency = new Person(hostile, journal, { agencyId: 'rd' }, client, PATIENCE);

  await citizen.signIn();
  const businesses = await citizen.attempt('businesses', one => one.businesses.list());
  const businessId = businesses?.businesses[0]?.businessId ?? '';
  const file = document(journal.prefix);
  const attachment = await citizen.attempt('document', one => one.attachments.send(file));
  expect(attachment?.state === 'ready', `document: ${attachment?.state}`);

  const subject = `${journal.prefix} 1`;
  const sentInquiry: Sent = {
    subject,
    businessId,
    agencyId: 'rd',
    sha256: createHash('sha256')
      .update(new Uint8Array(await file.arrayBuffer()))
      .digest('hex'),
    receiptNumber: (await create(subject, attachment ? [attachment.attachmentId] : [])) ?? '',
  };

  async function create(text: string, attachmentIds: readonly string[]): Promise<string | undefined> {
    const idempotencyKey = randomUUID();
    const draft = {
      businessId,
      categoryId: 'tax',
      agencyId: 'rd',
      subject: text,
      detail: 'ภาษีมูลค่าเพิ่ม',
      attachmentIds: [...attachmentIds],
    };
    const sent = await citizen.attempt('create', one => one.inquiries.create(draft, { idempotencyKey }));
    if (sent) journal.acknowledge(text, sent.receiptNumber);
    return sent?.receiptNumber;
  }

  const { receiptNumber } = sentInquiry;
  const [shown, list, found] = await Promise.all([
    citizen.attempt('get', one => one.inquiries.get(receiptNumber)),
    citizen.attempt('list', one => one.inquiries.list({ limit: 100 })),
    citizen.attempt('search', one => one.inquiries.search({ text: subject })),
  ]);
  expect(shown && isWhatWasSent(shown, sentInquiry), 'get: another inquiry than was sent');
  expect(list?.inquiries.filter(each => each.receiptNumber === receiptNumber).length === 1, 'list: not once');
  expect(found?.inquiries.map(each => each.receiptNumber).join() === receiptNumber, 'search: not just what was sent');

  const keys = Array.from({ length: 4 }, () => randomUUID());
  const answer = `${journal.prefix} reply of the agency`;
  const officerName = 'มานะ';
  await agency.attempt('accept', one =>
    one.agency.record(receiptNumber, { kind: 'accept', officerName }, { idempotencyKey: keys[0]! }),
  );
  if (
    await agency.attempt('reply', one =>
      one.agency.record(receiptNumber, { kind: 'reply', officerName, detail: answer }, { idempotencyKey: keys[1]! }),
    )
  )
    journal.acknowledge(answer);

  const changed = await citizen.attempt('notifications', one => one.notifications.list({ limit: 100 }));
  expect(
    changed?.notifications.some(each => each.receiptNumber === receiptNumber && each.unread),
    'notifications: none of the change',
  );
  await citizen.attempt('markSeen', one => one.notifications.markSeen(receiptNumber));
  const question = `${journal.prefix} reply of the citizen`;
  if (
    await citizen.attempt('reply', one =>
      one.inquiries.reply(receiptNumber, { detail: question }, { idempotencyKey: keys[2]! }),
    )
  )
    journal.acknowledge(question);
  await citizen.attempt('extend', one => one.auth.extend());

  const second = await create(`${journal.prefix} 2`, []);
  const withdrawn = await citizen.attempt('withdraw', one =>
    one.inquiries.withdraw(second ?? '', {}, { idempotencyKey: keys[3]! }),
  );
  expect(withdrawn?.outcome === 'withdrawn', `withdraw: ${withdrawn?.outcome}`);
  await citizen.attempt('sign out', one => one.auth.signOut());
  expect((await codeAfterSignOut()) === 'not_signed_in', 'sign out: still signed in');

  /** What a call is answered with in the end; undefined when it is answered as to somebody who is signed in. */
  async function codeAfterSignOut(): Promise<string | undefined> {
    for (;;) {
      const thrown = await citizen
        .now(one => one.businesses.list())
        .then(
          () => undefined,
          (error: unknown) => error,
        );
      if (!(thrown instanceof SmeError) || !thrown.retryable)
        return thrown instanceof SmeError ? thrown.code : undefined;
    }
  }

  await compare(direct, journal, sentInquiry, second ?? '');
}

function isWhatWasSent(inquiry: Inquiry, sentInquiry: Sent): boolean {
  const [attachment, ...more] = inquiry.attachments;
  return (
    inquiry.receiptNumber === sentInquiry.receiptNumber &&
    inquiry.subject === sentInquiry.subject &&
    inquiry.business.businessId === sentInquiry.businessId &&
    inquiry.agency.agencyId === sentInquiry.agencyId &&
    attachment?.sha256 === sentInquiry.sha256 &&
    more.length === 0
  );
}

/** Asks without disturbances, as the citizen and as another one. */
async function compare(direct: string, journal: Journal, sentInquiry: Sent, withdrawn: string): Promise<void> {
  const expect = (isSo: boolean, what: string) => {
    if (!isSo) journal.unexpected.push(`afterwards: ${what}`);
  };
  const reader = new Person(direct, journal, { username: 'somying' });
  await reader.signIn();
  const { inquiries } = await reader.now(one => one.inquiries.search({ text: journal.prefix, limit: 100 }));
  expect(
    inquiries
      .map(each => each.receiptNumber)
      .sort()
      .join() === [sentInquiry.receiptNumber, withdrawn].sort().join(),
    `found ${inquiries.length} inquiries instead of 2`,
  );
  const inquiry = await reader.now(one => one.inquiries.get(sentInquiry.receiptNumber));
  expect(isWhatWasSent(inquiry, sentInquiry), 'another inquiry than was sent');
  const { entries } = await reader.now(one => one.inquiries.history(sentInquiry.receiptNumber));
  expect(
    entries
      .map(({ kind }) => kind)
      .sort()
      .join() === 'accepted,citizen_replied,replied,sent',
    `a history of ${entries.map(({ kind }) => kind).join()}`,
  );
  const { status, outcome } = await reader.now(one => one.inquiries.get(withdrawn));
  expect(outcome === 'withdrawn', `the second inquiry is ${status} ${outcome}`);
  const other = new Person(direct, journal, { username: 'somchai' });
  await other.signIn();
  const foreign = await other.now(one => one.inquiries.search({ text: journal.prefix }));
  expect(foreign.inquiries.length === 0, 'somebody else finds it');
}
