import { basename } from 'node:path';

import { format, resolveConfig } from 'prettier';

import { tagFiles } from './entries.mjs';
import { listenedEvents } from './listened-events.mjs';
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

async function componentOf(declaration, source, { classes, declarations }) {
  const { tagName: tag, name, summary, members = [] } = declaration;
  const properties = members
    .filter(({ kind, readonly }) => kind === 'field' && !readonly)
    .map(({ name: property, attribute }) => [property, attribute ? `'${attribute}'` : 'null']);
  const handlers = listenedEvents(declaration, declarations).map(event => [handlerOf(event), `'${event}'`]);
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
  const declarations = manifest.modules.flatMap(module => module.declarations);
  const byTag = new Map(declarations.map(declaration => [declaration.tagName, declaration]));
  const classes = new Map(declarations.map(({ tagName, name }) => [tagName, name]));
  const components = tagFiles().map(({ tag, source }) =>
    componentOf(byTag.get(tag), source, { classes, declarations }),
  );
  const text = `// Generated from custom-elements.json by \`npm run analyze\`. Do not edit.
    import * as elements from './elements.js';
    import { component } from './react-component.js';

    export * from './react-hooks.js';
    ${(await Promise.all(components)).join('\n')}`;
  return format(text, { ...(await resolveConfig(target)), parser: 'typescript' });
}
