import { expect } from 'chai';
import { operations, type Operation, type OperationId } from '../../src/contract/operations.js';
import { draft } from './support/drafts.js';
import {
  agencyToken,
  expectErrors,
  expectProblem,
  idempotencyKey,
  RETURN_ADDRESS,
  serviceKit,
  type CallOptions,
  type Kit,
} from './support/service-kit.js';

const table = Object.entries(operations) as [OperationId, Operation][];
const withJson = table.filter(([, { body }]) => body?.mediaType === 'application/json');
const challenge = 'c'.repeat(43);

/** Paths that exist for somying and for the agency `dbd`. */
const samples: Readonly<Record<string, string>> = {
  token: 't'.repeat(43),
  businessId: draft.businessId,
  receiptNumber: '2569-04718236-5',
  attachmentId: '01900000-0005-7000-8000-0000000003e8',
};

function pathOf({ path }: Operation): string {
  return path.replaceAll(/\{(\w+)\}/g, (_, name: string) => samples[name] ?? name);
}

describe('bad input', () => {
  let kit: Kit;
  let token: string;

  before(async () => {
    kit = await serviceKit();
    token = await kit.tokenOf('somying');
  });

  function ask(operation: Operation, options: CallOptions) {
    const mayCall =
      operation.callers.length === 0 ? undefined : operation.callers.includes('session') ? token : agencyToken('dbd');
    return kit.call(operation.method, pathOf(operation), { ...(mayCall && { token: mayCall }), ...options });
  }

  const json = { 'Content-Type': 'application/json' };

  for (const [id, operation] of withJson) {
    const limit = operation.body?.maxBytes ?? 0;

    describe(id, () => {
      it('refuses broken JSON', async () => {
        for (const raw of ['', '{', '{"a":1,}', "{'a':1}", 'undefined', '{"a":"\u0000"}', '\uFEFF\uFEFF{}'])
          expectProblem(await ask(operation, { raw, headers: { ...json, ...idempotencyKey() } }), 400, 'invalid_json');
      });

      it('refuses bytes that are not UTF-8', async () => {
        const raw = new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]);
        expectProblem(await ask(operation, { raw, headers: { ...json, ...idempotencyKey() } }), 400, 'invalid_json');
      });

      for (const type of [
        'text/plain',
        'application/x-www-form-urlencoded',
        'application/jsonp',
        'application/json; charset=tis-620',
      ])
        it(`refuses ${type}`, async () => {
          const answer = await ask(operation, { raw: '{}', headers: { 'Content-Type': type, ...idempotencyKey() } });
          expectProblem(answer, 415, 'unsupported_media_type');
        });

      it('refuses what is no object', async () => {
        for (const value of [null, [], 'text', 5, true])
          expectErrors(await ask(operation, { json: value, headers: idempotencyKey() }), 'body  wrong_type');
      });

      it('refuses a body that says it is too large', async () => {
        const raw = `"${'x'.repeat(limit)}"`;
        expectProblem(await ask(operation, { raw, headers: { ...json, ...idempotencyKey() } }), 413, 'body_too_large');
      });

      it('stops reading a body that says nothing and is too large', async () => {
        let sent = 0;
        const raw = new ReadableStream<Uint8Array>({
          pull(controller) {
            sent += 65_536;
            controller.enqueue(new Uint8Array(65_536).fill(0x20));
          },
        });
        expectProblem(await ask(operation, { raw, headers: { ...json, ...idempotencyKey() } }), 413, 'body_too_large');
        expect(sent).to.be.at.most(limit + 3 * 65_536);
      });

      it('refuses a field that the contract does not have, and does not trust its name', async () => {
        const raw = '{"__proto__":{"polluted":true},"constructor":1,"a/b~c":1}';
        const { body } = await ask(operation, { raw, headers: { ...json, ...idempotencyKey() } });
        const pointers = (body as { errors: { pointer: string; code: string }[] }).errors.filter(
          ({ code }) => code === 'unknown_field',
        );
        // An agency's event without a kind is not looked into any further.
        if (id !== 'recordAgencyEvent')
          expect(pointers.map(({ pointer }) => pointer)).to.have.members(['/__proto__', '/constructor', '/a~1b~0c']);
        expect(({} as { polluted?: boolean }).polluted).to.equal(undefined);
      });
    });
  }

  describe('query and headers', () => {
    for (const [id, operation] of table)
      it(`${id} refuses a parameter that the contract does not have`, async () => {
        const status = operation.statuses.includes(422) ? 422 : 400;
        const suffix = '?unheard-of=1';
        const options: CallOptions = {
          ...(operation.callers.includes('session') && { token }),
          ...(operation.callers.join() === 'agency' && { token: agencyToken('dbd') }),
          headers: idempotencyKey(),
        };
        const answer = await kit.call(operation.method, pathOf(operation) + suffix, options);
        const { errors } = expectProblem(answer, status, 'invalid_request');
        expect(errors).to.deep.equal([{ in: 'query', pointer: '/unheard-of', code: 'unknown_field' }]);
      });

    const cases: [path: string, ...errors: string[]][] = [
      ['/inquiries?limit=0', 'query /limit too_small'],
      ['/inquiries?limit=101', 'query /limit too_big'],
      ['/inquiries?limit=many', 'query /limit wrong_type'],
      ['/inquiries?limit=5&limit=6', 'query /limit wrong_type'],
      ['/inquiries?status=open', 'query /status not_in_list'],
      ['/inquiries?cursor=%21', 'query /cursor bad_format'],
      ['/inquiries?cursor=bm90LW91cnM', 'query /cursor bad_format'],
      [`/inquiries?cursor=${'a'.repeat(513)}`, 'query /cursor too_long'],
      ['/notifications?bucket=1-8', 'query /bucket not_in_list'],
      ['/notifications?unread=yes', 'query /unread wrong_type'],
    ];
    for (const [path, ...errors] of cases)
      it(`refuses ${path.slice(0, 60)}`, async () => {
        expectErrors(await kit.call('GET', path, { token }), ...errors);
      });

    it('wants an Idempotency-Key of a new inquiry, in its form', async () => {
      const answer = await kit.call('POST', '/inquiries', { token, json: draft });
      expectProblem(answer, 400, 'idempotency_key_required');
      for (const key of ['short', 'x'.repeat(65), 'with spaces in the key'])
        expectErrors(
          await kit.call('POST', '/inquiries', { token, json: draft, headers: { 'Idempotency-Key': key } }),
          `header /Idempotency-Key ${key.length > 64 ? 'too_long' : 'bad_format'}`,
        );
    });

    it('refuses a Last-Event-ID without end', async () => {
      const headers = { 'Last-Event-ID': '1'.repeat(129) };
      expectProblem(await kit.call('GET', '/notifications/stream', { token, headers }), 400, 'invalid_request');
    });
  });

  describe('values', () => {
    const long = (count: number) => 'ก'.repeat(count);
    const many = (count: number) =>
      Array.from({ length: count }, (_, index) => `0192f0c2-a6b8-7d3e-9f41-${String(index).padStart(12, '0')}`);
    const redirect = {
      accountType: 'citizen',
      returnAddress: RETURN_ADDRESS,
      codeChallenge: challenge,
      codeChallengeMethod: 'S256',
    };

    const cases: [title: string, path: string, body: unknown, ...errors: string[]][] = [
      ['nothing at all', '/sign-in', {}, 'body /username required', 'body /password required'],
      [
        'empty credentials',
        '/sign-in',
        { username: '', password: '' },
        'body /username required',
        'body /password required',
      ],
      [
        'credentials of other types',
        '/sign-in',
        { username: 5, password: ['x'] },
        'body /username wrong_type',
        'body /password wrong_type',
      ],
      ['a username too long', '/sign-in', { username: long(65), password: 'x' }, 'body /username too_long'],
      ['a password too long', '/sign-in', { username: 'x', password: long(257) }, 'body /password too_long'],
      [
        'an account type that does not exist',
        '/sign-in/redirects',
        { ...redirect, accountType: 'thaid' },
        'body /accountType not_known',
      ],
      [
        'a plain challenge',
        '/sign-in/redirects',
        { ...redirect, codeChallengeMethod: 'plain' },
        'body /codeChallengeMethod not_in_list',
      ],
      [
        'a script as return address',
        '/sign-in/redirects',
        { ...redirect, returnAddress: 'javascript:alert(1)' },
        'body /returnAddress bad_format',
      ],
      ['a state that is no token', '/sign-in/redirects', { ...redirect, state: '<b>' }, 'body /state bad_format'],
      ['a short code', '/sign-in/exchanges', { code: 'x', codeVerifier: challenge }, 'body /code bad_format'],
      [
        'a short verifier',
        '/sign-in/exchanges',
        { code: 'x'.repeat(43), codeVerifier: 'x' },
        'body /codeVerifier bad_format',
      ],
      [
        'a refresh token of another form',
        '/session/refresh',
        { refreshToken: 'no token' },
        'body /refreshToken bad_format',
      ],
      ['nobody', '/password-resets', { username: '' }, 'body /username required'],
      [
        'a short new password',
        `/password-resets/${'t'.repeat(43)}`,
        { newPassword: 'short' },
        'body /newPassword too_short',
      ],
      [
        'a draft without anything',
        '/inquiries',
        {},
        ...['businessId', 'categoryId', 'agencyId', 'subject', 'detail'].map(name => `body /${name} required`),
      ],
      ['a blank subject', '/inquiries', { ...draft, subject: ' \n\t ' }, 'body /subject required'],
      ['a subject that nobody can see', '/inquiries', { ...draft, subject: '\u200B\u2060' }, 'body /subject required'],
      ['a subject too long', '/inquiries', { ...draft, subject: long(601) }, 'body /subject too_long'],
      ['a detail too long', '/inquiries', { ...draft, detail: long(12_001) }, 'body /detail too_long'],
      ['a character that no database keeps', '/inquiries', { ...draft, detail: 'ก\u0000' }, 'body /detail bad_format'],
      ['null for text', '/inquiries', { ...draft, detail: null }, 'body /detail wrong_type'],
      [
        'ids of another form',
        '/inquiries',
        { ...draft, businessId: '1', agencyId: 'DBD' },
        'body /businessId bad_format',
        'body /agencyId bad_format',
      ],
      [
        'what is in no list',
        '/inquiries',
        { ...draft, businessId: many(1)[0], categoryId: 'unheard-of', agencyId: 'unheard-of', attachmentIds: many(1) },
        'body /businessId not_known',
        'body /categoryId not_known',
        'body /agencyId not_known',
        'body /attachmentIds/0 not_known',
      ],
      ['too many documents', '/inquiries', { ...draft, attachmentIds: many(11) }, 'body /attachmentIds too_many'],
      [
        'a document twice',
        '/inquiries',
        { ...draft, attachmentIds: [...many(1), ...many(1)] },
        'body /attachmentIds/1 duplicate',
      ],
      ['a document that is no id', '/inquiries', { ...draft, attachmentIds: [5] }, 'body /attachmentIds/0 wrong_type'],
      [
        'a day that does not exist',
        '/inquiries/search',
        { contacted: { from: '2026-02-30' } },
        'body /contacted/from bad_date',
      ],
      ['a day in words', '/inquiries/search', { completed: { to: 'today' } }, 'body /completed/to bad_date'],
      [
        'a Buddhist year',
        '/inquiries/search',
        { contacted: { from: '2569-01-01' } },
        'body /contacted/from year_out_of_range',
      ],
      [
        'a range the wrong way round',
        '/inquiries/search',
        { contacted: { from: '2026-11-02', to: '2026-11-01' } },
        'body /contacted range_reversed',
      ],
      [
        'letters for a receipt number',
        '/inquiries/search',
        { receiptNumber: 'ABCD' },
        'body /receiptNumber not_digits',
      ],
      ['three digits', '/inquiries/search', { receiptNumber: '256' }, 'body /receiptNumber too_short'],
      ['a status that does not exist', '/inquiries/search', { statuses: ['open'] }, 'body /statuses/0 not_in_list'],
      ['a status twice', '/inquiries/search', { statuses: ['new', 'new'] }, 'body /statuses/1 duplicate'],
      ['a text too long', '/inquiries/search', { text: long(101) }, 'body /text too_long'],
      ['text for a number', '/inquiries/search', { limit: '5' }, 'body /limit wrong_type'],
      [
        'a field inside a range',
        '/inquiries/search',
        { contacted: { form: '2026-11-02' } },
        'body /contacted/form unknown_field',
      ],
      ['a cursor of another list', '/inquiries/search', { cursor: 'bm90LW91cnM' }, 'body /cursor bad_format'],
      [
        'a document without a name',
        '/attachments',
        { name: '', size: 1, mediaType: 'image/png' },
        'body /name required',
      ],
      ['an empty document', '/attachments', { name: 'a.png', size: 0, mediaType: 'image/png' }, 'body /size too_small'],
      [
        'a huge document',
        '/attachments',
        { name: 'a.png', size: 26_214_401, mediaType: 'image/png' },
        'body /size too_big',
      ],
      ['half a byte', '/attachments', { name: 'a.png', size: 1.5, mediaType: 'image/png' }, 'body /size wrong_type'],
      ['a page', '/attachments', { name: 'a.html', size: 1, mediaType: 'text/html' }, 'body /mediaType not_in_list'],
      [
        'a program under a good type',
        '/attachments',
        { name: 'a.exe', size: 1, mediaType: 'image/png' },
        'body /name not_in_list',
      ],
      [
        'another ending than the type',
        '/attachments',
        { name: 'a.pdf', size: 1, mediaType: 'image/png' },
        'body /name not_in_list',
      ],
    ];
    for (const [title, path, body, ...errors] of cases)
      it(`refuses ${title} at ${path.split('/', 3).join('/')}`, async () => {
        const isPublic = /^\/(sign-in|session|password)/.test(path);
        const headers = idempotencyKey();
        expectErrors(await kit.call('POST', path, { json: body, headers, ...(!isPublic && { token }) }), ...errors);
      });

    const receiptPath = '/agency/inquiries/2569-04718236-5/events';
    const events: [title: string, event: unknown, ...errors: string[]][] = [
      ['no kind', {}, 'body /kind required'],
      ['a kind of another type', { kind: 5 }, 'body /kind wrong_type'],
      ['a kind that does not exist', { kind: 'delete' }, 'body /kind not_in_list'],
      ['a reply without words', { kind: 'reply', detail: '  ' }, 'body /detail required'],
      ["another kind's field", { kind: 'accept', toAgencyId: 'rd' }, 'body /toAgencyId unknown_field'],
      ["an end that is the citizen's", { kind: 'complete', outcome: 'withdrawn' }, 'body /outcome not_in_list'],
      ['nowhere to forward to', { kind: 'forward' }, 'body /toAgencyId required'],
    ];
    for (const [title, event, ...errors] of events)
      it(`refuses ${title} of an agency`, async () => {
        expectErrors(await kit.call('POST', receiptPath, { token: agencyToken('dbd'), json: event }), ...errors);
      });

    it('tells the limit that was missed', async () => {
      const answer = await kit.call('POST', '/inquiries', {
        token,
        json: { ...draft, subject: long(601) },
        headers: idempotencyKey(),
      });
      expect(expectProblem(answer, 422, 'invalid_request').errors?.[0]?.limit).to.equal(600);
    });

    it('keeps its own limits when a caller sends thousands of faults', async () => {
      const fields = Object.fromEntries(Array.from({ length: 3000 }, (_, index) => [`f${index}`, 1]));
      const named = { ['n'.repeat(300)]: 1 };
      const answer = await kit.call('POST', '/inquiries', {
        token,
        json: { ...named, ...fields },
        headers: idempotencyKey(),
      });
      expect(expectProblem(answer, 422, 'invalid_request').errors).to.have.length(100);
    });
  });

  describe('paths', () => {
    for (const path of [
      '/businesses/1',
      '/businesses/%E0%A4%A',
      '/inquiries/2569-0471823',
      '/inquiries/2569047182365',
      `/inquiries/${'9'.repeat(3000)}`,
      '/inquiries/..%2f..%2fetc',
      '/inquiries/2569-04718236-9',
    ])
      it(`answers ${path.slice(0, 40)} like something that does not exist`, async () => {
        expectProblem(await kit.call('GET', path, { token }), 404, 'not_found');
      });
  });
});
