import { expect, fixture, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';

import '../../src/portal/sme-portal.js';
import { elementStates, ordinary, showState } from '../support/element-states.js';

/** Boxes of a host page that are as wide as what is in them. */
const boxes = {
  'an inline block': 'display: inline-block',
  'a float': 'float: left',
  'a box out of the flow': 'position: absolute',
  'a box that fits its content': 'inline-size: fit-content',
  'a table cell': 'display: table-cell',
  'a row of flexible boxes': 'display: flex',
  'the middle of a column': 'align-items: center; display: flex; flex-direction: column',
  'the middle of a grid': 'display: grid; place-items: center',
};

const wide = { width: 1280, height: 800 };
const narrow = { width: 320, height: 640 };

describe('in a box of the host page that is as wide as its content', () => {
  afterEach(async () => {
    await setViewport({ width: 800, height: 600 });
  });

  for (const [box, style] of Object.entries(boxes))
    it(`${box}: every element is wide enough to read, and no wider than the screen`, async () => {
      const elements = [];
      for (const state of elementStates.filter(({ name }) => name === 'ready')) {
        const { element } = await showState(state, ordinary);
        const place = await fixture<HTMLElement>(html`<div style=${style}></div>`);
        place.append(element);
        elements.push(element);
      }
      await setViewport(wide);
      for (const element of elements)
        expect(element.getBoundingClientRect().width, element.localName).to.be.within(400, innerWidth);
      await setViewport(narrow);
      for (const element of elements)
        expect(element.getBoundingClientRect().width, element.localName).to.be.within(200, innerWidth);
    });

  it('a modal dialog: the portal is wide enough to read', async () => {
    const dialog = await fixture<HTMLDialogElement>(html`<dialog><sme-portal></sme-portal></dialog>`);
    dialog.showModal();
    const portal = dialog.querySelector('sme-portal')!;
    await setViewport(wide);
    expect(portal.getBoundingClientRect().width).to.be.within(400, innerWidth);
    await setViewport(narrow);
    expect(portal.getBoundingClientRect().width).to.be.within(200, innerWidth);
    expect(dialog.scrollWidth).to.be.at.most(dialog.clientWidth);
  });
});
