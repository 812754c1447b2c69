import { readFile } from 'node:fs/promises';

import { expect } from 'chai';
import { parse } from 'yaml';

import { operationsOf, resolve } from '../../scripts/lib/contract/document.mjs';
import { limits } from '../../src/contract/limits.js';
import { operations, type Operation } from '../../src/contract/operations.js';
import type { Attachment, HistoryEntry, Inquiry, InquiryPage } from '../../src/contract/types.js';
import { recordEvent, draft, send } from './support/drafts.js';
import {
  agencyToken,
  expectErrors,
  expectProblem,
  idempotencyKey,
  PASSWORD,
  serviceKit,
  type Kit,
} from './support/service-kit.js';

/** Invisible characters that come with text from PDF files, chats and screens, one of each kind. */
const unseen = Array.from(
  '\u0000\u0007\u009F\u00AD\u061C\u200B\u200D\u200E\u202E\u2066\u2069\u2060\uFEFF\u180E\u3164\uFE0F\u{E0041}\uFFFE\uD83D',
);

describe('texts that people type', () => {
  let kit: Kit;
  let token: string;
  let emailSent: (username: string) => void;
  before(async () => {
    kit = await serviceKit({ deliverPasswordReset: async ({ username }) => emailSent(username) });
    token = await kit.tokenOf('somying');
  });

  const littered = (text: string) => Array.from(text).join(unseen.join('')) + unseen.join('');

  /** How each cleaned field is stored, when it is full of invisible characters. */
  const fields: Record<string, (text: string) => Promise<unknown>> = {
    'signIn username': async username =>
      (await kit.call('POST', '/sign-in', { json: { username, password: PASSWORD } })).status === 200 && 'somying',
    'requestPasswordReset username': async username => {
      const email = new Promise(resolve => (emailSent = resolve));
      expect((await kit.call('POST', '/password-resets', { json: { username } })).status).to.equal(202);
      return email;
    },
    'createInquiry subject': async subject => (await send(kit, token, { subject })).subject,
    'createInquiry detail': async detail => (await send(kit, token, { detail })).detail,
    'replyToInquiry detail': async detail => {
      const { receiptNumber } = await send(kit, token);
      await recordEvent(kit, 'dbd', receiptNumber, { kind: 'accept' });
      const headers = idempotencyKey();
      const path = `/inquiries/${receiptNumber}/replies`;
      return (await kit.call<HistoryEntry>('POST', path, { token, json: { detail }, headers })).body.detail;
    },
    'withdrawInquiry reason': async reason => {
      const path = `/inquiries/${(await send(kit, token)).receiptNumber}`;
      expect((await kit.call('POST', `${path}/withdrawal`, { token, json: { reason } })).status).to.equal(200);
      const { body } = await kit.call<{ entries: HistoryEntry[] }>('GET', `${path}/history`, { token });
      return body.entries[0]!.detail;
    },
    'searchInquiries receiptNumber': async receiptNumber => {
      const { body } = await kit.call<InquiryPage>('POST', '/inquiries/search', { token, json: { receiptNumber } });
      return body.inquiries.every(found => found.receiptNumber.startsWith('2569')) && body.total > 0 && '2569';
    },
    'searchInquiries text': async text => {
      await send(kit, token, { subject: 'กรมสรรพากรใหม่' });
      const { body } = await kit.call<InquiryPage>('POST', '/inquiries/search', { token, json: { text } });
      return body.inquiries[0]?.subject;
    },
    'createAttachment name': async name => {
      const json = { name, size: 1, mediaType: 'application/pdf' };
      return (await kit.call<Attachment>('POST', '/attachments', { token, json })).body.name;
    },
    'recordAgencyEvent detail': async detail => {
      const { receiptNumber } = await send(kit, token);
      return (await recordEvent(kit, 'dbd', receiptNumber, { kind: 'accept', detail })).detail;
    },
    'recordAgencyEvent officerName': async officerName => {
      const { receiptNumber } = await send(kit, token);
      return (await recordEvent(kit, 'dbd', receiptNumber, { kind: 'accept', officerName })).officerName;
    },
  };
  const meant: Record<string, string> = {
    username: 'somying',
    receiptNumber: '2569',
    text: 'กรมสรรพากรใหม่',
    name: 'ใบแจ้งหนี้fdp.pdf',
  };

  const cleaned = Object.entries(operations).flatMap(([id, operation]: [string, Operation]) =>
    Object.keys(operation.body?.cleaned ?? {}).map(name => `${id} ${name}`),
  );

  it('are tested in every field that is cleaned', () => {
    expect(Object.keys(fields)).to.have.members(cleaned);
  });

  for (const [field, use] of Object.entries(fields)) {
    const text = meant[field.split(' ')[1]!] ?? 'ต้องการคำแนะนำ SME';
    it(`are accepted without invisible characters: ${field} (E4, E5)`, async () => {
      expect(await use(littered(text))).to.equal(text);
    });
  }

  it('are cleaned in every free-text field of the contract, except passwords', async () => {
    const document = parse(await readFile('openapi.yaml', 'utf8')) as object;
    const asTheyCome = operationsOf(document).flatMap(({ id, operation }: DocumentedOperation) => {
      const body = resolve(document, operation.requestBody) as RequestBody | undefined;
      return stringsOf(document, body?.content?.['application/json']?.schema)
        .filter(([, field]) => takesAnyCharacters(field) && field['x-cleaned'] === undefined)
        .map(([name]) => `${id} ${name}`);
    });
    expect(asTheyCome).to.have.members(['signIn password', 'completePasswordReset newPassword']);
  });

  it('leave a password unchanged', async () => {
    const username = 'somying';
    for (const password of [`${PASSWORD}\u200B`, `\u0000${PASSWORD}`, ` ${PASSWORD}`]) {
      const answer = await kit.call('POST', '/sign-in', { json: { username, password } });
      expectProblem(answer, 401, 'sign_in_failed');
    }
  });

  it('are found by their visible text, however they were stored and typed (E6)', async () => {
    const sent = await send(kit, token, { subject: 'ขอต\uF70Bอนร\u00ADับ', detail: 'ต ้องจดทะเบ ียน' });
    expect([sent.subject, sent.detail]).to.deep.equal(['ขอต้อนรับ', 'ต้องจดทะเบียน']);
    for (const text of ['ต ้อนรับ', 'ต\uF70Bอนรับ', 'ต้อ\u200Eนรับ', 'ต้องจดทะเบ ียน', 'ต้องจดทะเบียน']) {
      const { body } = await kit.call<InquiryPage>('POST', '/inquiries/search', { token, json: { text } });
      expect(
        body.inquiries.map(({ receiptNumber }) => receiptNumber),
        text,
      ).to.include(sent.receiptNumber);
    }
  });

  it('count against a limit after cleaning: exactly at the limit is accepted, one more is not', async () => {
    const { subject, detail, attachment } = limits;
    const name = (length: number) => `${'😀'.repeat(length - 4)}.pdf`;
    const cases: [path: string, pointer: string, limit: number, body: (length: number) => unknown][] = [
      ['/inquiries', '/subject', subject.maxLength, length => ({ ...draft, subject: '😀'.repeat(length) })],
      ['/inquiries', '/detail', detail.maxLength, length => ({ ...draft, detail: '๛'.repeat(length) })],
      [
        '/attachments',
        '/name',
        attachment.maxNameLength,
        length => ({ name: name(length), size: 1, mediaType: 'application/pdf' }),
      ],
    ];
    for (const [path, pointer, limit, body] of cases) {
      const post = (json: unknown) => kit.call('POST', path, { token, json, headers: idempotencyKey() });
      expect((await post(body(limit))).status, pointer).to.equal(201);
      const rejected = await post(body(limit + 1));
      expectErrors(rejected, `body ${pointer} too_long`);
      expect(expectProblem(rejected, 422, 'invalid_request').errors?.[0]?.limit).to.equal(limit);
    }
    const full = `${'ก'.repeat(subject.maxLength)}${'\u200B'.repeat(500)}`;
    expect((await send(kit, token, { subject: full })).subject).to.have.length(subject.maxLength);
    const device = `con.${'ก'.repeat(attachment.maxNameLength - 8)}.pdf`;
    const json = { name: device, size: 1, mediaType: 'application/pdf' };
    expectErrors(await kit.call('POST', '/attachments', { token, json }), 'body /name too_long');
  });

  it('keep a repeated sara am', async () => {
    expect((await send(kit, token, { subject: 'ทำำ' })).subject).to.equal('ทำำ');
  });

  it('are cleaned before validation, and only then', async () => {
    const post = (changes: object) =>
      kit.call<Inquiry>('POST', '/inquiries', { token, json: { ...draft, ...changes }, headers: idempotencyKey() });
    expectErrors(await post({ subject: unseen.join('') }), 'body /subject required');
    expectErrors(await post({ subject: 5, detail: ['\u0000'] }), 'body /subject wrong_type', 'body /detail wrong_type');
    expectErrors(await post({ detail: 'a'.repeat(60_000) }), 'body /detail too_long');
    expectErrors(await post({ __proto__: null, subject: null }), 'body /subject wrong_type');
    for (const raw of ['[]', 'null', '"\\u0000"', '5'])
      expectErrors(
        await kit.call('POST', '/inquiries', {
          token,
          raw,
          headers: { ...idempotencyKey(), 'Content-Type': 'application/json' },
        }),
        'body  wrong_type',
      );
  });

  it('may come from an agency without an officer name', async () => {
    const { receiptNumber } = await send(kit, token);
    const answer = await kit.call<HistoryEntry>('POST', `/agency/inquiries/${receiptNumber}/events`, {
      token: agencyToken('dbd'),
      json: { kind: 'accept', officerName: ' \u200B' },
    });
    expect([answer.status, answer.body.officerName]).to.deep.equal([201, null]);
  });
});

