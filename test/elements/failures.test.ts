import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';

import { trials } from '../support/cancelable-trials.js';
import type { Behaviour } from '../support/contract-service.js';
import { deepElements } from '../support/deep-query.js';
import { deepFocus, elementStates, showState, type Shown } from '../support/element-states.js';
import { waitUntil } from '../support/wait-until.js';

/** Every element that loads data by itself, after its first load has failed. */
const failedStates = elementStates.filter(({ name }) => name === 'failed' || name === 'first screen failed');

/** The texts that the page's live region has announced since. */
function listen() {
  const said: string[] = [];
  const region = document.querySelector('[data-sme-announcer]')!;
  if (region.textContent) said.push(region.textContent);
  const observer = new MutationObserver(() => {
    if (region.textContent) said.push(region.textContent);
  });
  observer.observe(region, { childList: true, characterData: true, subtree: true });
  return { said, stop: () => observer.disconnect() };
}

const within = ({ element }: Shown, selector: string) =>
  deepElements(element.parentElement!).filter((each): each is HTMLElement => each.matches(selector));
const messages = (shown: Shown) =>
  within(shown, '[part="failure"] [part="message"]').map(({ textContent }) => textContent.trim());
const retries = (shown: Shown) => within(shown, '[part="retry"]');

const fails: Behaviour = ({ path }) => (path === '/sign-in' ? undefined : { status: 503 });

/** Requests that stay pending until a test answers them. */
function held() {
  let answer: (behaviour: Behaviour) => void = () => undefined;
  const answered = new Promise<Behaviour>(resolve => (answer = resolve));
  const behave: Behaviour = async (call, said) => (await answered)(call, said);
  return { behave, answer };
}

describe('a first load that fails', function () {
  this.timeout(60_000);

  it('is tried for every element that loads', () => {
    const tried = new Set(failedStates.map(({ tag }) => tag));
    expect([...tried]).to.have.members([...Object.keys(trials['sme-retry']!), 'sme-portal']);
  });

  for (const state of failedStates) {
    it(`is announced once by <${state.tag}>, and again after a retry that fails (L4)`, async () => {
      const shown = await showState(state);
      const { said, stop } = listen();
      const wanted = messages(shown);
      expect(wanted).to.have.length.greaterThan(0);
      const isAnnounced = (times: number) =>
        wanted.every(text => said.filter(each => each.includes(text)).length === times);
      await waitUntil(() => isAnnounced(1), `screen readers hear "${wanted.join('", "')}", not "${said.join('", "')}"`);

      shown.element.requestUpdate();
      await shown.settled();
      for (const button of retries(shown)) button.click();
      await shown.settled();
      await waitUntil(() => isAnnounced(2), `they hear it again, not "${said.join('", "')}"`);
      // Longer than the delay of an announcement.
      await new Promise(resolve => setTimeout(resolve, 150));
      expect(isAnnounced(2), said.join('|')).to.equal(true);
      stop();
    });

    it(`keeps the focus on the retry button of <${state.tag}>, and then moves it to the loaded content (L5)`, async () => {
      const shown = await showState(state);
      const [button] = retries(shown);
      // The agencies of a search are among its further conditions.
      button!.closest('details')?.querySelector('summary')!.click();
      await shown.settled();
      for (const next of [fails, (() => undefined) as Behaviour]) {
        const { behave, answer } = held();
        shown.service.behave = behave;
        button!.focus();
        await sendKeys({ press: 'Enter' });
        await waitUntil(() => shown.service.underWay > 0, 'it is asked for');
        await shown.element.updateComplete;
        expect(deepFocus() === button, 'the focus while it loads').to.equal(true);
        expect(button!.getAttribute('aria-disabled')).to.equal('true');
        answer(next);
        await shown.settled();
        if (next === fails) expect(deepFocus() === button, 'the focus after another failure').to.equal(true);
      }
      const focused = deepFocus()!;
      expect(retries(shown).includes(button!), 'it has loaded').to.equal(false);
      expect(focused.matches('h1, h2, h3, h4, h5, h6, input'), `the focus is on ${focused.localName}`).to.equal(true);
      expect(shown.element.shadowRoot!.contains(focused) || focused.getRootNode() !== document).to.equal(true);
    });
  }
});
