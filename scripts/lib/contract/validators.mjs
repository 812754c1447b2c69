// Request and response validators as plain code: Ajv 2020 standalone, bundled, so that nothing is compiled or evaluated
// at run time and a strict Content Security Policy is no obstacle.
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import addFormats from 'ajv-formats';
import { build } from 'esbuild';

import { operationsOf, resolve } from './document.mjs';

const root = 'https://contract/schemas/';
const local = '#/components/schemas/';
const vocabulary = ['x-max-graphemes', 'x-extensions'];

export async function validatorsModule(document) {
  const bodies = compiler(document, {});
  // Query and header values arrive as text; only there may "20" mean 20.
  const texts = compiler(document, { coerceTypes: 'array' });
  const groups = operationsOf(document).map(entry => operationGroup(document, entry, bodies, texts));
  const entry = `import * as bodies from 'bodies';
import * as texts from 'texts';
export const validators = {\n${groups.join(',\n')}\n};`;
  return bundle(entry, { bodies: bodies.code(), texts: texts.code() });
}

export function validatorsDeclaration() {
  return `import type { OperationId } from './operations.js';

/** One finding of a validator, as Ajv reports it. */
export interface Finding {
  readonly keyword: string;
  readonly instancePath: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** True when the value keeps the contract; otherwise \`errors\` has the findings of this call. */
export interface Validator {
  (value: unknown): boolean;
  errors?: readonly Finding[] | null;
}

export interface OperationValidators {
  readonly path?: Validator;
  readonly query?: Validator;
  readonly header?: Validator;
  readonly body?: Validator;
  /** By status; only answers that carry JSON. */
  readonly responses: Readonly<Record<number, Validator>>;
}

export const validators: Readonly<Record<OperationId, OperationValidators>>;
`;
}

function compiler(document, options) {
  const ajv = new Ajv2020({
    allErrors: true,
    messages: false,
    inlineRefs: false,
    discriminator: true,
    strict: true,
    strictRequired: false,
    strictTypes: false,
    code: { source: true, esm: true, lines: true },
    ...options,
  });
  addFormats.default(ajv);
  for (const keyword of vocabulary) ajv.addKeyword(keyword);
  for (const [name, schema] of Object.entries(document.components.schemas))
    ajv.addSchema({ $id: `${root}${name}`, ...absolute(schema) });
  const exports = {};
  return {
    /** Registers a schema and gives the name that its validator is exported under; one validator per shared schema. */
    add(name, schema) {
      if (schema.$ref) {
        const shared = schema.$ref.slice(local.length);
        exports[shared] = root + shared;
        return shared;
      }
      const $id = `https://contract/${name}`;
      ajv.addSchema({ $id, ...absolute(schema) });
      exports[name] = $id;
      return name;
    },
    code: () => standalone.default(ajv, exports),
  };
}

/**
 * Local references become absolute, because each validator is a document of its own. Ajv knows `discriminator` without
 * its `mapping`, which is for readers: the constants in the schemas say the same.
 */
function absolute(node) {
  if (Array.isArray(node)) return node.map(absolute);
  if (node === null || typeof node !== 'object') return node;
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key]) => key !== 'mapping')
      .map(([key, value]) => [key, key === '$ref' ? value.replace(local, root) : absolute(value)]),
  );
}

function operationGroup(document, { id, operation, parameters }, bodies, texts) {
  const fields = [];
  for (const place of ['path', 'query', 'header']) {
    const own = parameters.filter(parameter => parameter.in === place);
    if (own.length > 0 || place === 'query')
      fields.push(`${place}: texts.${texts.add(`${id}_${place}`, parametersSchema(own, place))}`);
  }
  const body = resolve(document, operation.requestBody)?.content['application/json'];
  if (body) fields.push(`body: bodies.${bodies.add(`${id}_body`, body.schema)}`);
  const responses = Object.entries(operation.responses).flatMap(([status, reference]) => {
    const content = resolve(document, reference).content ?? {};
    const json = content['application/json'] ?? content['application/problem+json'];
    return json ? [`${status}: bodies.${bodies.add(`${id}_${status}`, json.schema)}`] : [];
  });
  return `${id}: { ${fields.join(', ')}, responses: { ${responses.join(', ')} } }`;
}

/** Unknown query parameters are refused; unknown headers are everybody's own business. */
function parametersSchema(parameters, place) {
  const name = parameter => (place === 'header' ? parameter.name.toLowerCase() : parameter.name);
  return {
    type: 'object',
    additionalProperties: place === 'header',
    required: parameters.filter(parameter => parameter.required).map(name),
    properties: Object.fromEntries(parameters.map(parameter => [name(parameter), parameter.schema])),
  };
}

async function bundle(entry, modules) {
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: import.meta.dirname },
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    plugins: [
      {
        name: 'standalone-code',
        setup(plugin) {
          plugin.onResolve({ filter: /^(bodies|texts)$/ }, ({ path }) => ({ path, namespace: 'standalone' }));
          plugin.onLoad({ filter: /.*/, namespace: 'standalone' }, ({ path }) => ({
            contents: modules[path],
            resolveDir: import.meta.dirname,
          }));
        },
      },
    ],
  });
  return outputFiles[0].text;
}
