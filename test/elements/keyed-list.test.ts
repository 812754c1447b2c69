import { expect } from '@open-wc/testing';
import { html, nothing, render } from 'lit';

import { keyedList } from '../../src/elements/base/keyed-list.js';

/** Numbers that look random, the same at every run. */
function numbers(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state % below;
  };
}

describe('a list of keyed items', () => {
  const place = document.createElement('ul');
  const show = (keys: readonly string[]) => {
    render(
      html`${keyedList(
        keys,
        key => key,
        key => html`<li>${key}</li>`,
      )}`,
      place,
    );
  };
  const items = () => [...place.children];
  const texts = () => items().map(item => item.textContent);
  const comments = () => [...place.childNodes].filter(({ nodeType }) => nodeType === Node.COMMENT_NODE).length;

  it('shows any order after any other, keeps each item’s nodes, and leaves nothing of those that go', () => {
    const next = numbers(7);
    show([]);
    const empty = comments();
    for (let round = 0; round < 300; round += 1) {
      const before = new Map(items().map(item => [item.textContent, item]));
      const keys = Array.from({ length: next(12) }, () => String.fromCharCode(97 + next(16)));
      const wanted = [...new Set(keys)];
      show(wanted);
      expect(texts()).to.deep.equal(wanted);
      for (const item of items())
        if (before.has(item.textContent)) expect(item === before.get(item.textContent)).to.equal(true);
      expect(comments() - empty, 'two marks for each item').to.equal(2 * wanted.length);
    }
  });

  for (const [what, from, to] of [
    ['to the end', 'abcdef', 'bcdefa'],
    ['to the beginning', 'abcdef', 'fabcde'],
    ['down by one', 'abcdef', 'acbdef'],
  ] as const)
    it(`moves only the item that goes ${what}`, async () => {
      show(Array.from(from));
      const moved = new Set<string>();
      const watch = new MutationObserver(records => {
        for (const { addedNodes } of records)
          for (const { textContent } of addedNodes) if (textContent) moved.add(textContent);
      });
      watch.observe(place, { childList: true });
      show(Array.from(to));
      await Promise.resolve();
      watch.disconnect();
      expect(moved.size).to.equal(1);
    });

  it('goes when something else is shown in its place', () => {
    const show = (isList: boolean) => {
      const list = keyedList(
        ['a', 'b'],
        key => key,
        key => html`<li>${key}</li>`,
      );
      render(html`${isList ? list : nothing}`, place);
    };
    show(true);
    expect(texts()).to.deep.equal(['a', 'b']);
    show(false);
    expect(items()).to.deep.equal([]);
    show(true);
    expect(texts()).to.deep.equal(['a', 'b']);
  });
});
