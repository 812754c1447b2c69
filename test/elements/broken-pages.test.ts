import { expect, fixture, html } from '@open-wc/testing';

import type { SmeClient } from '../../src/client/client.js';
import { inspected } from '../../src/client/transport/inspect-answer.js';
import type { InquiryPage, NotificationPage } from '../../src/contract/types.js';
import '../../src/elements/inquiry-list/sme-inquiry-list.js';
import '../../src/elements/notification-buckets/sme-notification-buckets.js';
import '../../src/elements/search-panel/sme-search-panel.js';
import { announced } from '../support/announced.js';
import { fakeClient } from '../support/fake-client.js';
import { part, parts } from '../support/parts.js';
import { provideClient } from '../support/provide-client.js';
import { inquiryPage, manyInquiries } from '../support/sample-inquiries.js';
import { askedForInformation, notificationPage } from '../support/sample-notifications.js';
import { sampleAgencies } from '../support/sample-reference.js';
import { waitUntil } from '../support/wait-until.js';

/** A page of a service: which rows, and where it says that the list goes on. */
interface Page {
  readonly rows: readonly number[];
  readonly next: unknown;
}
type Answer = (cursor: string | undefined) => Page;

const total = 9;
const row = (number: number) => manyInquiries(number, 1)[0]!;
const inquiries = ({ rows, next }: Page) =>
  inquiryPage(
    rows.map(number => row(number)),
    { total, nextCursor: next as string | null },
  );
const notifications = ({ rows, next }: Page) =>
  notificationPage(
    rows.map(number => ({ ...askedForInformation, receiptNumber: row(number).receiptNumber })),
    { total, nextCursor: next as string | null },
  );

/** What the package's own client gives elements of such an answer, and what another client gives. */
const clients = {
  'our client': <P>(operation: string, page: P) => inspected(operation, page, () => ({})).answer as P,
  'another client': <P>(_: string, page: P) => page,
};
type Client = keyof typeof clients;

/** Each element with a list that grows page by page. */
const elements: Readonly<Record<string, (answer: Answer, by: Client) => Promise<HTMLElement>>> = {
  'sme-inquiry-list': (answer, by) =>
    open(html`<sme-inquiry-list></sme-inquiry-list>`, {
      inquiries: {
        list: async ({ cursor } = {}) => clients[by]<InquiryPage>('GET /inquiries', inquiries(answer(cursor))),
      },
    }),
  'sme-notification-buckets': (answer, by) =>
    open(html`<sme-notification-buckets></sme-notification-buckets>`, {
      notifications: {
        watch: () => () => undefined,
        list: async ({ cursor } = {}) =>
          clients[by]<NotificationPage>('GET /notifications', notifications(answer(cursor))),
      },
    }),
  'sme-search-panel': (answer, by) =>
    open(html`<sme-search-panel .criteria=${{ text: 'สินเชื่อ' }}></sme-search-panel>`, {
      reference: { agencies: async () => ({ agencies: [...sampleAgencies], routingAgencyId: null }) },
      inquiries: {
        search: async ({ cursor }) => clients[by]<InquiryPage>('POST /inquiries/search', inquiries(answer(cursor))),
      },
    }),
};

async function open(template: unknown, calls: Parameters<typeof fakeClient>[0]): Promise<HTMLElement> {
  const client: SmeClient = fakeClient({ notifications: { watch: () => () => undefined }, ...calls });
  const element = await fixture<HTMLElement>(html`${template}`, { parentNode: provideClient(client) });
  element.addEventListener('sme-error', ({ code }) => errors.push(code));
  await waitUntil(() => parts(element, 'row').length > 0, 'the first rows are shown');
  return element;
}

let errors: string[] = [];
const rowsAre = (element: Element, count: number) =>
  waitUntil(() => parts(element, 'row').length === count, `${count} rows`);
const more = (element: Element) => {
  part(element, 'more').click();
};
const failureShown = (element: Element) => waitUntil(() => parts(element, 'failure').length === 1, 'it says so');

