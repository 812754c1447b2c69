import { expect, fixture, html, nextFrame } from '@open-wc/testing';

import { createSmeClient } from '../../src/client/index.js';
import type { SmeClient } from '../../src/client/client.js';
import type { SmeInquiryDetail } from '../../src/elements/inquiry-detail/inquiry-detail.js';
import '../../src/elements/inquiry-detail/sme-inquiry-detail.js';
import '../../src/elements/inquiry-list/sme-inquiry-list.js';
import '../../src/elements/notification-buckets/sme-notification-buckets.js';
import { createMock } from '../../src/mock/create-mock.js';
import { announced } from '../support/announced.js';
import { part, parts } from '../support/parts.js';
import { provideClient } from '../support/provide-client.js';
import { waitUntil } from '../support/wait-until.js';

const words = (element: Element) => element.textContent.replace(/\s+/g, ' ').trim();
const receiptOf = (row: HTMLElement) => /\d{4}-\d{8}-\d/.exec(row.innerText)?.[0] ?? '';
const numberOn = (tile: Element) => Number(/\d+/.exec(words(tile).replace(/\d+–\d+|>\d+/, ''))?.[0]);

/** A person who is signed in at a service with the sample data, and the requests that are sent. */
async function signedIn(username = 'somying') {
  const mock = createMock();
  const asked: string[] = [];
  const client = createSmeClient({
    baseUrl: '/v1',
    fetch: request => {
      const { pathname, search } = new URL(request.url);
      asked.push(`${request.method} ${pathname.replace('/v1', '')}${search}`);
      return mock.fetch(request);
    },
  });
  await client.auth.signIn({ username, password: 'Sample-Pass-2569' });
  return { mock, client, asked };
}

const within = async (client: SmeClient, content: ReturnType<typeof html>) => {
  const around = provideClient(client);
  await fixture(html`<div>${content}</div>`, { parentNode: around });
  return around;
};

