import { expect } from 'chai';

import { htmlReport } from '../../src/conformance/reports/html.js';
import { junitReport } from '../../src/conformance/reports/junit.js';
import { hasFailed } from '../../src/conformance/reports/summary.js';
import { resultText } from '../../src/conformance/reports/text.js';
import type { InquiryPage } from '../../src/contract/types.js';
import { inquiryOrder } from '../../src/rules/search.js';
import { isCall, json, withHeader, type Plant } from './support/between.js';
import { judged } from './support/judged.js';

/** What was found, by check and severity. */
async function found(between: Plant, only: readonly string[]) {
  const report = await judged({ between, only });
  const findings = report.results.flatMap(({ id, findings: ofCheck }) =>
    ofCheck.map(({ severity, summary, contract, line }) => ({ id, severity, summary, contract, line })),
  );
  return { report, findings };
}

const withoutHeader =
  (name: string, isMeant: (request: Request, response: Response) => boolean): Plant =>
  serve =>
  async request => {
    const response = await serve(request);
    if (isMeant(request, response)) response.headers.delete(name);
    return response;
  };

const problemBody = { type: 'about:blank', title: 'ไม่ถูกต้อง', requestId: 'x' };

describe('conformance: findings', function () {
  this.timeout(30_000);

  it('are said once, and stop no other check, when only the headers of an answer are wrong', async () => {
    const bare = withoutHeader('Cache-Control', request => isCall(request, 'POST', '/sign-in'));
    const { report, findings } = await found(bare, ['sign-in/', 'session/', 'inquiries/']);
    expect(findings.map(({ id, summary }) => `${id}: ${summary}`)).to.deep.equal([
      'sign-in/session: Cache-Control is missing',
    ]);
    expect(report.results.filter(({ outcome }) => outcome === 'skipped')).to.deep.equal([]);
    expect(report.results.filter(({ outcome }) => outcome === 'passed')).to.have.length.above(10);
  });

  it('are said once where each answer has another value that is wrong', async () => {
    const { report, findings } = await found(
      serve => async request => {
        const response = await serve(request);
        if (!isCall(request, 'POST', '/inquiries') || !response.ok) return response;
        const body = (await response.json()) as { readonly receiptNumber: string };
        return json({ ...body, receiptNumber: `RG/${body.receiptNumber}` }, response);
      },
      ['inquiries/create', 'inquiries/history'],
    );
    expect(findings.map(({ id }) => id)).to.deep.equal(['inquiries/create']);
    expect(report.results.at(-1)).to.deep.include({ outcome: 'failed', foundBefore: ['inquiries/create'] });
  });

  it('are warnings where reference data may not be kept', async () => {
    const { findings } = await found(
      serve => async request => {
        const response = await serve(request);
        if (isCall(request, 'GET', '/agencies')) response.headers.set('Cache-Control', 'no-store');
        return response;
      },
      ['reference/'],
    );
    expect(findings.map(({ severity, summary }) => `${severity}: ${summary}`)).to.deep.equal([
      'should: the header Cache-Control is "no-store"',
    ]);
  });

  it('are none where several inquiries have the same second', async () => {
    const whole = (text: string) => text.replaceAll(/(T\d\d:\d\d:)\d\d\.\d+Z/g, '$100Z');
    const { findings } = await found(
      serve => async request => {
        const response = await serve(request);
        if (!isCall(request, 'GET', '/inquiries') || !response.ok || request.url.includes('cursor')) return response;
        const page = JSON.parse(whole(await response.text())) as InquiryPage;
        const inquiries = [...page.inquiries].sort(inquiryOrder('activity'));
        return json({ ...page, inquiries }, response);
      },
      ['inquiries/order', 'inquiries/withdraw'],
    );
    expect(findings).to.deep.equal([]);
  });

  it('name an answer that breaks the contract by itself once, not as another problem, too', async () => {
    const { findings } = await found(
      serve => async request => {
        const response = await serve(request);
        if (response.status !== 413) return response;
        return json({ ...((await response.json()) as object), code: 'invalid_json' }, response);
      },
      ['requests/codes'],
    );
    expect(findings.map(({ summary }) => summary)).to.deep.equal([
      'the problem code invalid_json does not belong to 413',
    ]);
  });

  it('say what was not good in a request that was answered wrongly', async () => {
    const { findings } = await found(
      serve => async request => {
        const isKeyBad = request.headers.get('Idempotency-Key') === 'short';
        const isBeginning =
          new URL(request.url).pathname.endsWith('/search') && (await request.clone().text()).includes('256"');
        if (!isKeyBad && !isBeginning) return serve(request);
        const headers = {
          'Content-Type': 'application/problem+json',
          'Cache-Control': 'no-store',
          'X-Request-Id': 'x',
        };
        return Response.json({ ...problemBody, status: 400, code: 'invalid_json' }, { status: 400, headers });
      },
      ['requests/values', 'search/rejected'],
    );
    expect(findings.map(({ summary }) => summary)).to.deep.equal([
      'the answer for the idempotency key "short" is 400 invalid_json, not 422 invalid_request',
      'the answer for {"receiptNumber":"256"} is 400 invalid_json, not 422 invalid_request',
    ]);
  });

  it('warn when a 401 has no WWW-Authenticate, but for a sign-in that fails', async () => {
    const { report, findings } = await found(
      withoutHeader('WWW-Authenticate', () => true),
      ['sign-in/'],
    );
    expect(findings.map(({ severity, summary }) => `${severity}: ${summary}`)).to.deep.equal([
      ...Array<string>(3).fill('should: WWW-Authenticate is missing'),
    ]);
    expect(report.results.every(({ outcome }) => outcome === 'passed')).to.equal(true);
  });

  it('say what breaks the contract in an answer once, and which other checks fail by it', async () => {
    const { report, findings } = await found(
      serve => async request => {
        const response = await serve(request);
        if (!isCall(request, 'GET', '/inquiries') || !response.ok) return response;
        const { asOf: _, ...page } = (await response.json()) as InquiryPage;
        return json(page, response);
      },
      ['inquiries/counts', 'inquiries/order', 'inquiries/queries'],
    );
    expect(findings.map(({ id, summary }) => `${id}: ${summary}`)).to.deep.equal([
      'inquiries/counts: the body: asOf is missing',
    ]);
    const [, , ...others] = report.results;
    expect(others.map(({ outcome, foundBefore }) => [outcome, foundBefore])).to.deep.equal([
      ['failed', ['inquiries/counts']],
      ['failed', ['inquiries/counts']],
    ]);
    for (const text of [resultText(others[0]!), htmlReport(report), junitReport(report)])
      expect(text).to.contain('for what inquiries/counts found');
    expect(hasFailed({ ...report, results: others })).to.equal(true);
  });

  it('warn when another mistake than the first is answered', async () => {
    const { report, findings } = await found(
      serve => async request => {
        const isText = request.headers.get('Content-Type') === 'text/plain';
        return serve(isText ? withHeader(request, 'Idempotency-Key', crypto.randomUUID()) : request);
      },
      ['requests/codes'],
    );
    expect(findings.map(({ severity, summary }) => `${severity}: ${summary}`)).to.deep.equal([
      'should: the answer for no key and text/plain is 415, not 400',
    ]);
    expect(report.results.map(({ outcome }) => outcome)).to.deep.equal(['passed', 'passed']);
  });

  it('warn of a value that the contract does not have yet', async () => {
    const { report, findings } = await found(
      serve => async request => {
        const response = await serve(request);
        if (!new URL(request.url).pathname.startsWith('/v1/businesses') || !response.ok) return response;
        return json(
          JSON.parse((await response.text()).replaceAll('"relation":"owner"', '"relation":"accountant"')),
          response,
        );
      },
      ['businesses/'],
    );
    expect(findings).to.not.have.length(0);
    for (const { severity, summary } of findings) expect(severity, summary).to.equal('should');
    expect(findings[0]?.summary).to.match(/relation: has to be one of owner, director, delegate, self/);
    expect(report.results.every(({ outcome }) => outcome === 'passed')).to.equal(true);
  });

  it('name a HEAD that is not offered once', async () => {
    const { findings } = await found(
      serve => async request =>
        request.method === 'HEAD' && isCall(request, 'HEAD', '/businesses')
          ? new Response(null, { status: 501, headers: { 'Cache-Control': 'no-store', 'X-Request-Id': 'x' } })
          : serve(request),
      ['requests/head'],
    );
    expect(findings.map(({ summary }) => summary)).to.have.length(1);
  });

  it('warn when the contract is served to nobody, or only to who has signed in', async () => {
    for (const isServed of [() => false, ({ headers }: Request) => headers.has('Authorization')]) {
      const { findings } = await found(
        serve => async request =>
          request.url.endsWith('/openapi.yaml') && !isServed(request)
            ? new Response(null, { status: 401 })
            : serve(request),
        ['service/'],
      );
      expect(findings.map(({ severity, summary }) => `${severity}: ${summary}`)).to.deep.equal([
        'should: the contract is not served: the answer is 401',
      ]);
    }
  });

  it('warn when no Link leads to the contract, and quote the rule that says so', async () => {
    const { findings } = await found(
      serve => async request => {
        const response = await serve(request);
        response.headers.set('Link', '</v2>; rel="successor-version"');
        return response;
      },
      ['service/'],
    );
    expect(findings).to.have.length(1);
    expect(findings[0]).to.include({
      severity: 'should',
      summary: 'there is no Link with rel="service-desc", so tools do not find the contract',
    });
    expect(findings[0]?.contract).to.contain('rel="service-desc"');
  });
});
