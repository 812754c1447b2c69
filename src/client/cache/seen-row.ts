/** The rows of a list, whichever list it is. */
interface InquiryRowKey {
  readonly receiptNumber: string;
  readonly unread: boolean;
}

/**
 * A page of inquiries or notifications after one of them was seen: the row's mark changes at once, before the list is read again.
 * Anything else is given back as it is.
 */
export function withRowSeen(value: unknown, receiptNumber: string): unknown {
  for (const name of ['inquiries', 'notifications']) {
    const rows = (value as Record<string, readonly InquiryRowKey[] | undefined> | null)?.[name];
    if (!Array.isArray(rows)) continue;
    const isUnread = (row: InquiryRowKey) => row.receiptNumber === receiptNumber && row.unread;
    if (!rows.some(isUnread)) return value;
    return {
      ...(value as object),
      [name]: rows.map((row: InquiryRowKey) => (isUnread(row) ? { ...row, unread: false } : row)),
    };
  }
  return value;
}
