// Every enumeration of the contract as a list that code can use at run time.
import { schemaNamed } from './document.mjs';

const plural = name =>
  /(s|x|ch)$/.test(name) ? `${name}es` : /[^aeiou]y$/.test(name) ? `${name.slice(0, -1)}ies` : `${name}s`;
const camel = name => name[0].toLowerCase() + name.slice(1);
/** Names whose plural does not end in s. */
const irregular = { WaitingFor: 'waitingForParties' };

export function codesModule(document) {
  const enums = Object.entries(document.components.schemas).filter(([, schema]) => schema.enum);
  const lists = enums.map(([name, schema]) => {
    const list = irregular[name] ?? camel(plural(name));
    const doc = schema.description ? `/** ${schema.description} */\n` : '';
    return `${doc}export const ${list} = ${JSON.stringify(schema.enum)} as const;
export type ${name} = (typeof ${list})[number];\n`;
  });
  return [...lists, attachmentExtensions(document)].join('\n');
}

function attachmentExtensions(document) {
  const { enum: mediaTypes, 'x-extensions': extensions } = schemaNamed(document, 'AttachmentMediaType');
  if (mediaTypes.length !== extensions.length) throw new Error('AttachmentMediaType: x-extensions must match enum');
  const table = Object.fromEntries(mediaTypes.map((mediaType, index) => [mediaType, extensions[index]]));
  return `/** File name endings of each media type that may be sent. */
export const attachmentExtensions = ${JSON.stringify(table)} as const satisfies Record<AttachmentMediaType, readonly string[]>;\n`;
}
