import { expect } from 'chai';

import { shortTurns } from '../../src/databases/short-turns.js';

describe('databases: short turns', () => {
  /** In which turn of the event loop each of these tasks runs, whose results all arrive in the first. */
  async function turnsOf(tasks: readonly number[]): Promise<number[]> {
    let clock = 0;
    let turn = 0;
    let isOver = false;
    const countTurns = () => {
      turn += 1;
      if (!isOver) setImmediate(countTurns);
    };
    const inShortTurn = shortTurns(() => clock);
    const running = tasks.map(async milliseconds => {
      await new Promise(setImmediate);
      await inShortTurn();
      clock += milliseconds;
      return turn;
    });
    setImmediate(countTurns);
    return Promise.all(running).finally(() => (isOver = true));
  }

  it('lets short tasks run in one turn', async () => {
    expect(new Set(await turnsOf(Array<number>(20).fill(1)))).to.have.property('size', 1);
  });

  it('keeps a few long tasks for each of the next turns, in their order', async () => {
    const turns = await turnsOf(Array<number>(6).fill(15));
    const each = [...new Set(turns)].map(turn => turns.filter(other => other === turn).length);
    expect(turns).to.deep.equal([...turns].sort((one, other) => one - other));
    expect(each).to.deep.equal([2, 2, 2]);
  });
});
