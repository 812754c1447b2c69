import { expect } from '@open-wc/testing';

import { deepElements } from '../support/deep-query.js';
import { elementStates, showState } from '../support/element-states.js';

/**
 * Texts that the elements load and do not show. A property that is added to the contract is found here: either an element
 * shows it, and then every test over the states of the elements fills it, or it belongs into this list.
 */
const notShown = [
  'Agency/parent/en',
  'Agency/parent/th',
  'FieldError/pointer',
  'NamedRef/id',
  'PasswordResetRequest/username',
  'Problem/title',
];

/** What depends on the language is a name that a list shows, or a receipt. */
const inEnglish = elementStates.filter(({ name }) => /^(ready|results|receipt|all agencies)$/.test(name));
const visits = [
  ...elementStates.map(state => ({ state, lang: 'th' })),
  ...inEnglish.map(state => ({ state, lang: 'en' })),
];

/** Without a slash, before which a file name is cut off. */
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

  it('are tried in every element', async () => {
    const classes = Object.keys(await import('../../src/elements.js'));
    const tags = classes
      .filter(name => /^Sme[A-Z]/.test(name) && !name.endsWith('Event'))
      .map(name => name.replaceAll(/(?<!^)[A-Z]/g, character => `-${character}`).toLowerCase());
    const tried = new Set(elementStates.map(({ tag }) => tag));
    expect(tags.length).to.be.greaterThan(10);
    expect(tags.filter(tag => !tried.has(tag))).to.deep.equal(['sme-one-id']);
  });
});

/** What a person reads or has typed. */
function wordsIn(page: Element): string {
  return [page, ...deepElements(page)]
    .map(element => {
      if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) return element.value;
      return element.shadowRoot?.textContent ?? (element === page ? element.textContent : '');
    })
    .join()
    .replaceAll('~', '/');
}
