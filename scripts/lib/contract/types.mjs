// Short names for the schemas.
import { resolve } from './document.mjs';

/** An open list of names: `codes.ts` has the closed ones. */
const openLists = ['AccountType'];

export function typesModule(document) {
  const names = Object.entries(document.components.schemas)
    .filter(([name, schema]) => isObject(document, schema) || openLists.includes(name))
    .map(([name]) => name);
  return `/** Short names for the contract's schemas. */
import type { components } from './schema.js';

type Schemas = components['schemas'];

${names.map(name => `export type ${name} = Schemas['${name}'];`).join('\n')}\n`;
}

function isObject(document, schema) {
  const { type, allOf, oneOf } = resolve(document, schema);
  return type === 'object' || allOf !== undefined || oneOf !== undefined;
}
