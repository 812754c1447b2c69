import { expect } from '@open-wc/testing';

import { deepElements } from '../support/deep-query.js';
import { elementStates, showState } from '../support/element-states.js';

/** Properties with these names contain texts that people and officers write; the others contain names. */
const written = /(^|\/)(subject|detail|reason)$/i;
const address = 'https://www.example.go.th/form?a=1&b=2';
const texts = {
  text: (path: string) => (written.test(path) ? `กรอกที่${address}ก่อน <b>มา</b>` : `ชื่อ ${path}`),
};

/** Inside these a text cannot contain a link: inputs, and names of controls. */
const controls = 'a, button, label, legend, option, textarea';

const linksIn = (root: ParentNode) =>
  deepElements(root).filter((each): each is HTMLAnchorElement => each.getAttribute('href') === address);

describe('a web address in a text', function () {
  this.timeout(60_000);

  for (const state of elementStates) {
    it(`is a link wherever it is shown by <${state.tag}>, ${state.name} (E19)`, async () => {
      const { element } = await showState(state, texts);
      const page = element.parentElement!;
      const plain = deepElements(page)
        .flatMap(each => [...each.childNodes])
        .filter((node): node is Text => node instanceof Text && node.data.includes('www.example.go.th'))
        .filter(({ parentElement }) => !parentElement?.closest(controls));
      expect(plain.map(({ data }) => data.trim())).to.deep.equal([]);

      for (const link of linksIn(page)) {
        expect(link.rel).to.equal('noopener noreferrer');
        expect(link.target).to.equal('_blank');
        expect(link.textContent).to.equal(`${address} (เปิดในแท็บใหม่)`);
      }
      expect(
        deepElements(page).some(each => each.localName === 'b'),
        'nothing becomes markup',
      ).to.equal(false);
    });
  }

  const places: readonly (readonly [tag: string, name: string, least: number])[] = [
    ['sme-inquiry-detail', 'ready', 3],
    ['sme-history-timeline', 'ready', 5],
    ['sme-inquiry-form', 'receipt', 1],
    ['sme-portal', 'an inquiry', 3],
  ];
  for (const [tag, name, least] of places) {
    it(`is a link in <${tag}>, ${name} (E19)`, async () => {
      const { element } = await showState(
        elementStates.find(state => state.tag === tag && state.name === name)!,
        texts,
      );
      expect(linksIn(element.parentElement!).length).to.be.at.least(least);
    });
  }

  it('leaves the text around it unchanged, with its line breaks', async () => {
    const state = elementStates.find(({ tag, name }) => tag === 'sme-inquiry-detail' && name === 'ready')!;
    const text = `บรรทัดแรก\n\n${address}\nบรรทัดสุดท้าย`;
    const { element } = await showState(state, { text: path => (written.test(path) ? text : path) });
    const detail = element.shadowRoot!.querySelector<HTMLElement>('[part="detail"]')!;
    expect(detail.textContent.replace(' (เปิดในแท็บใหม่)', '')).to.equal(text);
    expect(getComputedStyle(detail).whiteSpace).to.equal('pre-line');
  });
});
