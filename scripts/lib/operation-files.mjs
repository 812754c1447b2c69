// Where a new operation of the contract has to be written, and what it begins as.

/** By the group of the client: the files that its operations stand in. */
const groups = {
  agency: { handlers: 'agency', api: 'agency-calls', suite: 'agencies', docs: 'agency' },
  attachments: { handlers: 'attachments', api: 'attachments', suite: 'attachments', docs: 'attachments' },
  auth: { handlers: 'auth', api: 'auth-calls', suite: 'signing-in', docs: 'auth' },
  businesses: { handlers: 'businesses', api: 'businesses', suite: 'businesses', docs: 'businesses' },
  inquiries: { handlers: 'inquiries', api: 'inquiries', suite: 'inquiries', docs: 'inquiries' },
  notifications: { handlers: 'notifications', api: 'notifications', suite: 'notifications', docs: 'notifications' },
  privacy: { handlers: 'privacy', api: 'privacy', suite: 'businesses', docs: 'businesses' },
  reference: { handlers: 'reference', api: 'reference', suite: 'businesses', docs: 'businesses' },
};

export const groupNames = Object.keys(groups);

/** Parameters of paths that the contract describes already, and what a test has of another account. */
const knownParameters = {
  receiptNumber: { component: 'ReceiptNumber', thing: 'receiptNumber' },
  businessId: { component: 'BusinessId', thing: 'businessId' },
  attachmentId: { component: 'AttachmentId', thing: 'carriedId' },
};

/**
 * @typedef {object} NewOperation
 * @property {string} id such as `listHolidays`
 * @property {string} method `GET`, `POST`, `PUT` or `DELETE`
 * @property {string} path such as `/agencies/{agencyId}/holidays`
 * @property {string} group of the client, such as `reference`
 * @property {string} name of the client's method, such as `holidays`
 * @property {string} answer name of a new schema, such as `HolidayList`
 * @property {string} summary what it is for, without a full stop
 * @property {boolean} isPublic whether anybody may call it
 */

/**
 * @param {NewOperation} operation
 * @returns {Record<string, (text: string) => string>} path → what becomes of its text
 */
