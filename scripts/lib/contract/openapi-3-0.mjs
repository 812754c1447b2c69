// The contract in OpenAPI 3.0.3, for tools that read no 3.1. It says the same in older words.
import { stringify } from 'yaml';

/** The text of openapi-3.0.yaml. */
export function openapi30(document) {
  const { openapi, info, ...others } = document;
  // 3.0 has no webhooks. Their rules stay in the description, and their schema among the components.
  const rest = Object.fromEntries(Object.entries(others).filter(([name]) => name !== 'webhooks'));
  if (!openapi.startsWith('3.1')) throw new Error(`openapi.yaml is ${openapi}`);
  const { summary, license, ...about } = info;
  const older = {
    openapi: '3.0.3',
    info: {
      ...about,
      description: `${summary}\n\n${about.description}`,
      license: { name: license.name, url: `https://spdx.org/licenses/${license.identifier}.html` },
    },
    ...olderSchemas(rest),
  };
  // Tools read it; less indentation is a tenth less to install.
  const format = { lineWidth: 0, aliasDuplicateObjects: false, indent: 1, indentSeq: false };
  return `# Generated from openapi.yaml by \`npm run generate\`, for tools that read OpenAPI 3.0 only. Do not edit.\n${stringify(older, format)}`;
}

/** Every schema below a node. What stands in an example is data, whatever it looks like. */
function olderSchemas(node) {
  if (Array.isArray(node)) return node.map(olderSchemas);
  if (node === null || typeof node !== 'object') return node;
  const inner = Object.entries(node).map(([name, value]) => [name, isData(name, value) ? value : olderSchemas(value)]);
  return olderSchema(Object.fromEntries(inner));
}

/** Examples of media types are an object of objects, those of schemas a list. */
const isData = (name, value) => name === 'value' || name === 'example' || (name === 'examples' && Array.isArray(value));

function olderSchema(node) {
  const { type, examples, contentMediaType, ...rest } = node;
  if (contentMediaType !== undefined) return { ...rest, type: 'string', format: 'binary' };
  return {
    ...(Array.isArray(type) ? nullableType(type) : type !== undefined && { type }),
    ...rest,
    ...(Array.isArray(examples) ? { example: examples[0] } : examples !== undefined && { examples }),
  };
}

function nullableType(types) {
  const [type, ...others] = types.filter(each => each !== 'null');
  if (others.length > 0 || types.length !== 2) throw new Error(`3.0 has no type ${types.join(' or ')}`);
  return { type, nullable: true };
}
