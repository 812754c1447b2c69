import { expect } from 'chai';

import { orderedJson, sameJson } from '../../src/rules/same-json.js';

describe('two values in JSON', () => {
  it('are the same whatever the order of members, at every depth', () => {
    expect(sameJson({ a: 1, b: [{ c: 2, d: null }] }, { b: [{ d: null, c: 2 }], a: 1 })).to.equal(true);
  });

  it('are not the same when a value, a name or the order of a list differs', () => {
    expect(sameJson({ a: 1 }, { a: 2 })).to.equal(false);
    expect(sameJson({ a: 1 }, { b: 1 })).to.equal(false);
    expect(sameJson([1, 2], [2, 1])).to.equal(false);
    expect(sameJson(null, {})).to.equal(false);
    expect(sameJson('1', 1)).to.equal(false);
    expect(sameJson([], {})).to.equal(false);
  });

  it('are written with their members in order', () => {
    expect(orderedJson({ b: 1, c: { z: null, y: 'x' }, a: [true] })).to.equal(
      '{"a":[true],"b":1,"c":{"y":"x","z":null}}',
    );
    expect(orderedJson(null)).to.equal('null');
    expect(orderedJson('a')).to.equal('"a"');
  });
});
