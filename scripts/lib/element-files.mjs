/**
 * The files of a new element: they compile, pass lint and the axe audit, and the first test fails because the element
 * shows nothing yet.
 *
 * @param {string} name in kebab-case, without the prefix: `opening-hours`
 * @returns {Record<string, string>} path → content
 */
export function elementFiles(name) {
  const tag = `sme-${name}`;
  const type = tag
    .split('-')
    .map(word => word[0].toUpperCase() + word.slice(1))
    .join('');
  const title = name[0].toUpperCase() + name.slice(1).replaceAll('-', ' ');
  const folder = `src/elements/${name}`;
  const group = groupName(name);

  return {
    [`${folder}/${name}.ts`]: `
      import { html } from 'lit';
      import { property } from 'lit/decorators.js';

      import type { Category } from '../../contract/types.js';
      import { idle, type Loadable } from '../../session/loadable.js';
      import { ResourceController } from '../../session/resource-controller.js';
      import { SmeElement } from '../base/element.js';
      import { heading } from '../base/heading.js';
      import { loadableSection } from '../base/loadable-section.js';
      import { ${group}Messages } from './messages.js';
      import { styles } from './${name}.styles.js';

      /**
       * ${title}.
       *
       * @summary ${title}.
       * @tagname ${tag}
       *
       * @event {SmeRetryEvent} sme-retry - The person asked to load it again. Cancelable: then nothing is loaded.
       *
       * @csspart heading - The heading.
       * @csspart content - What the element shows below its heading.
       * @csspart message - What is said while loading or after a failure.
       * @csspart failure - The notice after a failure.
       * @csspart retry - The button shown after a failure.
       */
      export class ${type} extends SmeElement {
        static override styles = [SmeElement.styles, styles];

        /** What to show. Inside \`<sme-one-id>\` it is loaded for you. */
        @property({ attribute: false }) content: Loadable<readonly Category[]> = idle;

        constructor() {
          super();
          new ResourceController(this, {
            key: () => '${name}',
            load: (client, _, signal) => client.reference.categories({ signal }),
            show: content => (this.content = content),
          });
        }

        override render(): unknown {
          const { title, loading, failed } = this.messages(${group}Messages);
          return html\`
            <div class="stack">
              \${heading(this.headingLevel, title)}
              \${loadableSection(this.content, { loading, failed, ready: () => this.#content() }, this.localize)}
            </div>
          \`;
        }

        #content(): unknown {
          return html\`<div part="content"></div>\`;
        }
      }
    `,
    [`${folder}/${name}.styles.ts`]: `
      import { css } from 'lit';

      export const styles = css\`
        [part='content'] {
          padding: var(--_space);
        }
      \`;
    `,
    [`${folder}/messages.th.ts`]: `
      export const th = {
        title: '${title}',
        loading: 'กำลังโหลดข้อมูล…',
        failed: 'โหลดข้อมูลไม่สำเร็จ',
      };
    `,
    [`${folder}/messages.en.ts`]: `
      import type { th } from './messages.th.js';

      export const en: typeof th = {
        title: '${title}',
        loading: 'Loading…',
        failed: 'It could not be loaded.',
      };
    `,
    [`${folder}/messages.ts`]: `
      import { defineMessages } from '../../i18n/messages.js';
      import { th } from './messages.th.js';

      export const ${group}Messages = /* @__PURE__ */ defineMessages('${group}', th, { en: () => import('./messages.en.js') });
    `,
    [`${folder}/${tag}.ts`]: `
      import { define } from '../../define.js';
      import { ${type} } from './${name}.js';

      define('${tag}', ${type});

      declare global {
        interface HTMLElementTagNameMap {
          '${tag}': ${type};
        }
      }

      export { ${type} };
    `,
    [`stories/elements/${name}.stories.ts`]: `
      import type { Meta, StoryObj } from '@storybook/web-components-vite';
      import { html } from 'lit';

      import { SmeError } from '../../src/client/errors.js';
      import type { ${type} } from '../../src/elements/${name}/${name}.js';
      import '../../src/elements/${name}/${tag}.js';
      import { failed, loading, ready } from '../../src/session/loadable.js';
      import { sampleCategories } from '../../test/support/sample-reference.js';
      import { expectOwnLooks, inHostPage } from '../support/host-page.js';

      const few = ready(sampleCategories);
      const many = ready(Array.from({ length: 9 }, () => sampleCategories).flat());

      const meta: Meta<${type}> = {
        title: 'Elements/${title}',
        component: '${tag}',
        render: ({ content }) => html\`<${tag} .content=\${content}></${tag}>\`,
      };
      export default meta;

      type Story = StoryObj<${type}>;

      export const Ready: Story = { args: { content: few } };
      export const Empty: Story = { args: { content: ready([]) } };
      export const Loading: Story = { args: { content: loading } };
      export const Failed: Story = { args: { content: failed(new SmeError('unreachable')) } };
      export const English: Story = { args: { content: few }, globals: { locale: 'en' } };
      export const LongText: Story = { args: { content: many } };
      export const Narrow: Story = { args: { content: many }, globals: { viewport: { value: 'phone' } } };
      export const InAHostPage: Story = { ...Ready, decorators: [inHostPage], play: expectOwnLooks };
    `,
    [`test/elements/${name}.test.ts`]: `
      import { expect, fixture, html } from '@open-wc/testing';
      import { ifDefined } from 'lit/directives/if-defined.js';

      import { SmeError } from '../../src/client/errors.js';
      import type { ${type} } from '../../src/elements/${name}/${name}.js';
      import '../../src/elements/${name}/${tag}.js';
      import { failed, loading, ready } from '../../src/session/loadable.js';
      import { fakeClient } from '../support/fake-client.js';
      import { nextEvent } from '../support/next-event.js';
      import { part, parts } from '../support/parts.js';
      import { provideClient } from '../support/provide-client.js';
      import { sampleCategories } from '../support/sample-reference.js';
      import { waitUntil } from '../support/wait-until.js';

      const show = (state: ${type}['content'], lang?: 'en') =>
        fixture<${type}>(html\`<${tag} lang=\${ifDefined(lang)} .content=\${state}></${tag}>\`);

      describe('<${tag}>', () => {
        it('shows the citizen something', async () => {
          const element = await show(ready(sampleCategories));
          expect(part(element, 'content').innerText, 'what the element shows').to.not.equal('');
        });

        it('loads its content inside <sme-one-id>', async () => {
          const around = provideClient(fakeClient({ reference: { categories: async () => sampleCategories } }));
          const element = await fixture<${type}>(html\`<${tag}></${tag}>\`, { parentNode: around });
          await waitUntil(() => parts(element, 'content').length > 0);
        });

        it('says that it is loading', async () => {
          expect(part(await show(loading), 'message').innerText).to.equal('กำลังโหลดข้อมูล…');
        });

        it('says what failed, in both languages, and asks for another try when the citizen presses the button', async () => {
          const state = failed(new SmeError('unreachable'));
          expect(part(await show(state, 'en'), 'message').innerText).to.contain('It could not be loaded.');
          const element = await show(state);
          expect(part(element, 'message').innerText).to.contain('โหลดข้อมูลไม่สำเร็จ');
          setTimeout(() => part(element, 'retry').click());
          await nextEvent(element, 'sme-retry');
        });

        for (const [name, state] of Object.entries({
          ready: ready(sampleCategories),
          empty: ready([]),
          loading,
          failed: failed(new SmeError('unreachable')),
        }))
          it(\`passes the axe audit while it is \${name}\`, async () => {
            await expect(await show(state)).to.be.accessible();
          });
      });
    `,
  };
}

