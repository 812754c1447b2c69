import { readdirSync, readFileSync } from 'node:fs';

/** Everything that is written for users of the package, without the decisions, which describe their own time. */
const documents = () => [
  'README.md',
  ...readdirSync('docs', { recursive: true })
    .filter(name => name.endsWith('.md') && !name.startsWith('decisions/'))
    .map(name => `docs/${name}`),
];

/** The pages about the client assume that somebody is signed in. */
const aClient = `import type { SmeClient } from 'sme-one-id';\ndeclare const client: SmeClient;\n`;

/**
 * A block as a separate module, which compiles as it does where a reader inserts it.
 *
 * @param {{ place: string, code: string }} block
 */
export const asModule = ({ place, code }) =>
  `${place.startsWith('docs/sdk/') && !/\bconst client =|\bSmeClient\b/.test(code) ? aClient : ''}${code}\nexport {};\n`;

/**
 * The code in the documentation.
 *
 * @param {string[]} languages the names after the three backticks
 * @returns {{ place: string, language: string, code: string }[]} `place` is path and line
 */
export function codeBlocks(languages) {
  return documents().flatMap(path => {
    const text = readFileSync(path, 'utf8');
    return [...text.matchAll(/^```(\w+)\n(.*?)^```$/gms)]
      .filter(([, language]) => languages.includes(language))
      .map(({ 1: language, 2: code, index }) => {
        const line = text.slice(0, index).split('\n').length;
        return { place: `${path}:${line}`, language, code };
      });
  });
}

/**
 * Attributes, events and the like in HTML of the documentation that no element has.
 *
 * @param {object} manifest custom-elements.json
 * @returns {string[]} a sentence for each
 */
export function unknownInHtml(manifest) {
  const declarations = manifest.modules.flatMap(module => module.declarations);
  const attributesOf = new Map(
    declarations.map(({ tagName, attributes = [] }) => [tagName, attributes.map(({ name }) => name)]),
  );
  return codeBlocks(['html']).flatMap(({ place, code }) =>
    [...code.matchAll(/<(sme-[a-z-]+)([^>]*)>/g)].flatMap(([, tag, rest]) => {
      const known = attributesOf.get(tag);
      if (!known) return [`${place}: there is no <${tag}>`];
      const used = [...rest.matchAll(/([\w-]+)=/g)]
        .map(([, name]) => name)
        .filter(name => !['lang', 'id', 'slot'].includes(name));
      return used.filter(name => !known.includes(name)).map(name => `${place}: <${tag}> has no attribute ${name}`);
    }),
  );
}