describe('a page that does not say where its list goes on', () => {
  beforeEach(() => (errors = []));

  for (const [tag, show] of Object.entries(elements))
    for (const by of Object.keys(clients) as Client[])
      for (const [kind, cursor] of Object.entries({ number: 7, boolean: true, object: {}, array: [] }))
        it(`<${tag}>, ${by}: shows its rows and why there are no more, and goes on after another try: ${kind} (A9)`, async () => {
          let tries = 0;
          const element = await show(at => {
            if (!at) return { rows: [1, 2], next: 'two' };
            if (at === 'three') return { rows: [5], next: null };
            tries += 1;
            return { rows: [3, 4], next: tries === 1 ? cursor : 'three' };
          }, by);
          const button = part(element, 'more');
          button.focus();
          more(element);
          await rowsAre(element, 4);
          await failureShown(element);
          await announced('โหลดเพิ่มเติมไม่สำเร็จ');
          expect(errors).to.deep.equal(['unexpected_answer']);
          expect(element.shadowRoot!.activeElement, 'the focus stays').to.equal(button);

          more(element);
          await waitUntil(() => parts(element, 'failure').length === 0 && tries === 2, 'it goes on');
          more(element);
          await rowsAre(element, 5);
          expect(parts(element, 'more')).to.deep.equal([]);
        });

  for (const [tag, show] of Object.entries(elements))
    for (const by of Object.keys(clients) as Client[])
      it(`<${tag}>, ${by}: says so for the first page, too, and reads it again on request (A9)`, async () => {
        let tries = 0;
        const element = await show(at => {
          if (at) return { rows: [3], next: null };
          tries += 1;
          return { rows: [1, 2], next: tries === 1 ? 7 : 'two' };
        }, by);
        await failureShown(element);
        more(element);
        await waitUntil(() => parts(element, 'failure').length === 0 && tries === 2, 'it is read again');
        more(element);
        await rowsAre(element, 3);
        expect(parts(element, 'more')).to.deep.equal([]);
      });

  for (const [tag, show] of Object.entries(elements))
    for (const [kind, cursor] of Object.entries({ null: null, missing: undefined, empty: '' }))
      it(`<${tag}>: ends the list where there is no cursor: ${kind} (A9)`, async () => {
        const element = await show(at => ({ rows: at ? [3] : [1, 2], next: at ? cursor : 'two' }), 'our client');
        more(element);
        await rowsAre(element, 3);
        await waitUntil(() => parts(element, 'more').length === 0);
        expect(parts(element, 'failure')).to.deep.equal([]);
        expect(errors).to.deep.equal([]);
      });
});

describe('a service that repeats a cursor', () => {
  beforeEach(() => (errors = []));

  for (const [tag, show] of Object.entries(elements)) {
    it(`<${tag}>: shows each row once, and ends the list when a page brings nothing new (A9)`, async () => {
      const asked: (string | undefined)[] = [];
      const element = await show(at => {
        asked.push(at);
        if (!at) return { rows: [1, 2], next: 'two' };
        return { rows: [3, 4], next: 'two' };
      }, 'our client');
      more(element);
      await rowsAre(element, 4);
      await failureShown(element);
      expect(errors).to.deep.equal(['unexpected_answer']);
      more(element);
      await waitUntil(() => parts(element, 'more').length === 0, 'the list ends');
      expect(parts(element, 'row')).to.have.length(4);
      expect(parts(element, 'failure')).to.deep.equal([]);
      expect(asked).to.deep.equal([undefined, 'two', 'two']);
    });

    it(`<${tag}>: ends the list also where the cursors go round in a circle (A9)`, async () => {
      const element = await show(
        at =>
          at
            ? { rows: at === 'two' ? [3] : [1, 3], next: at === 'two' ? 'one' : 'two' }
            : { rows: [1, 2], next: 'two' },
        'our client',
      );
      more(element);
      await rowsAre(element, 3);
      more(element);
      await waitUntil(() => parts(element, 'more').length === 0, 'the list ends');
      expect(parts(element, 'row')).to.have.length(3);
      expect(errors).to.deep.equal([]);
    });

    it(`<${tag}>: reads the list again without an endless loop (A9)`, async () => {
      let asked = 0;
      const element = (await show(at => {
        asked += 1;
        if (!at) return { rows: asked === 1 ? [1, 2] : [1], next: 'two' };
        return { rows: [3, 4], next: asked > 2 ? 'two' : null };
      }, 'our client')) as HTMLElement & { reload(): Promise<void> };
      more(element);
      await rowsAre(element, 4);
      await element.reload();
      await rowsAre(element, 3);
      expect(asked).to.equal(4);
    });
  }
});
