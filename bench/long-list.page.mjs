// Runs in a browser page, where `long-list.mjs` loads it: 10,000 inquiries, in pages of 20.
import { createSmeClient } from 'sme-one-id';
import 'sme-one-id/sme-inquiry-list.js';
import 'sme-one-id/sme-one-id.js';

const total = 10_000;
const perPage = 20;
const name = { th: 'กรมพัฒนาธุรกิจการค้า', en: 'Department of Business Development' };

const rowAt = index => ({
  receiptNumber: `2569-${String(index).padStart(8, '0')}-0`,
  status: 'in_progress',
  outcome: null,
  waitingFor: index % 5 === 0 ? 'citizen' : 'agency',
  unread: index % 4 === 0,
  subject: 'ขอคำแนะนำเรื่องการยื่นงบการเงิน '.repeat(1 + (index % 3)),
  business: { businessId: 'b-1', name: { th: 'ร้านใจดีเบเกอรี่', en: 'Jaidee Bakery' } },
  agency: { agencyId: 'dbd', name },
  contactedAt: '2026-11-10T03:00:00Z',
  lastOfficerChangeAt: '2026-11-12T03:00:00Z',
});

function pageAt(start) {
  const end = Math.min(total, start + perPage);
  return {
    inquiries: Array.from({ length: end - start }, (_, index) => rowAt(start + index)),
    counts: { new: 0, inProgress: total, in_progress: total, completed: 0, all: total },
    total,
    nextCursor: end < total ? `cursor-${end}` : null,
    asOf: '2026-11-13T03:00:00Z',
  };
}

const expiresAt = new Date(Date.now() + 3_600_000).toISOString();
const account = {
  accountId: 'account-1',
  accountType: 'citizen',
  displayName: 'สมหญิง ใจดี',
  maskedNumber: '1-xxxx-xxxxx-01-1',
  sampleData: true,
};

/** Answers at once, so that only the page's own time is measured. */
const answer = async ({ url }) => {
  const { pathname, searchParams } = new URL(url);
  if (pathname.endsWith('/inquiries')) return json(pageAt(Number(searchParams.get('cursor')?.slice(7) ?? 0)));
  if (pathname.endsWith('/session')) return json({ expiresAt, account, asOf: new Date().toISOString() });
  return new Response(null, { status: 404 });
};

const json = value =>
  new Response(JSON.stringify(value), {
    headers: { 'Content-Type': 'application/json', 'X-Request-Id': 'bench', Date: new Date().toUTCString() },
  });

const provider = document.createElement('sme-one-id');
provider.client = createSmeClient({
  baseUrl: `${globalThis.location.origin}/v1`,
  fetch: answer,
  getSession: async () => ({ accessToken: 'bench-bench-bench-bench', expiresAt }),
});
const list = document.createElement('sme-inquiry-list');
provider.append(list);
document.body.append(provider);

const frame = () => new Promise(resolve => globalThis.requestAnimationFrame(resolve));
const part = name => list.shadowRoot.querySelector(`[part~="${name}"]`);

async function until(isTrue, what) {
  const start = performance.now();
  while (!isTrue()) {
    if (performance.now() - start > 20_000) throw new Error(`in vain: ${what}`);
    await frame();
  }
}

const fetched = () => (list.inquiries.status === 'ready' ? list.inquiries.value.inquiries.length : 0);

/** Nodes of the list. */
globalThis.nodes = () => {
  const nodes = document.createNodeIterator(list.shadowRoot);
  let count = 0;
  while (nodes.nextNode()) count += 1;
  return count;
};

globalThis.firstPage = async () => {
  await until(() => fetched() === perPage && part('more'), 'the first page');
  await frame();
};

/** Asks for a page, and waits until it is painted. */
globalThis.nextPage = async () => {
  const before = fetched();
  part('more').click();
  await until(() => fetched() > before, 'a further page');
  await frame();
  await frame();
  return fetched();
};

/** Scrolls back to the top, a screen at a time. */
globalThis.backToTop = async () => {
  while (globalThis.scrollY > 0) {
    globalThis.scrollBy(0, -20 * globalThis.innerHeight);
    await frame();
  }
  await frame();
  await frame();
};
