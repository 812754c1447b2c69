import { damageOf } from '../client/damage.js';
import type { PageOptions } from '../client/client-options.js';
import { SmeError } from '../client/errors.js';
import type { InquiryPage, NotificationPage } from '../contract/types.js';

/** The common fields of the contract's pages. */
export interface AnyPage {
  readonly nextCursor: string | null;
}

/** The common field of their rows, which names the inquiry. */
export interface AnyRow {
  readonly receiptNumber: string;
}

/** Where the rows of a page are. */
export interface PageRows<P, Row> {
  readonly rows: (page: P) => readonly Row[];
  readonly withRows: (page: P, rows: readonly Row[]) => P;
}

export const rowsOfInquiries: PageRows<InquiryPage, InquiryPage['inquiries'][number]> = {
  rows: ({ inquiries }) => inquiries,
  withRows: (page, inquiries) => ({ ...page, inquiries: [...inquiries] }),
};

export const rowsOfNotifications: PageRows<NotificationPage, NotificationPage['notifications'][number]> = {
  rows: ({ notifications }) => notifications,
  withRows: (page, notifications) => ({ ...page, notifications: [...notifications] }),
};

/** What the rows shown so far and a further page are together. */
interface Continued<P> {
  readonly page: P;
  /** Why it is unknown where the list goes on; the cursor of the further page stays, to try again. */
  readonly error?: SmeError;
}

/** The largest page of the service. */
const mostRows = 100;

/** Where the list goes on; undefined at its end, and where the page does not say it as the contract has it. */
export function cursorOf(page: AnyPage | undefined): string | undefined {
  const cursor: unknown = page?.nextCursor;
  return typeof cursor === 'string' && cursor !== '' ? cursor : undefined;
}

/** Why a page does not say where the list goes on; a missing cursor is the end of a list. */
export function brokenEnd(page: AnyPage | undefined): SmeError | undefined {
  if (!page || cursorOf(page)) return undefined;
  const damage = damageOf(page);
  // The client has repaired it.
  if (damage && (damage.cause as { readonly pointer?: unknown } | undefined)?.pointer === '/nextCursor') return damage;
  return page.nextCursor === null || ['string', 'undefined'].includes(typeof page.nextCursor) ? undefined : noCursor();
}

/**
 * Appends a further page. Every row is there once, as it came last. `followed` has the cursors that led here: a service that
 * repeats one would never end.
 */
export function continued<P extends AnyPage, Row extends AnyRow>(
  before: P,
  next: P,
  { rows, withRows }: PageRows<P, Row>,
  followed: ReadonlySet<string>,
): Continued<P> {
  const further = new Map(rows(next).map((row, index) => [idOf(row) ?? index, row]));
  const shown = rows(before).map(row => {
    const id = idOf(row) ?? '';
    const again = further.get(id) ?? row;
    further.delete(id);
    return again;
  });
  const page = withRows(next, [...shown, ...further.values()]);
  const cursor = cursorOf(next);
  const isRepeated = cursor !== undefined && followed.has(cursor);
  const error = brokenEnd(next) ?? (isRepeated && further.size > 0 ? noCursor() : undefined);
  if (error) return { page: { ...page, nextCursor: before.nextCursor }, error };
  return { page: isRepeated ? { ...page, nextCursor: null } : page };
}

/** Reads the first page, and further ones until there are as many rows as are shown by then. */
export async function readAsFar<P extends AnyPage, Row extends AnyRow>(
  load: (options: PageOptions) => Promise<P>,
  resource: PageRows<P, Row>,
  known: () => P | undefined,
): Promise<P> {
  const { rows } = resource;
  const followed = new Set<string>();
  let whole = await load({});
  for (;;) {
    const shown = known();
    const missing = shown ? rows(shown).length - rows(whole).length : 0;
    const cursor = cursorOf(whole);
    if (!(missing > 0) || !cursor || followed.has(cursor)) return whole;
    followed.add(cursor);
    const next = await load({ cursor, limit: Math.min(mostRows, missing) });
    whole = continued(whole, next, resource, followed).page;
  }
}

/** Undefined for a damaged row, which is no other row. */
const idOf = (row: Partial<AnyRow> | null | undefined): string | undefined => row?.receiptNumber || undefined;

const noCursor = () =>
  new SmeError('unexpected_answer', { cause: new Error('/nextCursor: expected the cursor of a further page') });
