import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';

import { openForm, passwordIn, settled, showSignIn, usernameIn } from '../support/sign-in-page.js';
import { waitUntil } from '../support/wait-until.js';

const written = '<sme-portal></sme-portal>';
/** Typed as a generic element: the tag is obsolete. */
const wrapperOfTranslators: string = 'font';
const placeIn = (page: Element) => page.querySelector<HTMLElement>('.sme-sign-in-form')!;

/** What hosts remove, in the order in which they do. */
const removals: Readonly<Record<string, (place: HTMLElement) => void>> = {
  // morphdom removes what is not in the new tree, and then one by one what has an id.
  'a morph, which also takes out every node with an id': place => {
    const withId = [...place.querySelectorAll('[id]')];
    place.remove();
    for (const each of withId) each.remove();
  },
  'every node taken out, from the first to the last': place => {
    for (const each of place.querySelectorAll('*')) each.remove();
  },
  'every node taken out, from the last to the first': place => {
    for (const each of [...place.querySelectorAll('*')].reverse()) each.remove();
  },
  'an empty form': place => {
    place.querySelector('form')!.replaceChildren();
  },
  'an empty place': place => (place.innerHTML = ''),
  'empty texts': place => {
    for (const each of place.querySelectorAll('label, button, p')) each.textContent = '';
  },
  'a place moved to another parent, and emptied there': place => {
    document.createElement('div').append(place);
    place.querySelector('form')!.innerHTML = '';
  },
};

describe('the sign-in form in a page that removes parts of it', () => {
  for (const [how, remove] of Object.entries(removals))
    it(`is whole again, with what was typed, after ${how} (A5)`, async () => {
      const { page, sent } = await showSignIn(written);
      await openForm(page);
      await settled(page);
      const [username, password] = [usernameIn(page), passwordIn(page)];
      const before = placeIn(page).outerHTML;
      username.focus();
      await sendKeys({ type: 'somy' });
      password.value = 'secret';
      // More than once, as pages that morph do.
      for (let times = 0; times < 3; times += 1) {
        remove(placeIn(page));
        await waitUntil(() => page.contains(username) && page.contains(password), 'the fields');
        expect(placeIn(page).outerHTML).to.equal(before);
      }
      await sendKeys({ type: 'ing' });
      expect([username.value, password.value]).to.deep.equal(['somying', 'secret']);

      page.querySelector('form')!.requestSubmit();
      await waitUntil(() => sent.length === 1);
      expect(sent).to.deep.equal([{ username: 'somying', password: 'secret' }]);
      await waitUntil(() => username.getAttribute('aria-invalid') === 'true', 'still rendered by the element');
    });

  it('leaves alone what others insert, wrap and remove again (A5)', async () => {
    const { page } = await showSignIn(written);
    await openForm(page);
    const username = usernameIn(page);
    const icon = document.createElement('i');
    username.after(icon);
    await settled(page);
    expect(username.nextElementSibling).to.equal(icon);
    icon.remove();
    await settled(page);
    expect(icon.isConnected).to.equal(false);

    const wrapper = document.createElement('span');
    username.replaceWith(wrapper);
    wrapper.append(username);
    await settled(page);
    expect(username.parentElement).to.equal(wrapper);
    expect(page.querySelectorAll('input')).to.have.length(2);

    const label = page.querySelector('label')!;
    const text = label.innerText;
    const translated = document.createElement(wrapperOfTranslators);
    translated.textContent = 'User name';
    [...label.childNodes].find(each => each instanceof Text && each.data.trim() === text)!.replaceWith(translated);
    await settled(page);
    expect(label.innerText).to.equal('User name');
  });
});
