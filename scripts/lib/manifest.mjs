import { tagFiles } from './entries.mjs';

/** Fields and methods that Lit or the browser calls, not the page. */
const lifecycle = new Set([
  'attributeChangedCallback',
  'connectedCallback',
  'disconnectedCallback',
  'createRenderRoot',
  'firstUpdated',
  'getUpdateComplete',
  'performUpdate',
  'render',
  'scheduleUpdate',
  'shouldUpdate',
  'update',
  'updated',
  'willUpdate',
]);

const isPublic = ({ name, privacy, static: isStatic }) =>
  !isStatic && !name.startsWith('#') && (privacy ?? 'public') === 'public' && !lifecycle.has(name);

/** In a table, a name like `BucketKey | undefined` is less useful than the type that it stands for. */
function expandTypes(declaration) {
  for (const entry of [...(declaration.members ?? []), ...(declaration.attributes ?? [])]) {
    // A union of strings is clear; the shape of an object is easier to look up by its name.
    if (entry.parsedType && !entry.parsedType.text.includes('{')) entry.type = entry.parsedType;
    delete entry.parsedType;
  }
}

/** The source files of members and classes are not published. */
function forgetSources(declaration) {
  for (const entry of [...(declaration.members ?? []), ...(declaration.attributes ?? [])]) delete entry.inheritedFrom;
  delete declaration.superclass;
}

/**
 * Converts the manifest of the sources into that of the package: only modules that register a tag, only public members,
 * under the paths that a page imports.
 */
export const publishedManifest = {
  name: 'published-manifest',
  packageLinkPhase({ customElementsManifest: manifest }) {
    const declarations = manifest.modules.flatMap(module => module.declarations ?? []);
    manifest.modules = tagFiles().map(({ tag, source }) => {
      const declaration = declarations.find(({ tagName }) => tagName === tag);
      if (!declaration) throw new Error(`${source} registers ${tag}, but no class has it as its @tagname`);
      expandTypes(declaration);
      forgetSources(declaration);
      declaration.members = declaration.members?.filter(isPublic);
      // For `dispatchEvent(new SmeSearchEvent(text))` the analyzer lists another event, named `text`.
      declaration.events = declaration.events?.filter(({ name }) => name?.startsWith('sme-'));
      const path = `dist/${tag}.js`;
      const reference = { name: declaration.name, module: path };
      return {
        kind: 'javascript-module',
        path,
        declarations: [declaration],
        exports: [
          { kind: 'js', name: declaration.name, declaration: reference },
          { kind: 'custom-element-definition', name: tag, declaration: reference },
        ],
      };
    });
  },
};
