/** The manifest as Storybook shows it. */

interface Named {
  readonly name: string;
}

interface Manifest {
  readonly modules: readonly { readonly declarations?: readonly { readonly cssParts?: readonly Named[] }[] }[];
}

/** Storybook has one row for each name; a part of the same name as an attribute would replace it. */
export function withNamedParts(manifest: unknown): unknown {
  const { modules, ...rest } = manifest as Manifest;
  return {
    ...rest,
    modules: modules.map(({ declarations = [], ...module }) => ({
      ...module,
      declarations: declarations.map(({ cssParts, ...declaration }) => ({
        ...declaration,
        ...(cssParts && { cssParts: cssParts.map(part => ({ ...part, name: `::part(${part.name})` })) }),
      })),
    })),
  };
}
