import { expect } from 'chai';

import { breakingChanges } from '../../scripts/lib/contract/breaking.mjs';
import { at, document, type Json, type JsonObject } from './support/document.js';

type Mutable = Record<string, Json>;

/** The contract with something else at one place; undefined removes it. */
function changed(pointer: string, value: (before: Json | undefined) => Json | undefined): JsonObject {
  const copy = structuredClone(document) as Mutable;
  const names = pointer.split('/').slice(1);
  const last = names.pop()!.replaceAll('~1', '/');
  const holder = names.reduce<Mutable>((held, name) => held[name.replaceAll('~1', '/')] as Mutable, copy);
  const next = value(holder[last]);
  if (next === undefined) Reflect.deleteProperty(holder, last);
  else holder[last] = next;
  return copy;
}

const gone = () => undefined;
const schema = '/components/schemas';
const list = '/paths/~1inquiries/get';
const send = '/paths/~1inquiries/post';
const without = (name: string) => (before: Json | undefined) => (before as string[]).filter(each => each !== name);
const withAlso = (value: Json) => (before: Json | undefined) => [...(before as Json[]), value];
const withMember = (name: string, member: Json) => (before: Json | undefined) => ({
  ...(before as JsonObject),
  [name]: member,
});

const breaking: readonly (readonly [text: string, contract: JsonObject])[] = [
  ['GET /export: the operation is gone', changed('/paths/~1export', gone)],
  ['GET /agencies: no longer open to session', changed('/paths/~1agencies/get/security', () => [{ agency: [] }])],
  ['GET /inquiries: its id listInquiries is now inquiries', changed(`${list}/operationId`, () => 'inquiries')],
  [
    'GET /inquiries: the query parameter status is gone',
    changed(`${list}/parameters`, before => (before as Json[]).slice(1)),
  ],
  [
    'GET /inquiries: the query parameter year is now required',
    changed(`${list}/parameters`, withAlso({ name: 'year', in: 'query', required: true, schema: { type: 'integer' } })),
  ],
  ['GET /inquiries: status may no longer be "new"', changed(`${schema}/InquiryStatus/enum`, without('new'))],
  ['GET /inquiries: limit has a smaller maximum', changed(`${schema}/PageLimit/maximum`, () => 50)],
  ['POST /inquiries: its body may be less large', changed(`${send}/x-body-limit`, () => 1024)],
  ['POST /inquiries: body/businessId has another pattern', changed(`${schema}/Id/pattern`, () => '^[0-9a-f]{32}$')],
  [
    'POST /inquiries: body/detail has a smaller x-max-graphemes',
    changed(`${schema}/DetailText/x-max-graphemes`, () => 100),
  ],
  ['POST /inquiries: body/attachmentIds is gone', changed(`${schema}/InquiryDraft/properties/attachmentIds`, gone)],
  [
    'POST /inquiries: body/attachmentIds is now required',
    changed(`${schema}/InquiryDraft/required`, withAlso('attachmentIds')),
  ],
  ['POST /inquiries: answers with 202 now, too', changed(`${send}/responses/202`, () => ({ description: 'Later.' }))],
  ['POST /inquiries: 201 no longer has the header Location', changed(`${send}/responses/201/headers/Location`, gone)],
  ['GET /inquiries: 200/inquiries/*/subject is gone', changed(`${schema}/InquiryBase/properties/subject`, gone)],
  [
    'GET /inquiries: 200/inquiries/*/unread may be missing',
    changed(`${schema}/InquiryBase/required`, without('unread')),
  ],
  [
    'GET /businesses: 200/businesses/*/name may now be null',
    changed(`${schema}/Business/properties/name`, () => at(`${schema}/Business/properties/address`)),
  ],
  ['GET /inquiries: 200/asOf has another format', changed(`${schema}/Instant/format`, gone)],
  [
    'POST /agency/inquiries/{}/events: body may no longer be of kind reply',
    changed(`${schema}/AgencyEvent/oneOf`, before => (before as Json[]).filter((_, index) => index !== 1)),
  ],
  [
    'POST /agency/inquiries/{}/events: body (reply)/officerName has a smaller maxLength',
    changed(`${schema}/OfficerName/maxLength`, () => 80),
  ],
];

const harmless: Readonly<Record<string, JsonObject>> = {
  'a new operation': changed('/paths/~1holidays', () => ({ get: at('/paths/~1agencies/get') })),
  'an optional parameter': changed(
    `${list}/parameters`,
    withAlso({ name: 'year', in: 'query', schema: { type: 'integer' } }),
  ),
  'an optional member of a request': changed(`${schema}/Reply/properties`, withMember('urgent', { type: 'boolean' })),
  'a new member of an answer': changed(`${schema}/InquiryBase/properties`, withMember('priority', { type: 'integer' })),
  'a further value in an answer': changed(`${schema}/HistoryKind/enum`, withAlso('escalated')),
  'a new problem code': changed(`${schema}/ProblemCode/enum`, withAlso('out_of_hours')),
  'a higher limit of a request': changed(`${schema}/DetailText/maxLength`, () => 24_000),
  'another description': changed(`${schema}/Reply/description`, () => 'What the person writes.'),
  'another name of a path parameter': changed('/paths/~1businesses~1{id}', () => ({
    ...(at('/paths/~1businesses~1{businessId}') as JsonObject),
    parameters: [{ name: 'id', in: 'path', required: true, schema: { $ref: `#${schema}/Id` } }],
  })),
};

describe('contract: changes that break callers', () => {
  it('are none when nothing changes', () => expect(breakingChanges(document, document)).to.deep.equal([]));

  for (const [text, contract] of breaking) {
    it(`are found: ${text}`, () => expect(breakingChanges(document, contract)).to.include(text));
  }

  for (const [name, contract] of Object.entries(harmless)) {
    it(`do not include ${name}`, () => expect(breakingChanges(document, contract)).to.deep.equal([]));
  }
});