interface DocumentedOperation {
  readonly id: string;
  readonly operation: { readonly requestBody?: unknown };
}

interface RequestBody {
  readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>;
}

interface Schema {
  readonly [keyword: string]: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly pattern?: string;
}

/** Every string of a schema, at any depth, by its name. */
function stringsOf(document: object, node: Schema | undefined): [string, Schema][] {
  const schema = resolve(document, node) as Schema | undefined;
  if (!schema) return [];
  const parts = [schema['allOf'], schema['oneOf'], schema['anyOf']].flat().filter(Boolean) as Schema[];
  const named = Object.entries(schema.properties ?? {}).flatMap(([name, property]): [string, Schema][] => {
    const resolved = resolve(document, property) as Schema;
    const inner = stringsOf(document, resolved.items ?? resolved);
    return [...(resolved['type'] === 'string' ? ([[name, resolved]] as [string, Schema][]) : []), ...inner];
  });
  return [...named, ...parts.flatMap(part => stringsOf(document, part))];
}

function takesAnyCharacters({ pattern = '', ...keywords }: Schema): boolean {
  const isListed = ['enum', 'const'].some(keyword => keyword in keywords);
  const isOfAForm = keywords['format'] !== undefined && keywords['format'] !== 'password';
  return !isListed && !isOfAForm && new RegExp(pattern, 'u').test('ก ข');
}
