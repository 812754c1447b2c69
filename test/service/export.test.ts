/** Exports are long answers: streamed in pages, in turns (S8). */
import { once } from 'node:events';
import { createServer, get, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { getRequestListener } from '@hono/node-server';
import { expect } from 'chai';

import type { DataExport } from '../../src/contract/types.js';
import { en as timelineEn } from '../../src/elements/history-timeline/messages.en.js';
import { th as timelineTh } from '../../src/elements/history-timeline/messages.th.js';
import { en as historyKindsEn } from '../../src/i18n/history-kinds/messages.en.js';
import { th as historyKindsTh } from '../../src/i18n/history-kinds/messages.th.js';
import { en as statusesEn } from '../../src/i18n/statuses/messages.en.js';
import { th as statusesTh } from '../../src/i18n/statuses/messages.th.js';
import { csvWords } from '../../src/service/export/csv-words.js';
import { createTurns } from '../../src/service/export/turns.js';
import { memoryStore } from '../../src/service/index.js';
import type { Store } from '../../src/service/store/store.js';
import { until } from '../support/until.js';
import { expectProblem, idempotencyKey, serviceKit, type Kit } from './support/service-kit.js';

type ReadInquiries = Store['allInquiriesOf'];

/** A kit whose busy account has many inquiries, and whose pages of them are read by `read`. */
function busyKit(read: (inner: ReadInquiries) => ReadInquiries, count = 500): Promise<Kit> {
  return serviceKit({ checkResponses: false }, count, seed => {
    const store = memoryStore(seed);
    return { ...store, allInquiriesOf: read((...parameters) => store.allInquiriesOf(...parameters)) };
  });
}

/** The same, and how many pages the export has read that began at an instant. */
async function countingKit(count?: number) {
  const counts = new Map<string, number>();
  const kit = await busyKit(
    inner =>
      (...parameters) => {
        counts.set(parameters[1], pagesAt(parameters[1]) + 1);
        return inner(...parameters);
      },
    count,
  );
  const pagesAt = (asOf: string) => counts.get(asOf) ?? 0;
  const token = await kit.tokenOf('busy');
  const begunAt = kit.clock.now.toISOString();
  /** Pages of the export that began first. */
  const pages = () => pagesAt(begunAt);
  /** A later export, from beginning to end: any turn that the first one waits for comes before its end. */
  const runAnother = async () => {
    kit.advance(1000);
    const { body } = await kit.call<DataExport>('GET', '/export', { token });
    return body.inquiries.length;
  };
  return { kit, token, pages, runAnother };
}

describe('an export (S8)', () => {
  for (const path of ['/export', '/export/inquiries']) {
    it(`reads a page of ${path} only when the reader takes it, and none after the reader has left`, async () => {
      const { kit, token, pages, runAnother } = await countingKit();
      const reader = (await kit.send('GET', path, { token })).body!.getReader();
      expect(pages()).to.equal(1);
      await reader.read();
      expect(pages()).to.equal(1);
      await reader.read();
      expect(pages()).to.equal(2);
      await reader.cancel();
      expect(await runAnother()).to.equal(500);
      expect(pages()).to.equal(2);
    });
  }

  it('waits for a slow reader over HTTP, and ends when the connection does', async function () {
    this.timeout(60_000);
    const { kit, token, pages, runAnother } = await countingKit(4000);
    const listener = getRequestListener(kit.service.fetch, { overrideGlobalObjects: false });
    const server = createServer((incoming, outgoing) => void listener(incoming, outgoing));
    const asked = once(server, 'request') as Promise<[IncomingMessage, ServerResponse]>;
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    try {
      const { port } = server.address() as AddressInfo;
      const request = get({ port, path: '/v1/export', headers: { Authorization: `Bearer ${token}` } });
      request.on('error', () => undefined); // Destroyed below.
      const [, outgoing] = await asked;
      await once(request, 'response');
      await until(() => outgoing.writableNeedDrain);

      const before = pages();
      expect(await runAnother()).to.equal(4000);
      expect(pages(), 'while nobody reads').to.equal(before);
      request.destroy();
      await once(outgoing, 'close');
      const atEnd = pages();
      await runAnother();
      expect(pages(), 'after the end')
        .to.equal(atEnd)
        .and.be.below(4000 / 40);
    } finally {
      server.close();
    }
  });

  it('reads one page at a time, however many exports there are', async () => {
    let atOnce = 0;
    const seen = new Set<number>();
    const kit = await busyKit(inner => async (...parameters) => {
      seen.add(++atOnce);
      await new Promise(resolve => setImmediate(resolve));
      atOnce -= 1;
      return inner(...parameters);
    });
    const token = await kit.tokenOf('busy');
    const exports = await Promise.all([1, 2, 3, 4].map(() => kit.call<DataExport>('GET', '/export', { token })));
    for (const { body } of exports) expect(body.inquiries).to.have.length(500);
    expect([...seen]).to.deep.equal([1]);
  });

  it('lets others in between two pages', async () => {
    const order: string[] = [];
    const texts = createTurns().texts<number>(async (_, after) => {
      order.push('page');
      setTimeout(() => order.push('another'));
      return { text: '', next: after === 1 ? null : 1 };
    });
    for await (const text of texts) expect(text).to.equal('');
    expect(order).to.deep.equal(['page', 'another', 'page']);
  });

  it('reads smaller pages when they take long, and larger ones when not', async () => {
    const limits: number[] = [];
    let now = 0;
    const durations = [1, 1, 1, 41, 41, 41, 41, 1];
    const texts = createTurns(() => now).texts<number>(async (limit, after) => {
      now += durations[limits.push(limit) - 1]!;
      const next = (after ?? 0) + 1;
      return { text: '', next: next < durations.length ? next : null };
    });
    for await (const text of texts) expect(text).to.equal('');
    expect(limits).to.deep.equal([5, 10, 20, 40, 20, 10, 5, 5]);
  });

  it('breaks off when a later page fails, and reports why', async () => {
    let page = 0;
    const kit = await busyKit(inner => (...parameters) => {
      if (++page === 3) throw new Error('lost');
      return inner(...parameters);
    });
    const response = await kit.send('GET', '/export', { token: await kit.tokenOf('busy') });
    expect(response.status).to.equal(200);
    const failure = await response.text().catch((thrown: unknown) => thrown);
    expect(failure).to.be.instanceOf(Error);
    expect(kit.errors.map(String)).to.deep.equal(['Error: lost']);
  });

  it('answers with a problem when the first page fails', async () => {
    const kit = await busyKit(() => () => Promise.reject(new Error('lost')));
    const response = await kit.send('GET', '/export', { token: await kit.tokenOf('busy') });
    const { status, headers } = response;
    expectProblem({ status, headers, body: await response.json() }, 500, 'internal_error');
  });

  it('gives a violation of the contract away at its end, where answers are checked', async () => {
    const kit = await serviceKit({}, 0, seed => {
      const store = memoryStore(seed);
      return {
        ...store,
        async allInquiriesOf(...parameters) {
          const { rows, next } = await store.allInquiriesOf(...parameters);
          const broken = rows.map(({ seen, entries }) => ({
            seen: { ...seen, inquiry: { ...seen.inquiry, waitingFor: 'nobody' as 'none' } },
            entries,
          }));
          return { rows: broken, next };
        },
      };
    });
    const response = await kit.send('GET', '/export', { token: await kit.tokenOf('somying') });
    const failure = await response.text().catch((thrown: unknown) => thrown);
    expect(String(failure)).to.contain('waitingFor');
  });
});

describe('the table of inquiries (S8)', () => {
  it('has the words of the elements, in the language that was asked for', async () => {
    for (const [language, facts, timeline] of [
      ['th', { ...historyKindsTh, ...statusesTh }, timelineTh],
      ['en', { ...historyKindsEn, ...statusesEn }, timelineEn],
    ] as const) {
      const { columns, kinds, citizen, ...codes } = csvWords[language];
      const { historyKinds, statuses, outcomes, waitingFor } = facts;
      expect([codes, kinds]).to.deep.equal([{ statuses, outcomes, waitingFor }, historyKinds]);
      expect(citizen).to.equal(timeline.citizen);
      const kit = await serviceKit();
      const token = await kit.tokenOf('somying');
      const answer = await kit.call<string>('GET', '/export/inquiries', {
        token,
        headers: { 'Accept-Language': language },
      });
      expect(answer.headers.get('Content-Language')).to.equal(language);
      expect(answer.headers.get('Content-Type')).to.equal('text/csv; charset=utf-8; header=present');
      expect(answer.headers.get('Content-Disposition')).to.match(/^attachment; filename=".+\.csv"$/);
      expect(answer.body.split('\r\n')[0]).to.contain(
        Object.values(columns)
          .map(name => `"${name}"`)
          .join(','),
      );
    }
  });

  it('has what was sent and every answer, with times of Bangkok, and runs no formula', async () => {
    const kit = await serviceKit();
    const token = await kit.tokenOf('somying');
    const { body } = await kit.call<{ businesses: { businessId: string }[] }>('GET', '/businesses', { token });
    const { businessId } = body.businesses[0]!;
    const json = {
      businessId,
      categoryId: 'tax',
      agencyId: 'rd',
      subject: '=HYPERLINK("x")',
      detail: 'บรรทัดแรก\nที่สอง',
    };
    const sent = await kit.call<{ receiptNumber: string }>('POST', '/inquiries', {
      token,
      json: { ...json, attachmentIds: [] },
      headers: idempotencyKey(),
    });
    expect(sent.status).to.equal(201);
    const { receiptNumber } = sent.body;
    const answer = await kit.call('POST', `/agency/inquiries/${receiptNumber}/events`, {
      token: 'sample-agency-rd',
      json: { kind: 'accept', detail: '+66 2 123' },
      headers: idempotencyKey(),
    });
    expect(answer.status).to.equal(201);
    const table = await kit.call<string>('GET', '/export/inquiries', { token });
    const rows = table.body.split('\r\n').filter(row => row.includes(receiptNumber));
    expect(rows).to.have.length(2);
    expect(rows[0])
      .to.contain('"\'=HYPERLINK(""x"")"')
      .and.contain('"2026-11-22 10:00"')
      .and.contain('"บรรทัดแรก\nที่สอง"');
    expect(rows[1]).to.contain('"รับเรื่อง","\'+66 2 123"').and.contain('"กรมสรรพากร"');
  });
});
