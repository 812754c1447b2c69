// Every enumeration of the contract as a list that code can use at run time.
import { schemaNamed } from './document.mjs';

const plural = name =>
  /(s|x|ch)$/.test(name) ? `${name}es` : /[^aeiou]y$/.test(name) ? `${name.slice(0, -1)}ies` : `${name}s`;
const camel = name => name[0].toLowerCase() + name.slice(1);
/** Names whose plural does not end in s. */
const irregular = { WaitingFor: 'waitingForParties' };

export function codesModule(document) {
  const lists = enumsOf(document).map(([name, { description, values }]) => {
    const list = irregular[name] ?? camel(plural(name));
    const doc = description ? `/** ${description} */\n` : '';
    return `${doc}export const ${list} = ${JSON.stringify(values)} as const;
export type ${name} = (typeof ${list})[number];\n`;
  });
  return [...lists, attachmentExtensions(document)].join('\n');
}

/** By name. An enumeration whose values may be null everywhere is there as `Nullable…` only. */
function enumsOf(document) {
  const enums = new Map();
  for (const [name, schema] of Object.entries(document.components.schemas)) {
    const plain = name.replace(/^Nullable/, '');
    if (!schema.enum || (plain !== name && plain in document.components.schemas)) continue;
    enums.set(plain, { description: schema.description, values: schema.enum.filter(value => value !== null) });
  }
  return [...enums];
}

function attachmentExtensions(document) {
  const { enum: mediaTypes, 'x-extensions': extensions } = schemaNamed(document, 'AttachmentMediaType');
  if (mediaTypes.length !== extensions.length) throw new Error('AttachmentMediaType: x-extensions must match enum');
  const table = Object.fromEntries(mediaTypes.map((mediaType, index) => [mediaType, extensions[index]]));
  return `/** File name endings of each media type that may be sent. */
export const attachmentExtensions = ${JSON.stringify(table)} as const satisfies Record<AttachmentMediaType, readonly string[]>;\n`;
}
