import { expect } from 'chai';
import { draft } from './support/drafts.js';
import {
  agencyToken,
  expectErrors,
  expectProblem,
  idempotencyKey,
  RETURN_ADDRESS,
  serviceKit,
  type Kit,
} from './support/service-kit.js';

const challenge = 'c'.repeat(43);

describe('bad values', () => {
  let kit: Kit;
  let token: string;
  before(async () => {
    kit = await serviceKit();
    token = await kit.tokenOf('somying');
  });

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
    ['letters for a receipt number', '/inquiries/search', { receiptNumber: 'ABCD' }, 'body /receiptNumber not_digits'],
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
    ['a document without a name', '/attachments', { name: '', size: 1, mediaType: 'image/png' }, 'body /name required'],
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

  it('reports the limit that was exceeded', async () => {
    const answer = await kit.call('POST', '/inquiries', {
      token,
      json: { ...draft, subject: long(601) },
      headers: idempotencyKey(),
    });
    expect(expectProblem(answer, 422, 'invalid_request').errors?.[0]?.limit).to.equal(600);
  });

  it('limits the number of errors when a caller sends thousands', async () => {
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
