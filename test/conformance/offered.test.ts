import { expect } from 'chai';

import { operations, type Operation, type OperationId } from '../../src/contract/operations.js';
import type { Session, ServiceDescription } from '../../src/contract/types.js';
import { contractLink } from '../../src/server/contract-file.js';
import { foundIn, judged, skippedIn, type Fetch } from './support/judged.js';

const all = Object.keys(operations) as OperationId[];
const operatorName = { th: 'สำนักงานตัวอย่าง', en: null };

/** A service that describes itself so. */
const described = (description: Partial<ServiceDescription>, serve: Fetch): Fetch => {
  const body = JSON.stringify({ contractVersion: '1.0.0', operator: { name: operatorName }, ...description });
  const headers = {
    'Content-Type': 'application/json',
    'X-Request-Id': 'x',
    'Cache-Control': 'private, max-age=300',
    Link: contractLink,
  };
  return async request =>
    new URL(request.url).pathname === '/v1/service'
      ? new Response(request.method === 'HEAD' ? null : body, { headers })
      : serve(request);
};

const isOf = ({ method, path }: Operation, request: Request) =>
  method === request.method &&
  new RegExp(`^/v1${path.replace(/\{\w+\}/g, '[^/]+')}$`).test(new URL(request.url).pathname);

/** Answers these operations as if they did not exist. */
const without =
  (missing: readonly OperationId[], serve: Fetch): Fetch =>
  async request =>
    serve(missing.some(id => isOf(operations[id], request)) ? new Request('https://sme.test/v1/none') : request);

describe('conformance: what a service offers', function () {
  this.timeout(30_000);
  const missing = all.filter(
    id => /Attachment|stream|markNotificationSeen|Agency|search/i.test(id) && id !== 'listAgencies',
  );
  const offered = all.filter(id => !missing.includes(id));

  it('is all that is checked; the rest is skipped, and named', async () => {
    const report = await judged({ between: serve => described({ operations: offered }, without(missing, serve)) });
    expect(foundIn(report).filter(found => !found.includes('there is no ETag'))).to.deep.equal([]);
    const skipped = skippedIn(report);
    expect(skipped).to.include('documents/resume: the service does not offer createAttachment');
    expect(skipped).to.include('stream/begins: the service does not offer streamNotifications');
    expect(skipped).to.include('search/days: the service does not offer searchInquiries');
    expect(skipped.filter(line => /^(sign-in|session|inquiries|idempotency)\//.test(line))).to.deep.equal([]);
  });

  it('has to be all that is answered', async () => {
    const report = await judged({ only: ['service/'], between: serve => described({ operations: offered }, serve) });
    const found = foundIn(report).join('\n');
    expect(found).to.contain('service/not-offered: listAgencyInquiries is not offered, but answered with');
    expect(found).to.not.contain('listInquiries is not offered');
  });

  it('is everything where there is no GET /service', async () => {
    const report = await judged({ only: ['service/', 'inquiries/'], between: serve => without(['getService'], serve) });
    expect(foundIn(report)).to.deep.equal([]);
    expect(skippedIn(report)).to.deep.equal([
      'service/description: there is no GET /service, so every operation counts as offered',
    ]);
  });

  describe('with receipt numbers of its own form', () => {
    const own = (text: string) => text.replace(/(\d{4})-(\d{8})-(\d)/g, 'SME$1.$2$3');
    const plain = (text: string) => text.replace(/SME(\d{4})\.(\d{8})(\d)/g, '$1-$2-$3');
    const renumbered =
      (serve: Fetch): Fetch =>
      async request => {
        const { method, headers } = request;
        const body = method === 'POST' || method === 'PUT' ? { body: plain(await request.text()) } : {};
        const response = await serve(new Request(plain(request.url), { method, headers, ...body }));
        const given = new Headers([...response.headers].map(([name, value]): [string, string] => [name, own(value)]));
        const { status } = response;
        return new Response(status === 204 ? null : own(await response.text()), { status, headers: given });
      };
    const only = ['inquiries/', 'search/'];
    const format = (pattern: string) => ({ receiptNumberFormat: { pattern, hint: operatorName } });

    it('asks for no check digit', async () => {
      const pattern = 'SME[0-9]{4}.[0-9]{9}';
      const report = await judged({ only, between: serve => described(format(pattern), renumbered(serve)) });
      expect(foundIn(report)).to.deep.equal([]);
    });

    it('holds them against the form that the service names, or the form of the contract', async () => {
      for (const [description, says] of [
        [format('SME[0-9]{3}'), /SME\d{4}\.\d{9} does not match SME\[0-9\]\{3\}/],
        [{}, /SME\d{4}\.\d{9} is no receipt number, and GET \/service names no receiptNumberFormat/],
      ] as const) {
        const between = (serve: Fetch) => described(description, renumbered(serve));
        const report = await judged({ only: ['inquiries/receipt-number'], between });
        expect(foundIn(report).join('\n')).to.match(says);
      }
    });
  });

  it('may be a sign-in on another page: then an access token is enough', async () => {
    let token = '';
    const report = await judged({
      only: ['sign-in/', 'session/', 'inquiries/create'],
      target: () => ({ person: undefined, token }),
      async before(fetch) {
        const json = JSON.stringify({ username: 'somying', password: 'Sample-Pass-2569' });
        const headers = { 'Content-Type': 'application/json' };
        const response = await fetch(
          new Request('https://sme.test/v1/sign-in', { method: 'POST', headers, body: json }),
        );
        token = ((await response.json()) as Session).accessToken;
      },
    });
    expect(foundIn(report)).to.deep.equal([]);
    expect(report.results.find(({ id }) => id === 'inquiries/create')?.outcome).to.equal('passed');
    expect(skippedIn(report)).to.include('session/rotation: needs a password: --user and --password-env');
  });
});
