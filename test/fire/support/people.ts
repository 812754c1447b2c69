/** People who use the service at the same time: citizens and agencies, each with a client of their own. */
import { randomUUID } from 'node:crypto';

import type { SmeClient } from '../../../src/client/client.js';
import type { Journal } from '../../support/journal.js';
import { Person } from '../../support/person.js';

const usernames = ['somying', 'somchai', 'busy', 'somying', 'somchai', 'busy'];
const agencies = ['dbd', 'rd'];

export interface People {
  /** Ends when everybody has finished what they are doing. */
  stop(): Promise<void>;
}

/** Signs everybody in, one after the other, and lets them begin. */
export async function people(url: string, journal: Journal): Promise<People> {
  let isOver = false;
  const citizens = usernames.map(username => new Person(url, journal, { username }));
  for (const person of citizens) await person.signIn();
  const running = [
    ...citizens.map((person, index) => citizen(person, `${person.who.username}-${index}`)),
    ...agencies.map(agencyId => agency(new Person(url, journal, { agencyId }), agencyId)),
  ];

  async function citizen(person: Person, name: string): Promise<void> {
    const businesses = await person.attempt('businesses', client => client.businesses.list());
    const businessId = businesses?.businesses[0]?.businessId ?? '';
    for (let count = 1; !isOver; count += 1) {
      const subject = `${journal.prefix} ${name}-${count}`;
      const draft = { businessId, categoryId: 'tax', agencyId: agencies[count % 2]!, subject, detail: 'ภาษีมูลค่าเพิ่ม' };
      const idempotencyKey = randomUUID();
      const sent = await person.attempt('create', client => client.inquiries.create(draft, { idempotencyKey }));
      if (!sent) continue;
      journal.acknowledge(subject, sent.receiptNumber);
      await person.attempt('get', client => client.inquiries.get(sent.receiptNumber));
      await person.attempt('list', client => client.inquiries.list());
      // By its subject, because a clock that was set back leaves it behind others in the order of time.
      const found = await person.attempt('search', client => client.inquiries.search({ text: subject }));
      if (found?.inquiries.every(({ receiptNumber }) => receiptNumber !== sent.receiptNumber))
        journal.unexpected.push(`search: without ${sent.receiptNumber}, which was just sent`);
      await person.attempt('notifications', client => client.notifications.list());
    }
  }

  async function agency(person: Person, name: string): Promise<void> {
    const accepted = new Set<string>();
    for (let count = 1; !isOver; count += 1) {
      const queue = await person.attempt('queue', client => client.agency.inquiries({ status: 'new', limit: 5 }));
      for (const { receiptNumber, subject } of queue?.inquiries ?? []) {
        if (!subject.startsWith(journal.prefix)) continue;
        if (accepted.has(receiptNumber))
          journal.unexpected.push(`queue: ${receiptNumber} as new, after it was accepted`);
        const detail = `${journal.prefix} reply ${name}-${count} ${receiptNumber}`;
        const keys = [randomUUID(), randomUUID()] as const;
        const record = (event: Parameters<SmeClient['agency']['record']>[1], idempotencyKey: string) =>
          person.attempt(event.kind, client => client.agency.record(receiptNumber, event, { idempotencyKey }));
        if (await record({ kind: 'accept', officerName: 'มานะ' }, keys[0])) accepted.add(receiptNumber);
        if (await record({ kind: 'reply', officerName: 'มานะ', detail }, keys[1])) journal.acknowledge(detail);
      }
    }
  }

  return {
    async stop() {
      isOver = true;
      await Promise.all(running);
    },
  };
}
