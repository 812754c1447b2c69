import { expect } from 'chai';

import { readEvents } from '../../src/client/streams/event-stream.js';
import { problemCodes, type ProblemCode } from '../../src/contract/codes.js';
import { validators } from '../../src/contract/validators.js';
import type { OperationId } from '../../src/contract/operations.js';
import type { DataExport } from '../../src/contract/types.js';
import { BYTE_ORDER_MARK } from '../../src/rules/csv.js';
import { csvRows, csvTexts } from '../../src/service/export/csv-export.js';
import { problemTitles } from '../../src/service/http/problem-titles.js';
import { at, documentedOperations, type Json, type JsonObject } from './support/document.js';
import { contractJudge } from './support/judge.js';

interface Example {
  readonly operationId: string;
  readonly status: number;
  readonly type: string;
  /** Of a problem, its code. */
  readonly name: string;
  readonly value: Json;
}

const followed = (node: JsonObject): JsonObject =>
  typeof node['$ref'] === 'string' ? followed(at(node['$ref']) as JsonObject) : node;

/** Every content that the contract documents, with its examples. */
const contents = documentedOperations.flatMap(operation =>
  Object.entries(operation.responses).flatMap(([status, response]) =>
    Object.entries((followed(response)['content'] ?? {}) as Record<string, JsonObject>).map(([type, { examples }]) => ({
      operation,
      status: Number(status),
      type,
      examples: (examples ?? {}) as Record<string, JsonObject>,
    })),
  ),
);
const examples = contents.flatMap(({ operation: { operationId }, status, type, examples: named }) =>
  Object.entries(named).map(([name, example]): Example => ({
    operationId,
    status,
    type,
    name,
    value: followed(example)['value']!,
  })),
);

/** Their answers have no text in Thai, or are no text at all. */
const withoutThai = new Set(['listAgencyChanges', 'startSignInRedirect', 'streamNotifications']);

describe('contract: an example for every answer', () => {
  it('is there for every answer that is text, and for every code of every problem', () => {
    const textual = contents.filter(({ type }) => type !== 'application/octet-stream');
    expect(textual.length).to.be.above(200);
    for (const { operation, status, examples: named } of textual) {
      const where = `${operation.operationId} ${status}`;
      expect(Object.keys(named), where).to.include.members(operation['x-problem-codes'][status] ?? ['sample']);
    }
  });

  it('is valid for the contract, and what our own service could answer', async () => {
    const judge = await contractJudge();
    for (const { operationId, status, type, name, value } of examples) {
      const where = `${operationId} ${status} ${name}`;
      if (!type.endsWith('json')) continue;
      const answer = { status, headers: new Headers({ 'Content-Type': type }), text: JSON.stringify(value) };
      // The responses that problems share have the examples of all operations.
      if (status < 400) expect(judge(operationId, answer), where).to.equal(undefined);
      expect(validators[operationId as OperationId].responses[status]?.(value), where).to.equal(true);
    }
  });

  it('of a problem has the code and status that it stands for, and the title of our own service', () => {
    const problems = examples.filter(({ status }) => status >= 400);
    expect(new Set(problems.map(({ name }) => name)).size).to.equal(problemCodes.length - 1);
    for (const { status, name, value } of problems)
      expect(value, name).to.include({
        type: `https://oneid.sme.go.th/problems/${name}`,
        code: name,
        status,
        title: problemTitles[name as ProblemCode].th,
      });
  });

  it('is in Thai', () => {
    for (const { operationId, status, name, value } of examples)
      if (status >= 400 || !withoutThai.has(operationId))
        expect(JSON.stringify(value), `${operationId} ${status} ${name}`).to.match(/[\u0e01-\u0e3a]/);
  });

  it('is used', () => {
    const used = JSON.stringify([documentedOperations, at('/webhooks'), at('/components/responses')]);
    for (const name of Object.keys(at('/components/examples') as JsonObject))
      expect(used).to.contain(`"#/components/examples/${name}"`);
  });

  it('of the table has what our own service makes of the other export', async () => {
    const { inquiries } = at('/components/examples/DataExport/value') as unknown as DataExport;
    async function* pages() {
      yield csvRows(inquiries, 'th');
    }
    let table = '';
    for await (const text of csvTexts(pages(), 'th')) table += text;
    // YAML has neither the byte order mark nor the line ends.
    const example = at('/components/examples/InquiryTable/value') as string;
    expect(`${BYTE_ORDER_MARK}${example.replaceAll('\n', '\r\n')}`).to.equal(table);
  });

  it('of the stream has events whose data keep their schema', async () => {
    const { value } = examples.find(({ type }) => type === 'text/event-stream')!;
    async function* text() {
      yield `${value as string}\n`;
    }
    let events = 0;
    for await (const { event, data } of readEvents(text())) {
      events += 1;
      expect(event).to.equal('notification');
      expect(JSON.parse(data)).to.have.all.keys('receiptNumber', 'changedAt');
    }
    expect(events).to.equal(1);
  });
});
