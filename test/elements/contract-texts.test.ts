import { expect } from '@open-wc/testing';

import { deepElements } from '../support/deep-query.js';
import { elementStates, showState } from '../support/element-states.js';

/**
 * Texts that the elements load and do not show. A test finds every property that is added to the contract: either an
 * element shows it, and then the tests over all states of the elements fill it, or it belongs into this list.
 */
const notShown = [
  'Agency/parent/en',
  'Agency/parent/th',
  'FieldError/pointer',
  'NamedRef/id',
  'PasswordResetRequest/username',
  'Problem/detail',
  'Problem/instance',
  'Problem/title',
  'Problem/type',
  'ReceiptNumberFormat/pattern',
];

/** Only names in lists, and receipts, depend on the language. */
const inEnglish = elementStates.filter(({ name }) => /^(ready|results|receipt|all agencies)$/.test(name));
const visits = [
  ...elementStates.map(state => ({ state, lang: 'th' })),
  ...inEnglish.map(state => ({ state, lang: 'en' })),
];

/** Without a slash, at which file names are cut. */
const marker = (path: string) => `⟪${path.replaceAll('/', '~')}⟫`;

describe('the texts of the contract', function () {
  this.timeout(200_000);

  it('are each shown by an element in some state, or listed as not shown (E2)', async () => {
    const asked = new Set<string>();
    const shown = new Set<string>();
    const text = (path: string) => {
      asked.add(path);
      return marker(path);
    };
    for (const { state, lang } of visits) {
      const { element } = await showState(state, { text }, lang);
      const page = element.parentElement!;
      for (const [path] of wordsIn(page).matchAll(/(?<=⟪)[^⟫]+(?=⟫)/g)) shown.add(path);
      page.remove();
    }
    expect([...asked].filter(path => !shown.has(path)).sort()).to.deep.equal(notShown);
  });

  it('are filled in for every element', async () => {
    const classes = Object.keys(await import('../../src/elements.js'));
    const tags = classes
      .filter(name => /^Sme[A-Z]/.test(name) && !name.endsWith('Event'))
      .map(name => name.replaceAll(/(?<!^)[A-Z]/g, character => `-${character}`).toLowerCase());
    const tried = new Set(elementStates.map(({ tag }) => tag));
    expect(tags.length).to.be.greaterThan(10);
    expect(tags.filter(tag => !tried.has(tag))).to.deep.equal(['sme-one-id']);
  });
});

/** Texts that are shown, and values of fields. */
function wordsIn(page: Element): string {
  return [page, ...deepElements(page)]
    .map(element => {
      if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) return element.value;
      return element.shadowRoot?.textContent ?? (element === page ? element.textContent : '');
    })
    .join()
    .replaceAll('~', '/');
}
