import { expect, fixture, html } from '@open-wc/testing';
import { ifDefined } from 'lit/directives/if-defined.js';

import type { NotificationsApi } from '../../src/client/client.js';
import { SmeError } from '../../src/client/errors.js';
import type { SmeNotificationBuckets } from '../../src/elements/notification-buckets/notification-buckets.js';
import '../../src/elements/notification-buckets/sme-notification-buckets.js';
import { failed, idle, loading, ready } from '../../src/session/loadable.js';
import { announced } from '../support/announced.js';
import { fakeClient } from '../support/fake-client.js';
import { nextEvent } from '../support/next-event.js';
import { part, parts } from '../support/parts.js';
import { provideClient } from '../support/provide-client.js';
import {
  acceptedToday,
  askedForInformation,
  longNotification,
  noNotifications,
  notificationPage,
} from '../support/sample-notifications.js';
import { waitUntil } from '../support/wait-until.js';

type Bucket = SmeNotificationBuckets['bucket'];

const show = (
  notifications: SmeNotificationBuckets['notifications'],
  { lang, bucket }: { lang?: 'th' | 'en'; bucket?: Bucket } = {},
) =>
  fixture<SmeNotificationBuckets>(html`
    <sme-notification-buckets
      lang=${ifDefined(lang)}
      bucket=${ifDefined(bucket)}
      .notifications=${notifications}
    ></sme-notification-buckets>
  `);

const within = (list: NotificationsApi['list']) =>
  fixture<SmeNotificationBuckets>(html`<sme-notification-buckets></sme-notification-buckets>`, {
    parentNode: provideClient(fakeClient({ notifications: { list } })),
  });

const words = (element: HTMLElement) => element.textContent.replace(/\s+/g, ' ').trim();
/** The texts that a screen reader says. */
const spokenName = (element: HTMLElement) => {
  const copy = element.cloneNode(true) as HTMLElement;
  for (const unspoken of copy.querySelectorAll('[aria-hidden="true"]')) unspoken.remove();
  return words(copy);
};
const bothToday = ready(notificationPage([acceptedToday, askedForInformation]));

