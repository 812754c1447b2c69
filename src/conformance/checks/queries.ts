import type { LevelCheck } from '../check.js';

export const queries: readonly LevelCheck[] = [
  {
    id: 'inquiries/queries',
    title: 'limits, cursors and parameters that are not good are rejected, with a pointer',
    operations: ['listInquiries'],
    contract:
      'A query parameter that the operation does not have, and a value that its schema does not allow, is 422 `invalid_request` with a pointer to it.',
    place: { operation: 'listInquiries', status: 422 },
    async run(world) {
      for (const [query, pointer, code] of [
        [{ limit: 0 }, '/limit', 'too_small'],
        [{ limit: 101 }, '/limit', 'too_big'],
        [{ limit: 'ten' }, '/limit', 'wrong_type'],
        [{ limit: [1, 2] }, '/limit', 'wrong_type'],
        [{ status: 'lost' }, '/status', 'not_in_list'],
        [{ sort: 'size' }, '/sort', 'not_in_list'],
        [{ stauts: 'new' }, '/stauts', 'unknown_field'],
        [{ cursor: 'bWFkZS11cA' }, '/cursor', 'bad_format'],
      ] as const)
        await world.invalid(
          world.citizen,
          'listInquiries',
          { query },
          { pointer, code },
          `for ${JSON.stringify(query)}`,
        );
      const exchange = await world.citizen.goodExchange('listInquiries', { query: { limit: 1 } });
      if (exchange.body.inquiries.length > 1) world.note(exchange, 'there are more rows than `limit`');
      const problem = await world.problem(
        world.citizen,
        'listBusinesses',
        { query: { sorted: 1 } },
        '400 invalid_request',
        'for a query of an operation without one',
      );
      if (problem.answer.status === 400 && !problem.answer.text.includes('/sorted'))
        world.note(problem, 'the problem does not point at /sorted');
    },
  },
  {
    id: 'inquiries/conditions',
    title: 'a cursor is good for the same conditions, with any limit',
    operations: ['listInquiries', 'createInquiry'],
    contract:
      'A cursor is good for the same conditions; `limit` may differ. Any other is 422, with the pointer `/cursor` and the code `bad_format`.',
    place: { heading: 'Lists and searches' },
    async run(world) {
      for (let made = 0; made < 2; made++) await world.create();
      const { nextCursor } = await world.citizen.good('listInquiries', { query: { status: 'new', limit: 1 } });
      if (nextCursor === null) return; // `inquiries/counts` reports it.
      await world.citizen.good('listInquiries', { query: { status: 'new', limit: 2, cursor: nextCursor } });
      await world.invalid(
        world.citizen,
        'listInquiries',
        { query: { status: 'completed', limit: 1, cursor: nextCursor } },
        { pointer: '/cursor', code: 'bad_format' },
        'for a cursor of another status',
      );
    },
  },
];
