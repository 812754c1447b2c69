import { expect } from 'chai';
import { somying } from '../../../src/service/sample-data/people.js';
import { sampleData } from '../../../src/service/sample-data/sample-data.js';
import type { RowPage, PageRequest, Store } from '../../../src/service/store/store.js';
import type { MakeStore } from '../store-suite.js';
import { acceptance, NOW, submission } from '../support/written.js';

export function describePlaces(makeStore: MakeStore): void {
  describe('pages of rows with the same instant', () => {
    const receiptNumbers: string[] = [];
    let store: Store;
    before(async () => {
      const seed = await sampleData(new Date(NOW), { busyCount: 0 });
      const inquiries = Array.from({ length: 23 }, (_, index) => {
        const sent = submission(index + 1, { digits: String((index * 7919) % 10_000).padStart(8, '0') });
        const accepted = acceptance(sent.inquiry, 3000 + index);
        receiptNumbers.push(sent.inquiry.receiptNumber);
        return { inquiry: accepted.inquiry, entries: [sent.entry, accepted.entry] };
      });
      store = await makeStore({ ...seed, inquiries });
    });

    async function readAll<Row>(read: (page: PageRequest) => Promise<RowPage<Row>>): Promise<Row[]> {
      const rows: Row[] = [];
      let after: PageRequest['after'] = null;
      do {
        const page: RowPage<Row> = await read({ limit: 5, after });
        rows.push(...page.rows);
        after = page.next;
      } while (after);
      return rows;
    }

    const lists: Record<string, () => Promise<readonly { inquiry: { receiptNumber: string } }[]>> = {
      'of an account': () => readAll(page => store.inquiriesOf(somying.accountId, { statuses: ['in_progress'] }, page)),
      'of notifications': () => readAll(page => store.notificationsOf(somying.accountId, { asOf: NOW }, page)),
      'of an agency': () => readAll(page => store.inquiriesAt('rd', { status: 'in_progress' }, page)),
    };
    for (const [name, read] of Object.entries(lists))
      it(`${name} continue by receipt number, each row once`, async () => {
        const rows = await read();
        expect(rows.map(({ inquiry }) => inquiry.receiptNumber)).to.deep.equal([...receiptNumbers].sort().reverse());
      });
  });
}
