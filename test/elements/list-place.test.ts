import { expect } from '@open-wc/testing';
import { html, render, type TemplateResult } from 'lit';

import { createSmeClient } from '../../src/client/index.js';
import type { SmeClient } from '../../src/client/client.js';
import '../../src/elements/inquiry-detail/sme-inquiry-detail.js';
import '../../src/elements/inquiry-list/sme-inquiry-list.js';
import '../../src/elements/notification-buckets/sme-notification-buckets.js';
import type { SmePagedElement } from '../../src/elements/lists/paged-element.js';
import '../../src/elements/search-panel/sme-search-panel.js';
import { createMock } from '../../src/mock/create-mock.js';
import {
  answerOf,
  farUnreadRow,
  isUnread,
  loadRows,
  openerOf,
  placeIn,
  receiptOf,
  rowOf,
} from '../support/long-list.js';
import { nextEvent } from '../support/next-event.js';
import { parts } from '../support/parts.js';
import { cacheOf } from '../../src/session/cache-of.js';
import { provideClient } from '../support/provide-client.js';
import { waitUntil } from '../support/wait-until.js';

interface Kind {
  readonly tag: 'sme-inquiry-list' | 'sme-notification-buckets' | 'sme-search-panel';
  readonly template: () => TemplateResult;
}

const kinds: readonly Kind[] = [
  { tag: 'sme-inquiry-list', template: () => html`<sme-inquiry-list></sme-inquiry-list>` },
  { tag: 'sme-notification-buckets', template: () => html`<sme-notification-buckets></sme-notification-buckets>` },
  { tag: 'sme-search-panel', template: () => html`<sme-search-panel></sme-search-panel>` },
];

/** A host's page with its own text above the list, and a signed-in person with thousands of inquiries. */
async function hostPage({ tag, template }: Kind) {
  const mock = createMock();
  let isExpired = false;
  const client = createSmeClient({
    baseUrl: '/v1',
    fetch: request => {
      if (isExpired && !request.url.endsWith('/sign-in')) return Promise.resolve(Response.json(...sessionExpired));
      isExpired = false;
      return mock.fetch(request);
    },
  });
  const expire = () => {
    isExpired = true;
  };
  await signIn(client);
  const around = provideClient(client);
  const above = document.createElement('p');
  const place = document.createElement('div');
  around.append(above, place);
  document.body.append(around);
  render(template(), place);
  const list = () => place.querySelector<SmePagedElement>(tag)!;
  const search = place.querySelector('sme-search-panel');
  if (search) search.criteria = { text: '' };
  await loadRows(list(), 20);
  return { mock, client, expire, around, above, place, list, leave: () => around.remove() };
}

const signIn = (client: SmeClient) => client.auth.signIn({ username: 'busy', password: 'Sample-Pass-2569' });

const sessionExpired = [
  { code: 'session_expired', status: 401 },
  { status: 401, headers: { 'Content-Type': 'application/problem+json' } },
] as const;

type HostPage = Awaited<ReturnType<typeof hostPage>>;

/** How hosts replace a list by an inquiry, and restore the list. */
const swaps: Record<string, (page: HostPage, kind: Kind, detail: HTMLElement) => () => void> = {
  'takes the list out and puts it back': ({ place, list }, _kind, detail) => {
    const left = list();
    left.replaceWith(detail);
    return () => {
      place.querySelector('sme-inquiry-detail')!.replaceWith(left);
    };
  },
  'creates a new list': ({ place }, { template }, detail) => {
    render(html``, place);
    place.append(detail);
    return () => {
      detail.remove();
      render(template(), place);
    };
  },
  'hides the list': ({ place, list }, _kind, detail) => {
    list().hidden = true;
    place.append(detail);
    return () => {
      detail.remove();
      list().hidden = false;
    };
  },
};

