// Short names for the schemas.
import { resolve } from './document.mjs';

/** An open list of names: `codes.ts` has the closed ones. */
const openLists = ['AccountType'];

export function typesModule(document) {
  const { schemas } = document.components;
  const names = Object.entries(schemas)
    .filter(([name, schema]) => isObject(document, schema) || openLists.includes(name))
    .map(([name]) => name);
  /** Objects that may be null wherever they are used. */
  const nullable = Object.entries(schemas)
    .filter(([name, { type }]) => [type].flat().includes('object') && !names.includes(name.replace(/^Nullable/, '')))
    .map(([name]) => `export type ${name.replace(/^Nullable/, '')} = NonNullable<Schemas['${name}']>;`);
  return `/** Short names for the contract's schemas. */
import type { components } from './schema.js';

type Schemas = components['schemas'];

${[...names.map(name => `export type ${name} = Schemas['${name}'];`), ...nullable].join('\n')}\n`;
}

function isObject(document, schema) {
  const { type, allOf, oneOf } = resolve(document, schema);
  return type === 'object' || allOf !== undefined || oneOf !== undefined;
}
