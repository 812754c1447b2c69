import { expect } from 'chai';

import { budgetChanges, budgetsFor } from '../../scripts/lib/budgets.mjs';

const size = (name: string, gzip: number) => ({ name: `sme-one-id/${name}`, gzip, raw: gzip * 3, brotli: gzip });

describe('check:package -- --budget', () => {
  const budgets = {
    'sme-one-id/sme-list.js': 20_000,
    'sme-one-id/cdn/base.js': 4_000,
    'sme-one-id/cdn/light.js': 2_000,
  };
  const sizes = [
    size('sme-list.js', 12_010),
    size('cdn/base.js', 4_001),
    size('cdn/light.js', 1_000),
    size('cdn/sme-list.js', 700),
  ];

  it('sets an import to what it weighs, and those that begin alike only where they have grown or have none', () => {
    expect(budgetsFor(sizes, budgets, ['sme-list', 'cdn/*'])).to.deep.equal({
      'sme-one-id/sme-list.js': 12_050,
      'sme-one-id/cdn/base.js': 4_050,
      'sme-one-id/cdn/sme-list.js': 750,
    });
    expect(budgetsFor(sizes, budgets, ['sme-*'])).to.deep.equal({});
    expect(() => budgetsFor(sizes, budgets, ['sme-lists'])).to.throw('No import is called sme-lists.');
  });

  it('names each budget that changes, with what it was and what it is', () => {
    expect(budgetChanges(budgets, budgetsFor(sizes, budgets, ['sme-list', 'cdn/*']))).to.deep.equal([
      'budget of sme-one-id/sme-list.js: 20000 → 12050',
      'budget of sme-one-id/cdn/base.js: 4000 → 4050',
      'budget of sme-one-id/cdn/sme-list.js: none → 750',
    ]);
    expect(budgetChanges(budgets, { 'sme-one-id/sme-list.js': 20_000 })).to.deep.equal([]);
  });
});
