import { notificationBuckets } from '../../contract/codes.js';
import type { NotificationPage } from '../../contract/types.js';
import { bucketCount } from '../../rules/count-names.js';
import { notificationAge, bucketOfAge } from '../../rules/notification-age.js';
import type { Exchange } from '../caller.js';
import type { LevelCheck } from '../check.js';
import type { World } from '../world.js';

export const live: readonly LevelCheck[] = [
  {
    id: 'notifications/counts',
    title: 'the counts are those of the rows, for every bucket',
    operations: ['listNotifications'],
    contract: 'One page; the counts cover every inquiry and are taken with the rows.',
    place: { schema: 'NotificationPage' },
    async run(world) {
      const whole = await rowsOf(world, {});
      const { counts, unreadCounts, total } = whole.page;
      if (total !== counts.all) world.note(whole.exchange, `total is ${total}, but counts.all is ${counts.all}`);
      for (const [name, { days1To7, days8To15, daysOver15, all }] of Object.entries({ counts, unreadCounts }))
        if (days1To7 + days8To15 + daysOver15 !== all)
          world.note(whole.exchange, `${name}.all is not the sum of the others`);
      for (const bucket of notificationBuckets) {
        const { page, rows, exchange } = await rowsOf(world, { bucket });
        const count = counts[bucketCount[bucket]];
        if (page.total !== count)
          world.note(exchange, `the bucket ${bucket} has ${page.total} rows, counts says ${count}`);
        if (rows.some(row => row.bucket !== bucket))
          world.note(exchange, `the bucket ${bucket} has a row of another one`);
      }
      const unread = await rowsOf(world, { unread: 'true' });
      if (unread.page.total !== unreadCounts.all)
        world.note(
          unread.exchange,
          `there are ${unread.page.total} unread rows, unreadCounts says ${unreadCounts.all}`,
        );
      if (unread.rows.some(row => !row.unread)) world.note(unread.exchange, 'the unread rows have one that was read');
    },
  },
  {
    id: 'notifications/buckets',
    title: 'age and bucket follow the days in Bangkok',
    operations: ['listNotifications'],
    contract: 'Age in whole Bangkok days of the latest officer change. A change of today is in `1-7`.',
    place: { schema: 'NotificationBucket' },
    async run(world) {
      const { exchange, rows, page } = await rowsOf(world, {});
      for (const { receiptNumber, changedAt, ageInDays, bucket } of rows) {
        const age = notificationAge(changedAt, page.asOf);
        if (ageInDays !== age)
          world.note(
            exchange,
            `${receiptNumber} changed at ${changedAt} is ${ageInDays} days old at ${page.asOf}, not ${age}`,
          );
        else if (bucket !== bucketOfAge(age))
          world.note(exchange, `${receiptNumber}, ${age} days old, is in ${bucket}`);
      }
    },
  },
  {
    id: 'notifications/seen',
    title: 'what an agency changed is unread until it is seen, and stays in its bucket',
    operations: ['listNotifications', 'markNotificationSeen', 'recordAgencyEvent'],
    needs: ['agency'],
    contract: 'The person has seen the inquiry; it stays in its bucket, read. Seeing it twice is the same as once.',
    place: { operation: 'markNotificationSeen' },
    async run(world) {
      const { receiptNumber } = (await world.atAgency()).body;
      const path = { receiptNumber };
      const before = await world.citizen.good('listNotifications', { query: { limit: 1 } });
      await world.problem(world.citizen, 'markNotificationSeen', { path }, '404 not_found');
      await world.agency.good('recordAgencyEvent', { path, json: { kind: 'accept' }, headers: world.key() });
      const exchange = await world.citizen.goodExchange('listNotifications', { query: { limit: 100 } });
      const row = exchange.body.notifications.find(each => each.receiptNumber === receiptNumber);
      world.expect(
        row !== undefined,
        exchange,
        `${receiptNumber}, which an agency has just changed, is not in the list`,
      );
      if (row?.unread !== true || row.bucket !== '1-7' || row.ageInDays !== 0)
        world.note(exchange, 'a change of now is not unread, of today, in the bucket 1-7');
      if (exchange.body.unreadCounts.all !== before.unreadCounts.all + 1)
        world.note(exchange, 'unreadCounts has not become one more');
      for (const time of ['once', 'twice']) {
        const seen = await world.citizen.goodExchange('markNotificationSeen', { path });
        if (seen.body.unread) world.note(seen, `what was seen ${time} is still unread`);
        if (seen.body.bucket !== '1-7') world.note(seen, 'what was seen is in another bucket');
      }
      const after = await world.citizen.goodExchange('listNotifications', { query: { limit: 1 } });
      if (after.body.unreadCounts.all !== before.unreadCounts.all)
        world.note(after, 'unreadCounts has not become one less');
      if (after.body.counts.all !== before.counts.all + 1) world.note(after, 'what was seen is gone from the list');
    },
  },
];

/** Reads up to five pages of notifications, and compares their number with `total`. */
async function rowsOf(world: World, query: Readonly<Record<string, string>>) {
  let exchange: Exchange & { readonly body: NotificationPage } = await world.citizen.goodExchange('listNotifications', {
    query: { ...query, limit: 100 },
  });
  const page = exchange.body;
  const rows = [...page.notifications];
  for (let read = 1; exchange.body.nextCursor !== null && read < 5; read++) {
    const cursor = exchange.body.nextCursor;
    exchange = await world.citizen.goodExchange('listNotifications', { query: { ...query, limit: 100, cursor } });
    rows.push(...exchange.body.notifications);
  }
  if (exchange.body.nextCursor === null && rows.length !== page.total)
    world.note(exchange, `total is ${page.total}, but there are ${rows.length} rows`);
  if (new Set(rows.map(({ receiptNumber }) => receiptNumber)).size < rows.length)
    world.note(exchange, 'an inquiry has more than one row');
  return { exchange, page, rows };
}
