import { expect } from 'chai';

import { limits } from '../../src/contract/limits.js';
import { document, objectsIn } from './support/document.js';

/** One character for a reader, three code points: consonant, vowel above, tone mark. No Thai character has more. */
const tallest = 'ที่';

const graphemes = (text: string) => [...new Intl.Segmenter('th').segment(text)].length;

describe('contract: limits of text', () => {
  const typed = [...objectsIn(document)].filter(([, schema]) => 'x-max-graphemes' in schema);

  it('for typed text count characters as people do, and leave room for their code points', () => {
    expect(typed).to.have.length(4);
    for (const [pointer, schema] of typed) {
      const full = tallest.repeat(schema['x-max-graphemes'] as number);
      expect(graphemes(full), pointer).to.equal(schema['x-max-graphemes']);
      expect(Array.from(full).length, pointer).to.be.at.most(schema['maxLength'] as number);
    }
  });

  it('are available to the forms', () => {
    const { subject, detail, withdrawalReason, searchText } = limits;
    const generated = [subject, detail, withdrawalReason, searchText].map(
      ({ maxGraphemes, maxLength }) => `${maxGraphemes}/${maxLength}`,
    );
    const documented = typed.map(
      ([, schema]) => `${schema['x-max-graphemes'] as number}/${schema['maxLength'] as number}`,
    );
    expect(generated.sort()).to.deep.equal(documented.sort());
  });

  it('come with patterns that every common engine can read, including PCRE2 and RE2 (E4)', () => {
    for (const [pointer, { pattern }] of objectsIn(document)) {
      if (typeof pattern !== 'string') continue;
      expect(pattern.replace(/\\(?:x[0-9A-F]{2}|[dSs+*.()^$/])/g, ''), pointer).not.to.match(/\\|\(\?/);
    }
  });

  it('exist for every text of the contract', () => {
    for (const [pointer, schema] of objectsIn(document)) {
      const isText =
        schema['type'] === 'string' || (Array.isArray(schema['type']) && schema['type'].includes('string'));
      if (isText) expect('maxLength' in schema || 'enum' in schema || 'const' in schema, pointer).to.equal(true);
    }
  });
});
