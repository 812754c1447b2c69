import { expect, fixture, html } from '@open-wc/testing';

import { deepQuery } from '../support/deep-query.js';
import { openForm, passwordIn, settled, showSignIn, usernameIn } from '../support/sign-in-page.js';
import { waitUntil } from '../support/wait-until.js';

const places: Readonly<Record<string, string>> = {
  'a selector': '<sme-login-selector></sme-login-selector>',
  'a portal': '<sme-portal></sme-portal>',
};

/** How hosts rewrite their page. Each replaces the page by the markup that is in it. */
const rewrites: Readonly<Record<string, (page: Element) => void>> = {
  // eslint-disable-next-line no-self-assign -- serializes and parses
  'its own innerHTML': page => (page.innerHTML = page.innerHTML),
  'a clone': page => {
    const [own] = page.children;
    own!.replaceWith(own!.cloneNode(true));
  },
  'a parsed document': page => {
    const parsed = new DOMParser().parseFromString(page.innerHTML, 'text/html');
    page.replaceChildren(...[...parsed.body.children].map(each => document.importNode(each, true)));
  },
  'a snapshot of earlier': page => {
    const snapshot = page.innerHTML;
    page.replaceChildren();
    page.innerHTML = snapshot;
  },
};

for (const [place, written] of Object.entries(places)) {
  describe(`the sign-in form of ${place}, in a page that is rewritten`, () => {
    for (const [how, rewrite] of Object.entries(rewrites))
      it(`is the only form, after ${how} (A3)`, async () => {
        const { page, sent } = await showSignIn(written);
        await openForm(page);
        rewrite(page);
        await waitUntil(() => page.querySelector('form') === null || deepQuery(page, 'slot[name="form"]'));
        if (deepQuery(page, '[part="choice"]') ?? !page.querySelector('form')) await openForm(page);
        await settled(page);

        expect(page.querySelectorAll('.sme-sign-in-form')).to.have.length(1);
        usernameIn(page).value = 'somying';
        passwordIn(page).value = 'secret';
        page.querySelector('form')!.requestSubmit();
        await waitUntil(() => sent.length === 1, 'the form is ours');
        expect(sent).to.deep.equal([{ username: 'somying', password: 'secret' }]);
      });

    it('stays the only one when a copy appears beside it, or before it (A3)', async () => {
      const { page } = await showSignIn(written);
      const home = page.firstElementChild!;
      await openForm(page);
      const own = home.querySelector('.sme-sign-in-form')!;
      const copy = own.outerHTML;
      home.insertAdjacentHTML('afterbegin', copy);
      await waitUntil(() => home.children.length === 1);
      expect(home.firstElementChild).to.equal(own);

      deepQuery(page, '[part="back"]')!.click();
      await waitUntil(() => home.children.length === 0);
      home.insertAdjacentHTML('beforeend', copy);
      await waitUntil(() => home.children.length === 0);
    });
  });
}

const forms: Readonly<Record<string, { written: string; openers: readonly string[] }>> = {
  'for username and password': { written: '<sme-login-selector></sme-login-selector>', openers: ['[part="choice"]'] },
  'for a forgotten password': {
    written: '<sme-login-selector></sme-login-selector>',
    openers: ['[part="choice"]', 'form .quiet'],
  },
  'for a new password': {
    written: '<sme-login-selector reset-token="t-1"></sme-login-selector>',
    openers: ['[part="go-on"]'],
  },
};

for (const [name, { written, openers }] of Object.entries(forms))
  describe(`the form ${name}`, () => {
    const fill = (form: HTMLFormElement) => {
      for (const input of form.querySelectorAll('input')) input.value = 'typed here';
    };

    it('gives nothing away as mere markup (A3)', async () => {
      const { page } = await showSignIn(written);
      await openForm(page, openers);
      const elsewhere = await fixture<HTMLElement>(html`<div></div>`);
      elsewhere.innerHTML = page.querySelector('.sme-sign-in-form')!.outerHTML;
      const copy = elsewhere.querySelector('form')!;
      fill(copy);

      expect([...new FormData(copy)]).to.deep.equal([]);
      expect(copy.method, 'the browser makes no request').to.equal('dialog');
      expect(copy.querySelectorAll('[formaction], [formmethod]')).to.have.length(0);
      copy.requestSubmit();
      await settled(page);
      expect(elsewhere.querySelector('form')).to.equal(copy);
    });

    it('gives nothing away to a form of the host around it (A3)', async () => {
      const { page } = await showSignIn(written);
      await openForm(page, openers);
      // The parser drops a form inside a form: the controls are then the host's.
      const around = await fixture<HTMLElement>(html`<div></div>`);
      around.innerHTML = `<form>${page.querySelector('.sme-sign-in-form')!.outerHTML}</form>`;
      fill(around.querySelector('form')!);
      expect([...new FormData(around.querySelector('form')!)]).to.deep.equal([]);
    });

    it('is handled by no listener of the host, and a script that reads it finds nothing (A4)', async () => {
      const { page } = await showSignIn(written);
      await openForm(page, openers);
      const form = page.querySelector('form')!;
      fill(form);
      const received: string[] = [];
      const read: unknown[] = [];
      const listen = (target: EventTarget, where: string) => {
        const listener = (event: Event) => {
          received.push(where);
          read.push(...new FormData(event.target as HTMLFormElement));
        };
        target.addEventListener('submit', listener);
        return () => {
          target.removeEventListener('submit', listener);
        };
      };
      const capturing = (event: Event) => read.push(...new FormData(event.target as HTMLFormElement));
      document.addEventListener('submit', capturing, true);
      const stop = [
        listen(form, 'form'),
        listen(page, 'page'),
        listen(document.body, 'body'),
        listen(window, 'window'),
      ];
      form.requestSubmit();
      document.removeEventListener('submit', capturing, true);
      for (const each of stop) each();

      expect(received).to.deep.equal([]);
      expect(read).to.deep.equal([]);
    });

    it('is found by password managers: a form, with controls by autocomplete and id', async () => {
      const { page } = await showSignIn(written);
      await openForm(page, openers);
      for (const input of page.querySelector('form')!.querySelectorAll('input')) {
        expect(input.autocomplete).to.be.oneOf(['username', 'current-password', 'new-password']);
        expect(input.id).to.match(/^sme-sign-in-\d+-\w+$/);
      }
    });
  });