/** `openingHours`: what hosts call the messages of `opening-hours`. */
const groupName = name => name.replaceAll(/-(.)/g, (_, letter) => letter.toUpperCase());

/**
 * The lines that put its messages among all others.
 *
 * @param {string} name
 * @returns {Record<string, Record<string, string>>} path → line that stands there → line to add after it
 */
export function elementMessages(name) {
  const group = groupName(name);
  const messages = language => `elements/${name}/messages.${language}.js`;
  return {
    'src/messages.ts': {
      '/** All messages, for hosts that change them. */': `import type { th as ${group} } from './${messages('th')}';`,
      'export interface Messages {': `  readonly ${group}: typeof ${group};`,
      'const groupNames: Readonly<Record<keyof Messages, true>> = {': `  ${group}: true,`,
    },
    'test/support/messages.ts': {
      '/** All messages of all elements, in both languages. */': ['th', 'en']
        .map(tag => `import { ${tag} as ${group}${tag === 'th' ? 'Th' : 'En'} } from '../../src/${messages(tag)}';`)
        .join('\n'),
      'export const th: Messages = {': `  ${group}: ${group}Th,`,
      'export const en: Messages = {': `  ${group}: ${group}En,`,
    },
  };
}

/**
 * The lines that export it.
 *
 * @param {string} name
 * @returns {Record<string, string>} path → line to add at the end
 */
export function elementExports(name) {
  return {
    'src/all.ts': `import './elements/${name}/sme-${name}.js';\n`,
    'src/elements.ts': `export * from './elements/${name}/${name}.js';\n`,
  };
}
