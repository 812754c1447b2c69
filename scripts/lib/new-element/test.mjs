import { classOf, groupOf, isList, markupOf } from './names.mjs';
import { samplesOf } from './samples.mjs';

export function testText(element) {
  const { name, load } = element;
  const type = classOf(element);
  const tag = `sme-${name}`;
  const { few, none, helpers } = samplesOf(element);
  const group = groupOf(element);
  return `
    import { expect, fixture, html } from '@open-wc/testing';
    import { ifDefined } from 'lit/directives/if-defined.js';

    import { SmeError } from '../../src/client/errors.js';
    import type { ${load.shape} } from '../../src/contract/types.js';
    import type { ${type} } from '../../src/elements/${name}/${name}.js';
    import '../../src/elements/${name}/${tag}.js';
    import { failed, loading, ready } from '../../src/session/loadable.js';
    import { ${helpers.join(', ')} } from '../support/answer-of.js';
    import { fakeClient } from '../support/fake-client.js';
    import { en, th } from '../support/messages.js';
    import { nextEvent } from '../support/next-event.js';
    import { part, parts } from '../support/parts.js';
    import { provideClient } from '../support/provide-client.js';
    import { waitUntil } from '../support/wait-until.js';

    const some = ${few};

    const show = (state: ${type}['${load.name}'], lang?: 'en') =>
      fixture<${type}>(html\`<${tag} lang=\${ifDefined(lang)} .${load.name}=\${state}></${tag}>\`);

    describe('<${tag}>', () => {
      it('shows what it has loaded', async () => {
        const element = await show(ready(some));
        expect(part(element, 'content').innerText, 'what the element shows').to.not.equal('');
      });

      it('loads its content inside <sme-one-id>', async () => {
        const around = provideClient(fakeClient({ ${load.group}: { ${load.method}: async () => some } }));
        const element = await fixture<${type}>(html\`${markupOf(element)}\`, { parentNode: around });
        await waitUntil(() => parts(element, 'content').length > 0);
      });

      ${isList(element) ? emptyTest(none, group) : ''}
      it('says that it is loading', async () => {
        expect(part(await show(loading), 'message').innerText).to.equal(th.${group}.loading);
      });

      it('says what failed, in both languages, and asks for another try when the person presses the button', async () => {
        const state = failed(new SmeError('unreachable'));
        expect(part(await show(state, 'en'), 'message').innerText).to.contain(en.${group}.failed);
        const element = await show(state);
        expect(part(element, 'message').innerText).to.contain(th.${group}.failed);
        setTimeout(() => part(element, 'retry').click());
        await nextEvent(element, 'sme-retry');
      });

      for (const [name, state] of Object.entries({
        ready: ready(some),
        ${isList(element) ? `empty: ready(${none}),` : ''}
        loading,
        failed: failed(new SmeError('unreachable')),
      }))
        it(\`passes the axe audit while it is \${name}\`, async () => {
          await expect(await show(state)).to.be.accessible();
        });
    });
  `;
}

const emptyTest = (none, group) => `
      it('says when there is nothing, in both languages', async () => {
        const state = ready(${none});
        expect(part(await show(state), 'empty').innerText).to.equal(th.${group}.empty);
        expect(part(await show(state, 'en'), 'empty').innerText).to.equal(en.${group}.empty);
      });
`;
