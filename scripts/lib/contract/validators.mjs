// Request and response validators of the service as plain code: Ajv 2020 standalone, bundled, so that nothing is compiled or evaluated
// at run time and a strict Content Security Policy allows it.
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import addFormats from 'ajv-formats';
import { build } from 'esbuild';

import { compactValidators } from './compact-validators.mjs';
import { operationsOf, resolve } from './document.mjs';
import { strictAnswers } from './strict-answers.mjs';

const root = 'https://contract/schemas/';
const local = '#/components/schemas/';
const vocabulary = ['x-max-graphemes', 'x-extensions', 'x-cleaned', 'x-check-digit', 'x-default-pattern'];

export async function validatorsModule(contract) {
  const document = strictAnswers(contract);
  const schemas = compiler(document, { unevaluated: true });
  const groups = operationsOf(document).map(entry => operationGroup(document, entry, schemas));
  const entry = `import * as schemas from 'schemas';
${judge}
export const validators = {\n${groups.join(',\n')}\n};`;
  return bundle(entry, schemas.code());
}

/**
 * Validators of answers as the contract has them, open to further members; those of `validatorsModule` hold what our service
 * promises beyond it.
 */
export async function answerValidatorsModule(document) {
  const schemas = compiler(document, { unevaluated: false });
  const groups = operationsOf(document).map(
    ({ id, operation }) => `${id}: { ${answerFields(document, id, operation, schemas).join(', ')} }`,
  );
  const entry = `import * as schemas from 'schemas';
${judge}
export const answerValidators = {\n${groups.join(',\n')}\n};
export const streamEventValidator = judge(schemas.${schemas.add('', { $ref: `${local}InquiryChangedEvent` })});`;
  return bundle(entry, schemas.code());
}

export function answerValidatorsDeclaration() {
  return `import type { OperationId } from './operations.js';
import type { Validator } from './validators.js';

/** By operation and status; only answers that carry JSON. Further members are good, as the contract says. */
export const answerValidators: Readonly<Record<OperationId, Readonly<Record<number, Validator>>>>;

/** For the data of an event of \`GET /notifications/stream\`. */
export const streamEventValidator: Validator;
`;
}

/** An error of `if` only repeats that its `then` failed, which has an error of its own. */
const judge = `function judge(validate) {
  function validator(value) {
    const isGood = validate(value);
    validator.errors = isGood ? null : validate.errors.filter(({ keyword }) => keyword !== 'if');
    return isGood;
  }
  return validator;
}`;

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

function compiler(document, { unevaluated }) {
  const ajv = new Ajv2020({
    allErrors: true,
    messages: false,
    inlineRefs: false,
    discriminator: true,
    strict: true,
    strictRequired: false,
    strictTypes: false,
    code: { source: true, esm: true, lines: true },
  });
  // Each of these makes every validator longer. The contract has no dynamic references, and only strict answers look at what
  // other schemas have evaluated.
  Object.assign(ajv.opts, { dynamicRef: false, unevaluated });
  addFormats.default(ajv);
  for (const keyword of vocabulary) ajv.addKeyword(keyword);
  for (const [name, schema] of Object.entries(document.components.schemas))
    ajv.addSchema({ $id: `${root}${name}`, ...prepared(schema) });
  const exports = {};
  return {
    /** Registers a schema and returns the exported name of its validator; shared schemas have one validator. */
    add(name, schema) {
      if (schema.$ref) {
        const shared = schema.$ref.slice(local.length);
        exports[shared] = root + shared;
        return shared;
      }
      const $id = `https://contract/${name}`;
      ajv.addSchema({ $id, ...prepared(schema) });
      exports[name] = $id;
      return name;
    },
    code: () => compactValidators(standalone.default(ajv, exports)),
  };
}

function prepared(schema) {
  return sizesFirst(absolute(schema));
}

/**
 * Local references become absolute, because each validator is a separate document. Ajv supports `discriminator` without
 * `mapping`, which is for readers: the constants in the schemas contain the same.
 */
function absolute(node) {
  return everywhere(node, schema =>
    Object.fromEntries(
      Object.entries(schema)
        .filter(([key]) => key !== 'mapping')
        .map(([key, value]) => [key, key === '$ref' ? value.replace(local, root) : value]),
    ),
  );
}

/**
 * By the keyword that limits their input: checks that go through all members of a list, or all characters of a text.
 */
const costly = {
  maxItems: ['uniqueItems', 'items'],
  maxLength: ['minLength', 'pattern', 'format', 'not'],
};

/**
 * A validator that reports all errors also checks everything. So checks that go through a value run only if its size is
 * valid: comparing the members of a list with each other takes time quadratic in their number.
 */
function sizesFirst(node) {
  return everywhere(node, schema => {
    for (const [size, keywords] of Object.entries(costly)) {
      const inner = keywords.filter(keyword => schema[keyword] !== undefined);
      if (typeof schema[size] !== 'number' || inner.length === 0) continue;
      const rest = Object.entries(schema).filter(([key]) => !inner.includes(key));
      const then = Object.fromEntries(inner.map(keyword => [keyword, schema[keyword]]));
      return { ...Object.fromEntries(rest), if: { [size]: schema[size] }, then };
    }
    return schema;
  });
}

/** The same JSON with every object changed, inner ones first. */
function everywhere(node, change) {
  if (Array.isArray(node)) return node.map(item => everywhere(item, change));
  if (node === null || typeof node !== 'object') return node;
  return change(Object.fromEntries(Object.entries(node).map(([key, value]) => [key, everywhere(value, change)])));
}

function operationGroup(document, { id, operation, parameters }, schemas) {
  const fields = [];
  for (const place of ['path', 'query', 'header']) {
    const own = parameters.filter(parameter => parameter.in === place);
    if (own.length > 0 || place === 'query')
      fields.push(`${place}: judge(schemas.${schemas.add(`${id}_${place}`, parametersSchema(own))})`);
  }
  const body = resolve(document, operation.requestBody)?.content['application/json'];
  if (body) fields.push(`body: judge(schemas.${schemas.add(`${id}_body`, body.schema)})`);
  const responses = answerFields(document, id, operation, schemas);
  return `${id}: { ${fields.join(', ')}, responses: { ${responses.join(', ')} } }`;
}

function answerFields(document, id, operation, schemas) {
  return Object.entries(operation.responses).flatMap(([status, reference]) => {
    const content = resolve(document, reference).content ?? {};
    const json = content['application/json'] ?? content['application/problem+json'];
    return json ? [`${status}: judge(schemas.${schemas.add(`${id}_${status}`, json.schema)})`] : [];
  });
}

/** Unknown query parameters are rejected. Unknown headers may have any purpose, and are not validated. */
function parametersSchema(parameters) {
  return {
    type: 'object',
    additionalProperties: false,
    required: parameters.filter(({ required }) => required).map(({ name }) => name),
    properties: Object.fromEntries(parameters.map(({ name, schema }) => [name, schema])),
  };
}

async function bundle(entry, standaloneCode) {
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
          plugin.onResolve({ filter: /^schemas$/ }, ({ path }) => ({ path, namespace: 'standalone' }));
          plugin.onLoad({ filter: /.*/, namespace: 'standalone' }, () => ({
            contents: standaloneCode,
            resolveDir: import.meta.dirname,
          }));
        },
      },
    ],
  });
  return outputFiles[0].text;
}
