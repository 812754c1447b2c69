import { expect } from '@open-wc/testing';

import { HeldOrder } from '../../src/elements/lists/held-order.js';

interface Row {
  readonly id: string;
  readonly unread: boolean;
  readonly at: string;
}

const facts = { key: ({ id }: Row) => id, updatedAt: ({ at }: Row) => at };
const row = (id: string, at = '1'): Row => ({ id, unread: false, at });
const updated = (id: string, at = '2'): Row => ({ id, unread: true, at });

describe('the order of a list that somebody reads', () => {
  let order: HeldOrder<Row>;
  const draw = (rows: readonly Row[], holds = true) => {
    const arranged = order.arrange(rows, facts, () => holds);
    return { ids: arranged.rows.map(({ id }) => id).join(''), held: arranged.held };
  };
  beforeEach(() => {
    order = new HeldOrder();
    draw([row('a'), row('b'), row('c')]);
  });

  it('stays while updates would move rows, which say what is new all the same', () => {
    const now = [updated('c'), row('a'), row('b')];
    expect(draw(now)).to.deep.equal({ ids: 'abc', held: 1 });
    expect(draw(now), 'drawn again').to.deep.equal({ ids: 'abc', held: 1 });
    const { rows } = order.arrange(now, facts, () => true);
    expect(rows[2]).to.deep.equal(updated('c'));
  });

  it('has new rows with updates when they are shown', () => {
    const now = [updated('d'), updated('c'), row('a'), row('b')];
    expect(draw(now)).to.deep.equal({ ids: 'abc', held: 2 });
    order.release();
    expect(draw(now)).to.deep.equal({ ids: 'dcab', held: 0 });
  });

  it('keeps what an update has pushed out of the pages that were read', () => {
    expect(draw([updated('d'), row('a'), row('b')])).to.deep.equal({ ids: 'abc', held: 1 });
    expect(draw([updated('d'), row('a'), row('b'), row('c'), row('e')])).to.deep.equal({ ids: 'abce', held: 1 });
  });

  it('grows by further pages, also by unread rows', () => {
    expect(draw([row('a'), row('b'), row('c'), updated('d')])).to.deep.equal({ ids: 'abcd', held: 0 });
  });

  it('follows what the person does, at once, with the updates', () => {
    expect(draw([row('d'), row('a'), row('b'), row('c')]), 'an own inquiry').to.deep.equal({ ids: 'dabc', held: 0 });
    expect(draw([updated('c'), row('d'), row('a'), row('b')]).ids).to.equal('dabc');
    expect(draw([row('e'), updated('c'), row('d'), row('a'), row('b')])).to.deep.equal({ ids: 'ecdab', held: 0 });
  });

  it('follows at once when a row has left the list', () => {
    expect(draw([updated('c'), row('a')])).to.deep.equal({ ids: 'ca', held: 0 });
  });

  it('takes updates where they move nothing', () => {
    expect(draw([updated('a'), row('b'), row('c')])).to.deep.equal({ ids: 'abc', held: 0 });
  });

  it('follows when nobody reads the list', () => {
    expect(draw([updated('c'), row('a'), row('b')], false)).to.deep.equal({ ids: 'cab', held: 0 });
  });
});
