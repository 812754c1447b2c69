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

  return {
    [`${folder}/${name}.ts`]: `
      import { html } from 'lit';

      import { SmeElement } from '../base/element.js';
      import { styles } from './${name}.styles.js';

      /**
       * ${title}.
       *
       * @summary ${title}.
       * @tagname ${tag}
       *
       * @csspart content - Everything the element shows.
       */
      export class ${type} extends SmeElement {
        static override styles = [SmeElement.styles, styles];

        override render() {
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
