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

/** Layouts that give an element its width: left alone by the above. */
const layouts = {
  'a grid with a fraction': ['display: grid; grid-template-columns: 16rem 1fr', ''],
  'a block in a grid with a fraction': ['display: grid; grid-template-columns: 16rem 1fr', 'display: block'],
  'the rest of a row': ['display: flex', 'flex: 1'],
};

/** Observers of sizes have been called, and what they change is laid out. */
const painted = async () => {
  for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
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
      await painted();
      for (const element of elements)
        expect(element.getBoundingClientRect().width, element.localName).to.be.within(400, innerWidth);
      await setViewport(narrow);
      await painted();
      for (const element of elements)
        expect(element.getBoundingClientRect().width, element.localName).to.be.within(200, innerWidth);
    });

  for (const [name, [layout, cell]] of Object.entries(layouts))
    for (const width of [800, 360])
      it(`${name} at ${width} px: no element makes the page wider`, async () => {
        await setViewport({ width, height: 800 });
        for (const state of elementStates.filter(({ name: each }) => each === 'ready')) {
          const { element } = await showState(state, ordinary);
          const page = await fixture<HTMLElement>(
            html`<div style=${layout}>
              <nav style="inline-size: 16rem; flex: none">Menu</nav>
              <div style=${cell}></div>
            </div>`,
          );
          page.lastElementChild!.append(element);
          await painted();
          expect(document.documentElement.scrollWidth, element.localName).to.be.at.most(innerWidth);
        }
      });

  it('a modal dialog: the portal is wide enough to read', async () => {
    const dialog = await fixture<HTMLDialogElement>(html`<dialog><sme-portal></sme-portal></dialog>`);
    dialog.showModal();
    const portal = dialog.querySelector('sme-portal')!;
    await setViewport(wide);
    await painted();
    expect(portal.getBoundingClientRect().width).to.be.within(400, innerWidth);
    await setViewport(narrow);
    await painted();
    expect(portal.getBoundingClientRect().width).to.be.within(200, innerWidth);
    expect(dialog.scrollWidth).to.be.at.most(dialog.clientWidth);
  });
});