export function operationEdits(operation) {
  const { group, id } = operation;
  const { handlers, api, suite, docs } = groups[group];
  return {
    'openapi.yaml': text => withSchema(withPath(text, operation), operation),
    [`src/service/handlers/${handlers}.ts`]: text => withHandler(text, id),
    [`src/client/api/${api}.ts`]: text => atEndOf(text, /\n {2}return \{/, '\n  };\n', clientMethod(operation)),
    'src/client/client.ts': text =>
      withImport(
        atEndOf(text, new RegExp(`export interface ${capital(group)}Api `), '\n}\n', clientSignature(operation)),
        operation.answer,
      ),
    'test/client/support/operation-calls.ts': text =>
      atEndOf(text, /export const operationCalls/, '\n};\n', callRow(operation)),
    'test/service/support/others-things.ts': text =>
      atEndOf(text, /export const attempts/, '\n};\n', othersRow(operation)),
    ...(newParameters(operation).length > 0 && {
      'test/service/support/path-samples.ts': text =>
        atEndOf(
          text,
          /const samples/,
          '\n};\n',
          newParameters(operation)
            .map(name => `\n  ${name}: '${sampleOf(name)}',`)
            .join(''),
        ),
    }),
    [`test/service/suite/${suite}.ts`]: text => atEndOf(text, /export function /, '\n}\n', suiteTest(operation)),
    [`docs/sdk/${docs}.md`]: text =>
      `${text.trimEnd()}\n\n## \`${group}.${operation.name}\`\n\n${operation.summary}.\n`,
  };
}

/** The changeset: a new file. */
export function operationChangeset({ id, group, name, summary }) {
  const file = `.changeset/${id.replaceAll(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)}.md`;
  return { [file]: `---\n'sme-one-id': minor\n---\n\n\`client.${group}.${name}\`: ${summary}.\n` };
}

const capital = word => word[0].toUpperCase() + word.slice(1);
const parametersOf = ({ path }) => [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
const newParameters = operation => parametersOf(operation).filter(name => !(name in knownParameters));
/** A value that is a `Slug` of the contract. */
const sampleOf = parameter => `sample-${parameter.toLowerCase()}`;
const hasBody = ({ method }) => method === 'POST' || method === 'PUT';

/** Adds something before the end of the block that begins there. */
function atEndOf(text, begin, end, addition) {
  const start = text.search(begin);
  const at = start < 0 ? -1 : text.indexOf(end, start);
  if (at < 0) throw new Error(`nothing like ${begin} … ${JSON.stringify(end)}`);
  return text.slice(0, at) + addition + text.slice(at);
}

function withPath(text, operation) {
  const { id, method, path, group, answer, summary, isPublic } = operation;
  if (text.includes(`\n  ${path}:\n`)) throw new Error(`${path} is there already: add the method to it by hand`);
  if (text.includes(`operationId: ${id}\n`)) throw new Error(`${id} is there already`);
  const parameters = parametersOf(operation).map(name =>
    name in knownParameters
      ? `      - $ref: '#/components/parameters/${knownParameters[name].component}'`
      : `      - { name: ${name}, in: path, required: true, description: Id., schema: { $ref: '#/components/schemas/Slug' } }`,
  );
  const problems = [
    ['400', 'BadRequest'],
    ...(isPublic ? [] : [['401', 'Unauthorized']]),
    ...(parameters.length > 0 ? [['404', 'NotFound']] : []),
    ...(hasBody(operation)
      ? [
          ['413', 'ContentTooLarge'],
          ['415', 'UnsupportedMediaType'],
          ['422', 'Invalid'],
        ]
      : []),
    ['429', 'TooManyRequests'],
    ['500', 'InternalError'],
    ['503', 'Unavailable'],
  ];
  const lines = [
    `  ${path}:`,
    ...(parameters.length > 0 ? ['    parameters:', ...parameters] : []),
    `    ${method.toLowerCase()}:`,
    `      tags: [${group}]`,
    `      operationId: ${id}`,
    `      summary: ${summary}`,
    `      description: ${summary}.`,
    ...(isPublic ? ['      security: []', '      x-public-because: The same for everybody.'] : []),
    ...(group === 'agency' ? ['      security: [{ agency: [] }]'] : []),
    ...(hasBody(operation)
      ? [
          '      x-body-limit: 10240',
          '      requestBody:',
          '        required: true',
          `        content: { application/json: { schema: { $ref: '#/components/schemas/${answer}' } } }`,
        ]
      : []),
    '      responses:',
    `        '200':`,
    `          description: ${summary}.`,
    '          headers:',
    `            RateLimit: { $ref: '#/components/headers/RateLimit' }`,
    `            RateLimit-Policy: { $ref: '#/components/headers/RateLimitPolicy' }`,
    `            X-Request-Id: { $ref: '#/components/headers/RequestId' }`,
    `          content: { application/json: { schema: { $ref: '#/components/schemas/${answer}' } } }`,
    ...problems.map(([status, name]) => `        '${status}': { $ref: '#/components/responses/${name}' }`),
  ];
  return text.replace('\ncomponents:\n', `\n${lines.join('\n')}\n\ncomponents:\n`);
}

function withSchema(text, { answer, summary }) {
  if (text.includes(`\n    ${answer}:\n`)) return text;
  return `${text.trimEnd()}
    ${answer}:
      type: object
      description: ${summary}.
      additionalProperties: false
      required: [asOf]
      properties:
        asOf: { $ref: '#/components/schemas/Instant' }
`;
}

function withHandler(text, id) {
  const named = /(type \w+Operation =\s*|Pick<Handlers, )(?=')/;
  if (!named.test(text)) throw new Error('no list of operations in the handlers');
  const method = `\n\n    async ${id}() {\n      throw notFound();\n    },`;
  const added = atEndOf(text.replace(named, `$1'${id}' | `), /\n {2}return \{/, '\n  };\n', method);
  if (/import \{[^}]*\bnotFound\b/.test(added)) return added;
  return `import { notFound } from '../http/problem.js';\n${added}`;
}

function clientMethod(operation) {
  const { method, path, name } = operation;
  const parameters = parametersOf(operation);
  const given = [...parameters, ...(hasBody(operation) ? ['body'] : []), 'options'];
  const parts = [
    ...(parameters.length > 0 ? [`params: { path: { ${parameters.join(', ')} } }`] : []),
    ...(hasBody(operation) ? ['body'] : []),
  ];
  const init = parts.length > 0 ? `{ ${parts.join(', ')}, ...callInit(options) }` : 'callInit(options)';
  return `\n    ${name}: async (${given.join(', ')}) => requireData(api.${method}('${path}', ${init})),`;
}

function withImport(text, type) {
  const end = "\n} from '../contract/types.js';";
  if (!text.includes(end)) throw new Error("no import of the contract's types");
  return text.replace(end, `\n  ${type},${end}`);
}

function clientSignature(operation) {
  const { name, answer, summary } = operation;
  const given = [
    ...parametersOf(operation).map(parameter => `${parameter}: string`),
    ...(hasBody(operation) ? [`body: ${answer}`] : []),
    'options?: CallOptions',
  ];
  return `\n  /** ${summary}. */\n  ${name}(${given.join(', ')}): Promise<${answer}>;`;
}

const sampleBody = `{ asOf: '2026-11-22T09:05:00.000Z' }`;

function callRow(operation) {
  const { id, path, group, name } = operation;
  const samples = parametersOf(operation).map(parameter => `'${sampleOf(parameter)}'`);
  const given = [...samples, ...(hasBody(operation) ? [sampleBody] : []), 'options'];
  const address = path.replaceAll(/\{(\w+)\}/g, (_, parameter) => sampleOf(parameter));
  return `\n  ${id}: {
    call: (client, options) => client.${group}.${name}(${given.join(', ')}),
    address: '${address}',${hasBody(operation) ? `\n    body: ${sampleBody},` : ''}
  },`;
}

function othersRow({ id, path, group, isPublic }) {
  if (isPublic || group === 'reference') return `\n  ${id}: { how: 'public' },`;
  const things = path.replaceAll(/\{(\w+)\}/g, (_, name) => `\${things.${knownParameters[name]?.thing ?? name}}`);
  return `\n  ${id}: { ...notFound, path: things => \`${things}\` },`;
}

function suiteTest(operation) {
  const { id, group, name } = operation;
  const given = [
    ...parametersOf(operation).map(parameter => `'${sampleOf(parameter)}'`),
    ...(hasBody(operation) ? [sampleBody] : []),
  ];
  return `\n
  describe('${id}', () => {
    it('answers as the contract says', async () => {
      const client = await world().signedIn('somying');
      expect(await client.${group}.${name}(${given.join(', ')})).to.include.keys('asOf');
    });
  });`;
}
