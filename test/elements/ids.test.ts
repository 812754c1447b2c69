import { expect } from '@open-wc/testing';

import { deepElements } from '../support/deep-query.js';
import { elementStates, showState } from '../support/element-states.js';

/** Attributes that hold ids of the same tree (HTML, WAI-ARIA 1.2). */
const idReferences = [
  'aria-activedescendant',
  'aria-controls',
  'aria-describedby',
  'aria-details',
  'aria-errormessage',
  'aria-flowto',
  'aria-labelledby',
  'aria-owns',
  'for',
  'form',
  'headers',
  'list',
  'popovertarget',
];

/** Texts with spaces and quotation marks; none may become part of an id. */
const spoken = { text: () => 'ข้อความ ที่มี "ช่องว่าง"', unknownCodes: true };

describe('the ids inside an element', function () {
  this.timeout(60_000);

  for (const state of elementStates) {
    it(`contain no space, are unique, and exist where they are referenced: <${state.tag}>, ${state.name} (E16)`, async () => {
      const { element } = await showState(state, spoken);
      const elements = deepElements(element.parentElement!);
      const roots = new Set(elements.map(each => each.getRootNode() as Document | ShadowRoot));
      const errors = [...roots].flatMap(root => errorsIn(elements.filter(each => each.getRootNode() === root)));
      expect(errors).to.deep.equal([]);
      expect(leadingNowhere(elements)).to.deep.equal([]);
    });
  }
});

function errorsIn(elements: readonly Element[]): string[] {
  const ids = elements.filter(each => each.hasAttribute('id')).map(({ id }) => id);
  const references = elements.flatMap(each =>
    idReferences
      .filter(name => each.hasAttribute(name))
      .flatMap(name => {
        const wanted = each.getAttribute(name)!.trim().split(/\s+/);
        return wanted.filter(id => !ids.includes(id)).map(id => `${name}="${id}" of <${each.localName}> is not there`);
      }),
  );
  return [
    ...ids.filter(id => !/^[A-Za-z][\w-]*$/.test(id)).map(id => `"${id}" is no plain id`),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map(id => `"${id}" stands twice`),
    ...references,
  ];
}

/** The errors in a summary link into another tree where the form is in the page's light DOM. */
function leadingNowhere(elements: readonly Element[]): string[] {
  const addresses = elements.map(each => each.getAttribute('href') ?? '').filter(address => address.startsWith('#'));
  return addresses.filter(address => !elements.some(({ id }) => `#${id}` === address));
}