describe('elements that show the same service', () => {
  let session: Awaited<ReturnType<typeof signedIn>>;
  beforeEach(async () => {
    session = await signedIn();
  });
  afterEach(() => session.client.auth.signOut());

  it('send one request for the same list, and watch over one connection', async () => {
    const { client, asked } = session;
    const page = await within(
      client,
      html`<sme-inquiry-list></sme-inquiry-list><sme-inquiry-list></sme-inquiry-list
        ><sme-notification-buckets></sme-notification-buckets>`,
    );
    const lists = [...page.querySelectorAll('sme-inquiry-list')];
    await waitUntil(() => lists.every(list => parts(list, 'row').length > 0));
    await waitUntil(() => asked.includes('GET /notifications/stream'));
    expect(asked.filter(call => call === 'GET /inquiries')).to.have.length(1);
    expect(asked.filter(call => call === 'GET /notifications/stream')).to.have.length(1);
  });

  it('show what an officer does without a reload, and announce it once; focus and rows stay until the person asks', async () => {
    const { client, mock } = session;
    const page = await within(
      client,
      html`<sme-inquiry-list></sme-inquiry-list><sme-notification-buckets></sme-notification-buckets>`,
    );
    const list = page.querySelector('sme-inquiry-list')!;
    const buckets = page.querySelector('sme-notification-buckets')!;
    await waitUntil(() => parts(list, 'row').length > 3 && parts(buckets, 'tile').length === 3);
    await waitUntil(() => Number.isFinite(numberOn(parts(buckets, 'tile')[0]!)));
    const row = parts(list, 'row').findLast(({ innerText }) => innerText.includes('เรื่องใหม่'))!;
    const receipt = receiptOf(row);
    const before = numberOn(parts(buckets, 'tile')[0]!);
    const rows = parts(list, 'row').map(receiptOf);
    const open = row.querySelector<HTMLElement>('[part="open"]')!;
    open.focus();

    const { agencyId } = (await client.inquiries.get(receipt)).agency;
    await mock.agency.record(agencyId, receipt, { kind: 'accept', detail: 'รับเรื่องแล้ว' });
    await waitUntil(() => numberOn(parts(buckets, 'tile')[0]!) === before + 1, 'one more in the youngest bucket');
    await waitUntil(() => parts(list, 'updates').length === 1, 'the update is offered');
    expect(words(part(list, 'updates'))).to.equal('มีความคืบหน้าใหม่ 1 เรื่อง – แสดง');
    expect(parts(list, 'row').map(receiptOf), 'no row has moved').to.deep.equal(rows);
    expect(row.innerText).to.contain('กำลังดำเนินการ').and.contain('ยังไม่ได้อ่าน');
    expect(words(list.shadowRoot!.activeElement!), 'the focus is on the same inquiry').to.contain(receipt);
    await announced('มีความคืบหน้าใหม่จากเจ้าหน้าที่');
    await expect(list).to.be.accessible();

    part(list, 'updates').click();
    await waitUntil(() => receiptOf(parts(list, 'row')[0]!) === receipt, 'it stands on top');
    expect(parts(list, 'row')).to.have.length(rows.length);
    expect(parts(list, 'updates')).to.have.length(0);
    await waitUntil(() => words(list.shadowRoot!.activeElement ?? list).includes(receipt), 'its row has the focus');
  });

  it('keep what a person is writing while the inquiry changes under it', async () => {
    const { client, mock } = session;
    const { inquiries } = await client.inquiries.list({ status: 'in_progress' });
    const waiting = inquiries.find(({ waitingFor }) => waitingFor === 'citizen')!;
    const page = await within(
      client,
      html`<sme-inquiry-detail receipt-number=${waiting.receiptNumber}></sme-inquiry-detail>`,
    );
    const detail = page.querySelector<SmeInquiryDetail>('sme-inquiry-detail')!;
    await waitUntil(() => detail.shadowRoot!.querySelector('#reply'));
    const text = detail.shadowRoot!.querySelector<HTMLTextAreaElement>('#reply')!;
    text.value = 'ขอส่งเอกสารเพิ่ม';
    text.dispatchEvent(new Event('input'));
    text.focus();
    const timeline = part(detail, 'history');
    await waitUntil(() => parts(timeline, 'entry').length > 0);
    const entries = parts(timeline, 'entry').length;

    await mock.agency.record(waiting.agency.agencyId, waiting.receiptNumber, {
      kind: 'complete',
      outcome: 'answered',
      detail: 'ตอบแล้ว',
    });
    await waitUntil(() => part(detail, 'status').innerText.includes('เสร็จสิ้น'), 'its status');
    await waitUntil(() => parts(timeline, 'entry').length === entries + 1, 'its history');
    // Not with `equal` on the elements: chai would print two different elements endlessly.
    expect(detail.shadowRoot!.activeElement === text, 'the focus').to.equal(true);
    expect(text.value).to.equal('ขอส่งเอกสารเพิ่ม');
  });

  it('update their counts after a write of the page itself', async () => {
    const { client } = session;
    const page = await within(client, html`<sme-inquiry-list></sme-inquiry-list>`);
    const list = page.querySelector('sme-inquiry-list')!;
    await waitUntil(() => parts(list, 'row').length > 0);
    const before = numberOn(parts(list, 'tile')[0]!);
    const { businesses } = await client.businesses.list();
    const { receiptNumber } = await client.inquiries.create({
      businessId: businesses[0]!.businessId,
      categoryId: (await client.reference.categories())[0]!.categoryId,
      agencyId: 'dbd',
      subject: 'ทดสอบ',
      detail: 'ทดสอบ',
    });
    await waitUntil(() => numberOn(parts(list, 'tile')[0]!) === before + 1);
    expect(parts(list, 'row').some(row => receiptOf(row) === receiptNumber)).to.equal(true);
  });

  it('keep the pages that were loaded when the list is requested again', async () => {
    await session.client.auth.signOut();
    session = await signedIn('busy');
    const { client, mock } = session;
    const page = await within(client, html`<sme-inquiry-list></sme-inquiry-list>`);
    const list = page.querySelector('sme-inquiry-list')!;
    for (const rows of [20, 40]) {
      await waitUntil(() => parts(list, 'row').length === rows, `${rows} rows`);
      part(list, 'more').click();
    }
    await waitUntil(() => parts(list, 'row').length === 60, '60 rows');
    const { inquiries } = await client.inquiries.list({ status: 'in_progress', limit: 1 });
    const [inquiry] = inquiries;
    await mock.agency.record(inquiry!.agency.agencyId, inquiry!.receiptNumber, { kind: 'reply', detail: 'เพิ่มเติม' });
    await waitUntil(() => parts(list, 'updates').length === 1);
    part(list, 'updates').click();
    await waitUntil(() => receiptOf(parts(list, 'row')[0]!) === inquiry!.receiptNumber);
    expect(parts(list, 'row')).to.have.length(60);
    expect(new Set(parts(list, 'row').map(receiptOf)).size, 'each once').to.equal(60);
  });

  it('upload an attachment in chunks, and it arrives byte for byte', async () => {
    // Two chunks of the smallest size: the size of later chunks depends on the speed of the machine.
    const bytes = new Uint8Array(500_000).map((_, index) => index % 251);
    bytes.set(new TextEncoder().encode('%PDF-1.7'));
    const sent: number[] = [];
    const attachment = await session.client.attachments.send(new File([bytes], 'แบบแปลน.pdf'), {
      onProgress: progress => sent.push(progress.sent),
    });
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    const hex = [...digest].map(byte => byte.toString(16).padStart(2, '0')).join('');
    expect(attachment).to.include({ state: 'ready', name: 'แบบแปลน.pdf', sha256: hex });
    expect(sent).to.deep.equal([0, 0, 262_144, 500_000]);
  });

  it('show nothing of a person after they have signed out', async () => {
    const { client } = session;
    const page = await within(client, html`<sme-inquiry-list></sme-inquiry-list>`);
    const list = page.querySelector('sme-inquiry-list')!;
    await waitUntil(() => parts(list, 'row').length > 0);
    await client.auth.signOut();
    await nextFrame();
    expect(parts(list, 'row')).to.have.length(0);
    expect(list.inquiries.status).to.equal('idle');
  });
});
