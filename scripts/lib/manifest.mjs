import { tagFiles } from './entries.mjs';

/** Fields and methods that Lit or the platform calls, not the page. */
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

/** A name like `BucketKey | undefined` says nothing in a table; what it stands for does. */
function expandTypes(declaration) {
  for (const entry of [...(declaration.members ?? []), ...(declaration.attributes ?? [])]) {
    // A union of words is clear; the shape of a whole object is better looked up under its name.
    if (entry.parsedType && !entry.parsedType.text.includes('{')) entry.type = entry.parsedType;
    delete entry.parsedType;
  }
}

/** The files that a member or the class comes from are not published. */
function forgetSources(declaration) {
  for (const entry of [...(declaration.members ?? []), ...(declaration.attributes ?? [])]) delete entry.inheritedFrom;
  delete declaration.superclass;
}

/**
 * Turns the manifest of the sources into that of the package: only what registers a tag, only what is public, under the
 * path that a page imports.
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
      // For `dispatchEvent(new SmeSearchEvent(text))` the analyzer lists one more event, named `text`.
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
