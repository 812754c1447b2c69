import { readFileSync } from 'node:fs';

import { expect } from 'chai';

import { checks } from '../../src/conformance/checks/all.js';
import { ContractLines } from '../../src/conformance/contract-lines.js';
import { operations } from '../../src/contract/operations.js';
import { contractText } from './support/judged.js';

describe('conformance: where the contract says it', () => {
  const lines = new ContractLines(contractText);
  const lineAt = (number: number | undefined) => contractText.split('\n')[(number ?? 0) - 1];

  it('is a line that exists, for every check', () => {
    expect(checks.length).to.be.above(40);
    for (const { id, place } of checks) expect(lines.lineOf(place), id).to.be.a('number');
    expect(new Set(checks.map(({ id }) => id)).size).to.equal(checks.length);
  });

  it('is checked by names that the guide has, too', () => {
    const guide = ['README', 'conformance', 'in-front'].map(name =>
      readFileSync(`docs/own-back-end/${name}.md`, 'utf8'),
    );
    const named = [...guide.join('\n').matchAll(/`(?:--only )?((?!examples)[a-z-]+\/[a-z-]*)`/g)].map(
      ([, name = '']) => name,
    );
    expect(named).to.have.length.above(10);
    for (const name of named)
      expect(
        checks.some(({ id }) => id.startsWith(name)),
        name,
      ).to.be.true;
  });

  it('is the line of the answer, of the operation, of the heading, or of the schema', () => {
    expect(lineAt(lines.lineOf({ operation: 'createInquiry', status: 409 }))).to.match(/^ {8}'409': \{ \$ref/);
    expect(lineAt(lines.lineOf({ operation: 'createInquiry', status: 201 }))).to.equal("        '201':");
    expect(lines.lineOf({ operation: 'createInquiry', status: 418 })).to.equal(
      lines.lineOf({ operation: 'createInquiry' }),
    );
    expect(lineAt(lines.lineOf({ heading: 'Idempotency' }))).to.equal('    ### Idempotency');
    expect(lineAt(lines.lineOf({ schema: 'ReceiptNumber' }))).to.equal('    ReceiptNumber:');
    expect(lines.pointer({ heading: 'Nothing of the kind' })).to.equal('openapi.yaml');
  });

  it('is the line of the rule below a heading', () => {
    for (const { id, place, contract } of checks.filter(each => 'heading' in each.place)) {
      const line = Number(/\d+$/.exec(lines.pointer(place, contract))?.[0]);
      expect(lineAt(line), id).to.match(/^ {4}- |^ {4}A service SHOULD/);
      const rule = contractText
        .split('\n')
        .slice(line - 1, line + 5)
        .join(' ');
      // The first words of the quotation stand in it, but for what it leaves out.
      const words = contract.split(' ').slice(0, 5);
      expect(words.filter(word => rule.includes(word.replace(/[.,:]$/, ''))).length, `${id}: ${rule}`).to.be.at.least(
        4,
      );
    }
  });

  it('is found for every operation', () => {
    for (const operation of Object.keys(operations) as (keyof typeof operations)[])
      expect(lineAt(lines.lineOf({ operation })), operation).to.contain(operation);
  });
});
