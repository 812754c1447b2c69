import { expect, fixture, html, nextFrame } from '@open-wc/testing';

import { languageOf, watchLanguage } from '../../src/i18n/language.js';

const inner = async (template: unknown) => (await fixture<HTMLElement>(html`${template}`)).querySelector('i')!;

describe('the language of an element', () => {
  it('is the nearest lang around it', async () => {
    expect(
      languageOf(
        await inner(
          html`<div lang="en">
            <p><i></i></p>
          </div>`,
        ),
      ),
    ).to.equal('en');
    expect(
      languageOf(
        await inner(
          html`<div lang="en">
            <p lang="th"><i></i></p>
          </div>`,
        ),
      ),
    ).to.equal('th');
    expect(languageOf(await inner(html`<div lang="en-GB"><i></i></div>`))).to.equal('en');
    expect(languageOf(await inner(html`<div lang="EN"><i></i></div>`))).to.equal('en');
  });

  it('is Thai where there is no lang, or an unknown one', async () => {
    expect(languageOf(document.createElement('i')), 'not on the page').to.equal('th');
    expect(languageOf(await inner(html`<div lang="fr"><i></i></div>`))).to.equal('th');
    expect(languageOf(await inner(html`<div lang=""><i></i></div>`))).to.equal('th');
  });

  it('is inherited through shadow roots', async () => {
    const host = await fixture<HTMLElement>(html`<div lang="en"></div>`);
    const outer = host.attachShadow({ mode: 'open' });
    outer.innerHTML = '<section></section>';
    const nested = outer.querySelector('section')!.attachShadow({ mode: 'open' });
    nested.innerHTML = '<i></i>';

    expect(languageOf(nested.querySelector('i')!)).to.equal('en');
  });

  it("of slotted text is the language of the text's author, not of the element around it", async () => {
    const host = await fixture<HTMLElement>(
      html`<div lang="th">
        <div class="host"><i></i></div>
      </div>`,
    );
    const element = host.querySelector('.host')!;
    element.attachShadow({ mode: 'open' }).innerHTML = '<div lang="en"><slot></slot></div>';

    expect(languageOf(host.querySelector('i')!)).to.equal('th');
  });

  it('is watched until the last listener unsubscribes', async () => {
    const page = await fixture(html`<div lang="th"></div>`);
    let changes = 0;
    const stop = watchLanguage(() => (changes += 1));
    const stopOther = watchLanguage(() => undefined);
    page.setAttribute('lang', 'en');
    await nextFrame();
    expect(changes).to.equal(1);

    stop();
    page.setAttribute('lang', 'th');
    await nextFrame();
    expect(changes).to.equal(1);
    stopOther();
  });
});
