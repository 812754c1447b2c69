import { expect } from 'chai';

import { problemCodes } from '../../src/contract/codes.js';
import { operations, type OperationId } from '../../src/contract/operations.js';
import { operationProblemCodes } from '../../src/contract/problem-codes.js';
import type { KnownErrorCode } from '../../src/index.js';
import { operationCalls } from '../client/support/operation-calls.js';
import { docCommentsIn, errorsIn, type DocComment } from './support/doc-comments.js';

/** What an example may use without saying where it comes from. */
const around = `
import { businessesOptions, connectQueries, createInquiryOptions, inquiryListOptions } from '../../src/tanstack-query.js';
import type { QueryClient } from '@tanstack/query-core';
import { createCache, type SmeCache } from '../../src/cache.js';
import { downloadFile, downloadStream, sendFile, sendStream } from '../../src/node.js';
import { createSmeClient, isSmeError, SmeError, withResponse } from '../../src/index.js';
import type { HostSession, InquiryDraft, SmeClient } from '../../src/index.js';
declare const client: SmeClient;
declare const cache: SmeCache;
declare const queryClient: QueryClient;
declare const error: unknown;
declare const file: File;
declare const button: HTMLButtonElement;
declare const signal: AbortSignal;
declare const draft: InquiryDraft;
declare const getSession: () => Promise<HostSession | null>;
declare const render: (state: unknown) => void;
declare const username: string, password: string, token: string, newPassword: string, code: string, codeVerifier: string;
declare const codeChallenge: string, businessId: string, receiptNumber: string, attachmentId: string, idempotencyKey: string;
declare const key: string, expiresAt: string;
declare let after: string;
`;

/** Codes that every call may have, and those of mistakes that this client does not make: `SmeClient` says so. */
const ofEveryCall = new Set<string>([
  ...['not_signed_in', 'session_expired', 'too_many_requests', 'service_unavailable', 'internal_error'],
  ...['body_too_large', 'invalid_json', 'unsupported_media_type', 'idempotency_key_required', 'method_not_allowed'],
]);

const ofTheClient = new Set<string>([
  'unreachable',
  'timed_out',
  'aborted',
  'unexpected_answer',
  'forbidden',
  'not_offered',
  'unreadable_file',
] satisfies KnownErrorCode[]);

/** Methods that call several operations, or one that `operationCalls` names for another method. */
const composed: Readonly<Record<string, readonly OperationId[]>> = {
  'auth.signInWithRedirect': ['startSignInRedirect'],
  'auth.signInWithPopup': ['startSignInRedirect', 'exchangeSignInCode'],
  'auth.resume': ['exchangeSignInCode', 'getSession'],
  'auth.extend': [],
  'attachments.send': ['createAttachment', 'uploadAttachmentContent'],
  'agency.watchChanges': ['listAgencyChanges'],
  'notifications.watch': [],
};

/** The operations of each method. */
function operationsOf(): ReadonlyMap<string, readonly OperationId[]> {
  const calls = Object.entries(operationCalls).flatMap(([id, { call, more = {} }]) => {
    const [, method = ''] = /client\.(\w+\.\w+)/.exec(call.toString()) ?? [];
    return [method, ...Object.keys(more)].map(name => [name, id as OperationId] as const);
  });
  const found = new Map<string, OperationId[]>();
  for (const [name, id] of calls) found.set(name, [...(found.get(name) ?? []), id]);
  return new Map<string, readonly OperationId[]>([...found, ...Object.entries(composed)]);
}

/** The codes that a method has to list: without a body or a query there is nothing to be invalid. */
function codesOf(id: OperationId): string[] {
  const asked = 'body' in operations[id] || 'query' in operations[id];
  return Object.values(operationProblemCodes[id])
    .flat()
    .filter(code => !ofEveryCall.has(code) && (asked || code !== 'invalid_request'));
}

const comments = docCommentsIn('src/client');
const groupOf = (owner: string) => owner.replace(/Api$/, '').toLowerCase();
const methods = comments.filter(
  ({ file, owner, isMethod }) => file === 'src/client/client.ts' && isMethod && /Api$|^SmeClient$/.test(owner ?? ''),
);
const nameOf = ({ owner = '', name }: DocComment) => `${groupOf(owner)}.${name}`;
const tagsOf = (comment: DocComment, tag: string) => comment.tags.filter(({ name }) => name === tag);

describe('the doc comments of the client', () => {
  const byMethod = operationsOf();

  it('are there for each method', () => {
    expect(methods.map(nameOf)).to.include.members([...byMethod.keys()]);
    expect(methods).to.have.length.above(40);
  });

  for (const method of methods)
    it(`${nameOf(method)}: say what it does, with an example, and the codes of its operation`, () => {
      expect(method.text).to.match(/\w.*\.$/s);
      expect(tagsOf(method, 'example')).to.not.be.empty;
      if (method.owner === 'SmeClient') return;
      const [first, ...further] = tagsOf(method, 'throws');
      const text = [first, ...further].map(tag => tag?.text ?? '').join(' ');
      const named = [...text.matchAll(/`(\w+)`/g)].map(([, code = '']) => code);
      const known = new Set<string>([...problemCodes, ...ofTheClient]);
      const operationIds = byMethod.get(nameOf(method)) ?? [];
      const listed = operationIds.flatMap(id => Object.values(operationProblemCodes[id]).flat() as string[]);
      expect(named.filter(code => known.has(code))).to.include.members([...new Set(operationIds.flatMap(codesOf))]);
      expect(named.filter(code => known.has(code) && !ofTheClient.has(code) && !listed.includes(code))).to.be.empty;
      expect(first, 'throws').to.exist;
    });

  it('are there for everything else that the groups have', () => {
    const owners = /Api$|^(SmeClient|SessionEvents|SmeClientOptions|CallOptions|OnceOptions|PageOptions)$/;
    const silent = comments.filter(({ owner, text, tags }) => owners.test(owner ?? '') && !text && tags.length === 0);
    expect(silent.map(({ owner, name }) => `${owner}.${name}`)).to.deep.equal([
      // Their types say it.
      ...[
        'auth',
        'businesses',
        'privacy',
        'reference',
        'inquiries',
        'attachments',
        'notifications',
        'agency',
        'session',
      ].map(name => `SmeClient.${name}`),
    ]);
  });

  it('have examples that compile', function () {
    this.timeout(60_000);
    const examples = comments.flatMap(comment =>
      tagsOf(comment, 'example').map(({ text }, index) => {
        const place = `// ${comment.file}:${comment.line}`;
        const id = `${comment.name}${comment.line}x${index}`.replace(/\W/g, '');
        const isOptions = /^(\{|\w+:)/.test(text);
        const path = `../../${comment.file.replace(/ts$/, 'js')}`;
        const members = text.startsWith('{') ? text : `{ ${text} }`;
        const owner = comment.owner ?? comment.name;
        return isOptions
          ? `${place}\nexport const ${id}: Partial<import('${path}').${owner}> = ${members};`
          : `${place}\nexport async function ${id}() {\n${text}\n}`;
      }),
    );
    expect(examples).to.have.length.above(50);
    expect(errorsIn('test/types/examples.ts', `${around}\n${examples.join('\n\n')}\n`)).to.deep.equal([]);
  });
});
