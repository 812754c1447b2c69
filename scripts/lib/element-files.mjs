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

      import { SmeElement } from '../base/element.js';
      import { heading } from '../base/heading.js';
      import { ${group}Messages } from './messages.js';
      import { styles } from './${name}.styles.js';

      /**
       * ${title}.
       *
       * @summary ${title}.
       * @tagname ${tag}
       *
       * @csspart heading - The heading.
       * @csspart content - What the element shows below its heading.
       */
      export class ${type} extends SmeElement {
        static override styles = [SmeElement.styles, styles];

        override render() {
          return html\`
            \${heading(this.headingLevel, this.messages(${group}Messages).title)}
            <div part="content"></div>
          \`;
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
      };
    `,
    [`${folder}/messages.en.ts`]: `
      import type { th } from './messages.th.js';

      export const en: typeof th = {
        title: '${title}',
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

      import '../../src/elements/${name}/${tag}.js';
      import type { ${type} } from '../../src/elements/${name}/${name}.js';

      const meta: Meta<${type}> = {
        title: 'Elements/${title}',
        component: '${tag}',
        render: () => html\`<${tag}></${tag}>\`,
      };
      export default meta;

      export const Ready: StoryObj<${type}> = {};
    `,
    [`test/elements/${name}.test.ts`]: `
      import { expect, fixture, html } from '@open-wc/testing';

      import '../../src/elements/${name}/${tag}.js';
      import type { ${type} } from '../../src/elements/${name}/${name}.js';
      import { part } from '../support/parts.js';

      const show = () => fixture<${type}>(html\`<${tag}></${tag}>\`);

      describe('<${tag}>', () => {
        it('shows the citizen something', async () => {
          expect(part(await show(), 'content').innerText, 'what the element shows').to.not.equal('');
        });

        it('passes the axe audit', async () => {
          await expect(await show()).to.be.accessible();
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