/** Everything that causes a list to be requested or rendered again. */
const causes: Record<string, (page: HostPage, receiptNumber: string) => Promise<unknown>> = {
  'the inquiry was seen': ({ client }, receiptNumber) => client.notifications.markSeen(receiptNumber),
  'the page replied': async ({ client, mock }, receiptNumber) => {
    await action(client, mock, receiptNumber, 'request_information');
    await client.inquiries.reply(receiptNumber, { detail: 'ตามที่ขอ' });
  },
  'the page withdrew an inquiry': async ({ client }) => client.inquiries.withdraw(await newOne(client)),
  'the page sent an inquiry': async ({ client }) => {
    const { businesses } = await client.businesses.list();
    const [category] = await client.reference.categories();
    await client.inquiries.create({
      businessId: businesses[0]!.businessId,
      categoryId: category!.categoryId,
      agencyId: 'dbd',
      subject: 'ทดสอบ',
      detail: 'ทดสอบ',
    });
  },
  'an agency acted on the inquiry': ({ client, mock }, receiptNumber) => action(client, mock, receiptNumber),
  'an agency acted on one that was not shown': async ({ client, mock }) => action(client, mock, await farOne(client)),
  'the host asked for it': ({ list }) => (list() as SmePagedElement & { reload(): Promise<void> }).reload(),
  'change events may have been missed, as in a hidden tab': async ({ client }) => {
    cacheOf(client).changed();
  },
  'the session ended and the same person signed in again': async ({ client, expire }) => {
    expire();
    await client.businesses.list().catch(() => undefined);
    expect(client.session.state.status).to.equal('expired');
    await signIn(client);
  },
  'the language changed': async ({ around }) => {
    around.lang = 'en';
  },
};

async function action(
  client: SmeClient,
  mock: HostPage['mock'],
  receiptNumber: string,
  kind: 'reply' | 'request_information' = 'reply',
) {
  const { agency } = await client.inquiries.get(receiptNumber);
  await mock.agency.record(agency.agencyId, receiptNumber, { kind, detail: 'เพิ่มเติม' });
}

async function farOne(client: SmeClient) {
  const far: string[] = [];
  for await (const { receiptNumber } of client.inquiries.each({ status: 'in_progress', limit: 100 }))
    if (far.push(receiptNumber) > 200) break;
  return far.at(-1)!;
}

const newOne = async (client: SmeClient) =>
  (await client.inquiries.list({ status: 'new', limit: 1 })).inquiries[0]!.receiptNumber;

for (const kind of kinds)
  describe(`<${kind.tag}>: the reader’s position`, () => {
    let page: HostPage;
    beforeEach(async () => {
      page = await hostPage(kind);
      // Not every browser keeps the visible content in its place by itself.
      document.documentElement.style.overflowAnchor = 'none';
    });
    afterEach(async () => {
      page.leave();
      await page.client.auth.signOut();
      window.scrollTo(0, 0);
      document.documentElement.style.overflowAnchor = '';
    });

    for (const [name, swap] of Object.entries(swaps))
      it(`is restored in a host that ${name} (E7)`, async () => {
        const receiptNumber = await farUnreadRow(page.list());
        const before = placeIn(page.list(), receiptNumber);
        openerOf(rowOf(page.list(), receiptNumber)!).click();
        const detail = document.createElement('sme-inquiry-detail');
        detail.receiptNumber = receiptNumber;
        const seen = nextEvent(detail, 'sme-inquiry-seen');
        const back = swap(page, kind, detail);
        await seen;
        window.scrollTo(0, 0);

        back();
        await waitUntil(() => placeIn(page.list(), receiptNumber).focused === receiptNumber, 'the focus is on the row');
        expect(placeIn(page.list(), receiptNumber)).to.deep.equal({ ...before, focused: receiptNumber });
        await waitUntil(() => !isUnread(rowOf(page.list(), receiptNumber)!), 'the mark is gone');
      });

    for (const [name, cause] of Object.entries(causes))
      it(`stays while ${name} (E7)`, async () => {
        const list = page.list();
        await loadRows(list, 60);
        const row = parts(list, 'row')[30]!;
        row.scrollIntoView({ block: 'center' });
        const receiptNumber = receiptOf(row);
        // The row that is moved must not be the visible one.
        const other = receiptOf(parts(list, 'row').findLast(({ innerText }) => innerText.includes('กำลังดำเนินการ'))!);
        const before = placeIn(list, receiptNumber);
        const known = answerOf(list);
        const counts: number[] = [];
        const watch = setInterval(() => counts.push(parts(list, 'row').length), 1);

        await cause(page, other);
        await waitUntil(
          () => answerOf(list) !== known || parts(list, 'found')[0]?.innerText.includes('found'),
          'it is read or drawn again',
        );
        await list.updateComplete;
        await new Promise(requestAnimationFrame);
        clearInterval(watch);
        const after = placeIn(list, receiptNumber);
        expect(Math.abs(after.top - before.top), 'what is read does not move').to.be.at.most(1);
        expect(after.rows).to.be.at.least(before.rows);
        expect(Math.min(...counts, before.rows), 'never fewer rows').to.equal(before.rows);
      });
  });