describe('<sme-notification-buckets>', () => {
  it('shows the three buckets of the manual with their counts, the youngest selected', async () => {
    const tiles = parts(await show(bothToday), 'tile');

    expect(tiles.map(words)).to.deep.equal([
      'แจ้งเตือน 1–7 วัน 2 เรื่อง ยังไม่ได้อ่าน 1 เรื่อง',
      'แจ้งเตือน 8–15 วัน 3 เรื่อง',
      'แจ้งเตือน >15 วันแจ้งเตือน มากกว่า 15 วัน 0 เรื่อง',
    ]);
    expect(tiles.map(tile => tile.ariaPressed)).to.deep.equal(['true', 'false', 'false']);
  });

  it('shows for each inquiry its last change, by whom, when and how many days ago by the service’s clock', async () => {
    const [accepted, asked] = parts(await show(bothToday), 'row').map(words);

    expect(accepted)
      .to.contain('รับเรื่องโดยสำนักงานคณะกรรมการอาหารและยา')
      .and.contain('22 พ.ย. 2569 11:00 น. (วันนี้)')
      .and.not.contain('ครั้ง');
    expect(asked)
      .to.contain('2569-18305527-0')
      .and.contain('การยื่นแบบภาษีเงินได้นิติบุคคลครึ่งปี')
      .and.contain('บริษัท ไหมไทยตัวอย่าง จำกัด')
      .and.contain('ขอข้อมูลเพิ่มเติมโดยกรมสรรพากร')
      .and.contain('(4 วันที่ผ่านมา)')
      .and.contain('2 ครั้ง')
      .and.contain('ยังไม่ได้อ่าน');
  });

  it('opens the inquiry whose receipt number is clicked', async () => {
    const buckets = await show(bothToday);
    setTimeout(() => parts(buckets, 'open')[1]!.click());

    expect((await nextEvent(buckets, 'sme-inquiry-open')).receiptNumber).to.equal(askedForInformation.receiptNumber);
  });

  it('loads the clicked bucket, and dispatches its counts', async () => {
    const asked: (string | undefined)[] = [];
    const reported: number[][] = [];
    const around = provideClient(
      fakeClient({
        notifications: {
          list: async ({ bucket } = {}) => {
            asked.push(bucket);
            return bucket === '1-7'
              ? notificationPage([acceptedToday])
              : notificationPage([longNotification], {
                  counts: { days1To7: 2, days8To15: 4, daysOver15: 0, all: 6 },
                  unreadCounts: { days1To7: 1, days8To15: 1, daysOver15: 0, all: 2 },
                });
          },
        },
      }),
    );
    around.addEventListener('sme-counts-changed', ({ counts, unread }) => reported.push([counts.all, unread]));
    const buckets = await fixture<SmeNotificationBuckets>(html`<sme-notification-buckets></sme-notification-buckets>`, {
      parentNode: around,
    });
    await waitUntil(() => parts(buckets, 'row').length === 1);
    const tile = parts(buckets, 'tile')[1]!;
    tile.focus();
    tile.click();
    await waitUntil(() => words(tile).includes('4 เรื่อง'));

    expect(asked).to.deep.equal(['1-7', '8-15']);
    expect(reported).to.deep.equal([
      [5, 1],
      [6, 2],
    ]);
    expect(buckets.getAttribute('bucket')).to.equal('8-15');
    expect(buckets.shadowRoot!.activeElement).to.equal(tile);
    await announced('แจ้งเตือน 8–15 วัน พบ 1 เรื่อง');
  });

  it('writes ">15" in words for screen readers', async () => {
    const buckets = await within(async () => notificationPage([]));
    await waitUntil(() => parts(buckets, 'found').length === 1);
    parts(buckets, 'tile')[2]!.click();

    await announced('แจ้งเตือน มากกว่า 15 วัน พบ 0 เรื่อง');
    await waitUntil(() => spokenName(part(buckets, 'results')) === 'แจ้งเตือน มากกว่า 15 วัน');
    expect(spokenName(parts(buckets, 'tile')[2]!), 'once').to.equal('แจ้งเตือน มากกว่า 15 วัน 0 เรื่อง');
  });

  it('appends the next page and moves on to its first row', async () => {
    const buckets = await within(async ({ cursor } = {}) =>
      cursor
        ? notificationPage([askedForInformation], { total: 2 })
        : notificationPage([acceptedToday], { total: 2, nextCursor: 'page-2' }),
    );
    await waitUntil(() => parts(buckets, 'more').length === 1);
    part(buckets, 'more').click();

    await waitUntil(() => parts(buckets, 'row').length === 2);
    await waitUntil(() => buckets.shadowRoot!.activeElement === parts(buckets, 'open')[1]);
  });

  it('distinguishes an empty bucket from no notification at all', async () => {
    expect(part(await show(ready(noNotifications)), 'message').innerText).to.equal('ยังไม่มีการแจ้งเตือน');
    expect(part(await show(ready(notificationPage([])), { bucket: 'over-15' }), 'message').innerText).to.equal(
      'ไม่มีการแจ้งเตือนในช่วงเวลานี้',
    );
    expect(part(await show(ready(notificationPage([]))), 'message').innerText, 'the first bucket too').to.equal(
      'ไม่มีการแจ้งเตือนในช่วงเวลานี้',
    );
  });

  it('shows that loading failed, and loads again on retry', async () => {
    let tries = 0;
    const buckets = await within(async () => {
      tries += 1;
      if (tries === 1) throw new SmeError('unreachable');
      return notificationPage([acceptedToday]);
    });
    await waitUntil(() => parts(buckets, 'retry').length === 1);
    await announced('โหลดการแจ้งเตือนไม่สำเร็จ');
    part(buckets, 'retry').click();

    await waitUntil(() => parts(buckets, 'row').length === 1);
  });

  it('shows the youngest bucket when the host removes its selection', async () => {
    const buckets = await show(ready(notificationPage([acceptedToday])), { bucket: '8-15' });
    buckets.removeAttribute('bucket');
    await buckets.updateComplete;

    expect(buckets.bucket).to.equal('1-7');
  });

  it('has English texts when the page is in English', async () => {
    const buckets = await show(bothToday, { lang: 'en' });

    expect(words(parts(buckets, 'tile')[2]!)).to.equal('Notifications >15 daysNotifications over 15 days 0 inquiries');
    expect(words(parts(buckets, 'row')[0]!)).to.contain('Inquiry accepted by the Food and Drug Administration');
  });

  const states = {
    idle,
    loading,
    empty: ready(noNotifications),
    ready: ready(notificationPage([acceptedToday, longNotification], { total: 9, nextCursor: 'x' })),
    failed: failed(new SmeError('unreachable')),
  };
  for (const [name, notifications] of Object.entries(states)) {
    it(`passes the axe audit when ${name}`, async () => {
      await expect(await show(notifications)).to.be.accessible();
    });
  }
});
