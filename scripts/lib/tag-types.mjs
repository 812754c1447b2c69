import { format, resolveConfig } from 'prettier';

import { listenedEvents } from './listened-events.mjs';

const target = 'src/tags/tags.ts';

function entry(declaration, declarations) {
  const { tagName, name, summary, members = [] } = declaration;
  const attributes = members
    .filter(({ kind, readonly }) => kind === 'field' && !readonly)
    .map(({ name: property, attribute }) => `${property}: ${attribute ? `'${attribute}'` : 'null'}`);
  const events = listenedEvents(declaration, declarations).map(event => `'${event}'`);
  return `/** ${summary} */
    '${tagName}': Tag<elements.${name}, { ${attributes.join('; ')} }, ${events.join(' | ')}>;`;
}

/**
 * What each tag takes, as types; src/tags/react.d.ts and its neighbours make of it what their frameworks' checkers read.
 *
 * @param {object} manifest custom-elements.json
 * @returns {Promise<string>} the text of `src/tags/tags.ts`
 */
export async function tagTypes(manifest) {
  const declarations = manifest.modules.flatMap(module => module.declarations);
  const text = `// Generated from custom-elements.json by \`npm run analyze\`. Do not edit.
    import type * as elements from '../elements.js';
    import type { Tag } from './tag.js';

    export interface Tags {
      ${declarations.map(declaration => entry(declaration, declarations)).join('\n')}
    }`;
  return format(text, { ...(await resolveConfig(target)), parser: 'typescript' });
}
