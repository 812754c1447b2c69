import type { Store, WholeInquiry } from '../../../src/service/store/store.js';

/** Every inquiry of an account, latest contact first, read in pages. */
export async function allInquiries(store: Store, accountId: string, limit = 100): Promise<WholeInquiry[]> {
  const rows: WholeInquiry[] = [];
  let after: Awaited<ReturnType<Store['allInquiriesOf']>>['next'] = null;
  do {
    const page: Awaited<ReturnType<Store['allInquiriesOf']>> = await store.allInquiriesOf(
      accountId,
      '9999-12-31T00:00:00.000Z',
      { limit, after },
    );
    rows.push(...page.rows);
    after = page.next;
  } while (after);
  return rows;
}
