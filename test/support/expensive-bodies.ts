import { randomUUID } from 'node:crypto';

/** Valid and invalid bodies that have been the most expensive ones found (docs/security.md), and what the sample account `busy` gets. */
export function expensiveBodies(): readonly (readonly [name: string, path: string, body: string, status: number])[] {
  const inquiry = (changed: object) =>
    JSON.stringify({
      businessId: randomUUID(),
      categoryId: 'tax',
      agencyId: 'rd',
      subject: 'x',
      detail: 'x',
      ...changed,
    });
  const nested = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
  return [
    [
      'thousands of marks on one letter',
      '/inquiries',
      inquiry({ detail: `ก\u0E48${'\u0334\u0E34'.repeat(5990)}` }),
      422,
    ],
    ['thousands of spaces', '/inquiries', inquiry({ detail: `${' '.repeat(11_998)}x` }), 422],
    ['thousands of beginnings of a link', '/inquiries', inquiry({ detail: 'www.'.repeat(2990) }), 422],
    [
      'thousands of attachments',
      '/inquiries',
      inquiry({ attachmentIds: Array.from({ length: 20_000 }, (_, index) => index) }),
      422,
    ],
    ['deeply nested lists', '/inquiries', `{"attachmentIds":[${nested},${nested}]}`, 422],
    ['marks in a search', '/inquiries/search', JSON.stringify({ text: 'ก\u0E48\u0334\u0E34'.repeat(25) }), 200],
  ];
}
