import { basename } from 'node:path';

import { format, resolveConfig } from 'prettier';

import { tagFiles } from './entries.mjs';
import { staticGraph } from './modules.mjs';

const target = 'src/react.ts';

/** `sme-signed-in` → `onSmeSignedIn` */
const handlerOf = event => `on-${event}`.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

const record = entries => `{ ${entries.map(([key, value]) => `'${key}': ${value}`).join(', ')} }`;

/** The tags that a tag uses, including itself: those whose files its own file imports. */
async function tagsOf(source, classes) {
  const { files } = await staticGraph(source);
  const tags = files.map(file => basename(file, '.ts')).filter(name => classes.has(name));
  return tags.map(tag => [tag, `elements.${classes.get(tag)}`]);
}

async function componentOf({ tagName: tag, name, summary, members = [], events = [] }, source, classes) {
  const properties = members
    .filter(({ kind, readonly }) => kind === 'field' && !readonly)
    .map(({ name: property, attribute }) => [property, attribute ? `'${attribute}'` : 'null']);
  const handlers = events.map(({ name: event }) => [handlerOf(event), `'${event}'`]);
  return `
    /** ${summary} */
    export const ${name} = /* @__PURE__ */ component('${tag}', elements.${name}, {
      tags: ${record(await tagsOf(source, classes))},
      properties: ${record(properties)},
      events: ${record(handlers)},
    });`;
}

/**
 * Typed React components, one for each tag.
 *
 * @param {object} manifest custom-elements.json
 * @returns {Promise<string>} the text of `src/react.ts`
 */
export async function reactModule(manifest) {
  const declarations = new Map(manifest.modules.flatMap(module => module.declarations).map(one => [one.tagName, one]));
  const classes = new Map([...declarations].map(([tag, { name }]) => [tag, name]));
  const components = tagFiles().map(({ tag, source }) => componentOf(declarations.get(tag), source, classes));
  const text = `// Generated from custom-elements.json by \`npm run analyze\`. Do not edit.
    import * as elements from './elements.js';
    import { component } from './react-component.js';

    export * from './react-hooks.js';
    ${(await Promise.all(components)).join('\n')}`;
  return format(text, { ...(await resolveConfig(target)), parser: 'typescript' });
}
