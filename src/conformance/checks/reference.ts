import type { LevelCheck } from '../check.js';
import { sameJson } from '../../rules/same-json.js';
import { unknownId } from './unknown.js';

export const reference: readonly LevelCheck[] = [
  {
    id: 'businesses/list',
    title: 'every business of the list can be read, and no other',
    operations: ['listBusinesses', 'getBusiness'],
    contract: "Another account's business is not found, like one that does not exist.",
    place: { operation: 'getBusiness' },
    async run(world) {
      const exchange = await world.citizen.goodExchange('listBusinesses');
      const { businesses } = exchange.body;
      if (businesses.length === 0)
        world.note(exchange, 'the account has no business, so little can be checked', 'should');
      const ids = businesses.map(({ businessId }) => businessId);
      if (new Set(ids).size < ids.length) world.note(exchange, 'a business is listed twice');
      for (const business of businesses.slice(0, 5)) {
        const one = await world.citizen.goodExchange('getBusiness', { path: { businessId: business.businessId } });
        if (!sameJson(one.body, business)) world.note(one, 'the business differs from that of the list');
      }
      await world.problem(world.citizen, 'getBusiness', { path: { businessId: unknownId } }, '404 not_found');
    },
  },
  {
    id: 'businesses/masked',
    title: 'numbers of persons and businesses are masked',
    operations: ['listBusinesses', 'getSession'],
    contract: 'A 13-digit number with its middle hidden; never the whole number.',
    place: { schema: 'MaskedNumber' },
    async run(world) {
      for (const id of ['listBusinesses', 'getSession'] as const) {
        const exchange = await world.citizen.goodExchange(id);
        const masked = [...exchange.answer.text.matchAll(/"maskedNumber"\s*:\s*"([^"]*)"/g)].map(
          ([, number]) => number ?? '',
        );
        for (const number of masked)
          if (number.replaceAll(/\D/g, '').length > 9) world.note(exchange, 'a number stands there whole');
      }
    },
  },
  {
    id: 'reference/agencies-and-categories',
    title: 'categories suggest agencies that exist',
    operations: ['listAgencies', 'listCategories'],
    contract: 'The subject categories, each with the agencies it suggests.',
    place: { operation: 'listCategories' },
    async run(world) {
      const agencies = await world.citizen.goodExchange('listAgencies');
      const ids = agencies.body.agencies.map(({ agencyId }) => agencyId);
      if (ids.length === 0) world.note(agencies, 'there is no agency, so no inquiry can be sent');
      if (new Set(ids).size < ids.length) world.note(agencies, 'an agency is listed twice');
      const { routingAgencyId } = agencies.body;
      if (routingAgencyId !== null && !ids.includes(routingAgencyId))
        world.note(agencies, `the routing agency ${routingAgencyId} is not in the list`);
      const categories = await world.citizen.goodExchange('listCategories');
      if (categories.body.categories.length === 0)
        world.note(categories, 'there is no category, so no inquiry can be sent');
      for (const { categoryId, suggestedAgencyIds } of categories.body.categories)
        for (const id of suggestedAgencyIds)
          if (!ids.includes(id))
            world.note(categories, `the category ${categoryId} suggests ${id}, which is not in the list`);
    },
  },
  {
    id: 'reference/etag',
    title: 'reference data that the caller has is answered with 304',
    operations: ['listAgencies', 'listCategories'],
    contract: 'Reference data SHOULD have an `ETag`, and be answered with 304 when `If-None-Match` names it.',
    place: { heading: 'Caching' },
    async run(world) {
      for (const id of ['listAgencies', 'listCategories', 'getService'] as const) {
        if (id === 'getService' && world.description.contractVersion === undefined) continue;
        const first = await world.citizen.goodExchange(id);
        const etag = first.answer.headers.get('ETag');
        if (etag === null) {
          world.note(first, 'there is no ETag', 'should');
          continue;
        }
        const again = await world.citizen.call(id, { headers: { 'If-None-Match': etag } });
        if (again.answer.status !== 304) world.note(again, `the answer is ${again.answer.status}, not 304`, 'should');
        const other = await world.citizen.call(id, { headers: { 'If-None-Match': '"another"' } });
        if (other.answer.status !== 200) world.note(other, 'another ETag is answered as if it were current');
      }
    },
  },
];
