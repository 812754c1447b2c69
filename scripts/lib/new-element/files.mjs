// What a new element consists of, and where it has to be written.
import { amongLines, atEndOf, withImport } from '../text-edits.mjs';
import { classText } from './class.mjs';
import { classOf, groupOf, isList, markupOf, subjectsOf, titleOf } from './names.mjs';
import { storyText } from './story.mjs';
import { testText } from './test.mjs';

/**
 * The files of a new element: they compile, pass lint and the axe audit, and the first test fails because the element shows nothing
 * yet.
 *
 * @param {import('./names.mjs').NewElement} element
 * @returns {Record<string, string>} path → content
 */
export function elementFiles(element) {
  const { name } = element;
  const folder = `src/elements/${name}`;
  const group = groupOf(element);
  const type = classOf(element);
  const title = titleOf(element);
  const empty = text => (isList(element) ? `\n        empty: '${text}',` : '');
  return {
    [`${folder}/${name}.ts`]: classText(element),
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
        title: '${title}',${empty('ยังไม่มีข้อมูล')}
        loading: 'กำลังโหลดข้อมูล…',
        failed: 'โหลดข้อมูลไม่สำเร็จ',
      };
    `,
    [`${folder}/messages.en.ts`]: `
      import type { th } from './messages.th.js';

      export const en: typeof th = {
        title: '${title}',${empty('There is nothing yet.')}
        loading: 'Loading…',
        failed: 'It could not be loaded.',
      };
    `,
    [`${folder}/messages.ts`]: `
      import { defineMessages } from '../../i18n/messages.js';
      import { th } from './messages.th.js';

      export const ${group}Messages = /* @__PURE__ */ defineMessages('${group}', th, { en: () => import('./messages.en.js') });
    `,
    [`${folder}/sme-${name}.ts`]: `
      import { define } from '../../define.js';
      import { ${type} } from './${name}.js';

      define('sme-${name}', ${type});

      declare global {
        interface HTMLElementTagNameMap {
          'sme-${name}': ${type};
        }
      }

      export { ${type} };
    `,
    [`stories/elements/${name}.stories.ts`]: storyText(element),
    [`test/elements/${name}.test.ts`]: testText(element),
    [`.changeset/sme-${name}.md`]: changeText(element),
  };
}

const changeText = ({ name, load: { group, method } }) =>
  `---\n'sme-one-id': minor\n---\n\nThe new element \`<sme-${name}>\` shows what \`client.${group}.${method}\` returns.\n`;

/**
 * @param {import('./names.mjs').NewElement & { topic?: string }} element
 * @returns {Record<string, (text: string) => string>} path → what becomes of its text
 */
export function elementEdits(element) {
  const { name, topic } = element;
  return {
    'src/all.ts': text =>
      amongLines(text, `^import './elements/[^']+';$`, `import './elements/${name}/sme-${name}.js';`),
    'src/elements.ts': text =>
      amongLines(
        text,
        String.raw`^export \* from './elements/(?!base/)[^']+';$`,
        `export * from './elements/${name}/${name}.js';`,
      ),
    'src/loader.ts': text =>
      amongLines(
        text,
        String.raw`^  'sme-[^']+': \(\) => import\('[^']+'\),$`,
        `  'sme-${name}': () => import('./elements/${name}/sme-${name}.js'),`,
      ),
    ...messagesEdits(element),
    ...(topic && {
      'src/client/cache/topics.ts': text => atEndOf(text, /export type Topic/, ` | 'own';`, ` | '${topic}'`),
    }),
    ...testEdits(element),
  };
}

/** Its messages among all others. */
function messagesEdits(element) {
  const group = groupOf(element);
  const module = language => `elements/${element.name}/messages.${language}.js`;
  return {
    'src/messages.ts': text =>
      [
        [
          `^import type \\{ th as \\w+ \\} from './elements/[^']+';$`,
          `import type { th as ${group} } from './${module('th')}';`,
        ],
        [`^  readonly (\\w+): typeof \\1;$`, `  readonly ${group}: typeof ${group};`],
        [`^  \\w+: true,$`, `  ${group}: true,`],
      ].reduce((edited, [pattern, line]) => amongLines(edited, pattern, line), text),
    'test/support/messages.ts': text =>
      ['th', 'en'].reduce((edited, language) => {
        const own = `${group}${language === 'th' ? 'Th' : 'En'}`;
        const imported = withImport(edited, `${language} as ${own}`, `../../src/${module(language)}`);
        return atEndOf(
          imported,
          new RegExp(`export const ${language}: Messages = `),
          '\n};\n',
          `\n  ${group}: ${own},`,
        );
      }, text),
  };
}

/** What tests of all elements need to know of it. */
function testEdits(element) {
  const { name, load, property } = element;
  const tag = `sme-${name}`;
  const subjects = property && subjectsOf(property).map(value => (property.type === 'string' ? `'${value}'` : value));
  return {
    'test/support/element-states.ts': text => {
      const kinds = atEndOf(
        text,
        /const kinds = \{/,
        '\n} satisfies',
        `\n  ${groupOf(element)}: { tag: '${tag}', template: () => html\`${markupOf(element)}\` },`,
      );
      return isList(element)
        ? atEndOf(kinds, /\n {2}\.\.\.\[kinds\.businesses/, '].map(emptyState)', `, kinds.${groupOf(element)}`)
        : kinds;
    },
    'test/support/cancelable-trials.ts': text =>
      atEndOf(
        atEndOf(text, /const reads: /, '\n};\n', `\n  '${tag}': ${load.request},`),
        /\n {2}'sme-retry': \{/,
        '\n  },\n',
        `\n    '${tag}': [retry('${tag}')],`,
      ),
    'test/elements/subjects.test.ts': text => {
      const others = text.includes(`'${load.name}'`)
        ? text
        : atEndOf(text, /const others = \[/, '\n];', `\n  '${load.name}',`);
      const members = atEndOf(others, /members\(\[/, '\n    ]);', `\n      '${tag}',`);
      if (!property) return members;
      const subject = `${property.name}: { fate: 'kept', one: ${subjects[0]}, other: ${subjects[1]} }`;
      return atEndOf(members, /const subjects: /, '\n};\n', `\n  '${tag}': { ${subject} },`);
    },
  };
}
