import { capital, separated } from '../text-edits.mjs';
import { hasBody, knownParameters, ownerOf, owners, parametersOf } from './parameters.mjs';
import { idOf } from './stored.mjs';

/** The path, after the others of its group. */
export function withPath(text, operation) {
  const { id, path, group } = operation;
  if (text.includes(`\n  ${path}:\n`)) throw new Error(`${path} is there already: add the method to it by hand`);
  if (text.includes(`operationId: ${id}\n`)) throw new Error(`${id} is there already`);
  // Webhooks have tags, too, and stand after the paths.
  const [paths] = text.split('\nwebhooks:\n');
  const last = paths.lastIndexOf(`\n      tags: [${group}]\n`);
  // A description may have empty lines; the next path, or what follows the paths, is indented by two at most.
  const length = text.slice(Math.max(last, 0)).search(/\n\n {0,2}\S/);
  const end = last + length + 1;
  if (last < 0 || length < 0) throw new Error(`no path of ${group}`);
  return `${text.slice(0, end)}\n${pathLines(operation).join('\n')}\n${text.slice(end)}`;
}

function pathLines(operation) {
  const { id, method, path, group, answer, summary } = operation;
  const parameters = parametersOf(operation);
  return [
    `  ${path}:`,
    '    parameters:',
    `      - $ref: '#/components/parameters/AcceptLanguage'`,
    ...parameters.map(parameterLine),
    `    ${method.toLowerCase()}:`,
    `      tags: [${group}]`,
    `      operationId: ${id}`,
    `      summary: ${summary}`,
    `      description: ${descriptionOf(operation)}`,
    ...securityLines(operation),
    ...(hasBody(operation)
      ? [
          '      x-body-limit: 10240',
          '      requestBody:',
          '        required: true',
          `        content: { application/json: { schema: { $ref: '#/components/schemas/${answer}' } } }`,
        ]
      : []),
    '      x-problem-codes:',
    ...problems(operation).flatMap(([status, , ...codes]) =>
      codes.length > 0 ? [`        '${status}': [${codes.join(', ')}]`] : [],
    ),
    '      responses:',
    `        '200':`,
    `          description: ${answerDescription(operation)}`,
    '          headers:',
    `            RateLimit: { $ref: '#/components/headers/RateLimit' }`,
    `            RateLimit-Policy: { $ref: '#/components/headers/RateLimitPolicy' }`,
    `            X-Request-Id: { $ref: '#/components/headers/RequestId' }`,
    '          content:',
    '            application/json:',
    `              schema: { $ref: '#/components/schemas/${answer}' }`,
    `              examples: { sample: { $ref: '#/components/examples/${answer}' } }`,
    ...problems(operation).map(([status, name]) => `        '${status}': { $ref: '#/components/responses/${name}' }`),
  ];
}

/** What is true of every such operation, so that the description does not repeat the summary. */
function descriptionOf({ group, isPublic, stored }) {
  if (stored) return 'Changes rarely; a page may keep it for as long as it is open.';
  if (isPublic) return 'Anybody may call it, without a session.';
  return group === 'agency' ? 'For agencies, with their own token.' : 'Needs the session of an account.';
}

function answerDescription(operation) {
  const { answer, name, stored } = operation;
  if (!stored) return `The ${inWords(answer)}.`;
  const owner = ownerOf(operation);
  return `All ${inWords(name)}${owner ? ` of the ${wordOf(owner)}` : ''}, in the order to show them.`;
}

const wordOf = parameter => owners[parameter]?.word ?? parameter.replace(/Id$/, '');

/** `HolidayList` becomes `holiday list`. */
const inWords = name => separated(name[0].toLowerCase() + name.slice(1), ' ');

function parameterLine(name) {
  const { component } = knownParameters[name] ?? {};
  if (component) return `      - $ref: '#/components/parameters/${component}'`;
  const schema = `{ $ref: '#/components/schemas/Slug' }`;
  return `      - { name: ${name}, in: path, required: true, description: The id of the ${wordOf(name)}., schema: ${schema} }`;
}

function securityLines({ group, isPublic }) {
  if (isPublic) return ['      security: []', '      x-public-because: The same for everybody.'];
  return group === 'agency' ? ['      security: [{ agency: [] }]'] : [];
}

/** The statuses that it fails with, the name of each response, and its codes. */
const problems = operation => [
  ['400', 'BadRequest', hasBody(operation) ? 'invalid_json' : 'invalid_request'],
  ...(operation.isPublic ? [] : [['401', 'Unauthorized', 'not_signed_in', 'session_expired']]),
  ...(parametersOf(operation).length > 0 ? [['404', 'NotFound', 'not_found']] : []),
  ['408', 'RequestTimeout'],
  ...(hasBody(operation)
    ? [
        ['413', 'ContentTooLarge', 'body_too_large'],
        ['415', 'UnsupportedMediaType', 'unsupported_media_type'],
        ['422', 'Invalid', 'invalid_request'],
      ]
    : []),
  ['429', 'TooManyRequests', 'too_many_requests'],
  ['431', 'HeadersTooLarge'],
  ['500', 'InternalError', 'internal_error'],
  ['503', 'Unavailable', 'service_unavailable'],
];

/** The example of the answer, to be made a real one. */
export function withExample(text, operation) {
  const { answer, name, stored } = operation;
  if (text.includes(`#/components/examples/${answer}'`) && text.includes(`\n    ${answer}:\n      summary:`))
    return text;
  const place = text.indexOf('\n    # Problems, by their code.\n');
  if (place < 0) throw new Error('openapi.yaml has no examples of problems');
  const item = `{ ${stored && idOf(operation)}: example, name: { th: ตัวอย่าง, en: Example } }`;
  const value = stored ? `{ ${name}: [${item}] }` : "{ asOf: '2026-11-22T03:00:00.000Z' }";
  return `${text.slice(0, place)}\n    ${answer}:\n      summary: An example.\n      value: ${value}${text.slice(place)}`;
}

/** The answer, and the item of its list if it is stored. */
export function withSchemas(text, operation) {
  const { answer, name, stored } = operation;
  if (!stored) return withSchema(text, answer, { asOf: 'Instant' });
  const list = `{ type: array, maxItems: 1000, items: { $ref: '#/components/schemas/${capital(stored)}' } }`;
  return withSchema(withSchema(text, answer, { [name]: list }), capital(stored), {
    [idOf(operation)]: 'Slug',
    name: 'LocalizedText',
  });
}

function withSchema(text, schema, properties) {
  if (text.includes(`\n    ${schema}:\n`)) return text;
  const lines = Object.entries(properties).map(
    ([name, value]) =>
      `        ${name}: ${value.startsWith('{') ? value : `{ $ref: '#/components/schemas/${value}' }`}`,
  );
  return `${text.trimEnd()}
    ${schema}:
      type: object
      required: [${Object.keys(properties).join(', ')}]
      properties:
${lines.join('\n')}
`;
}
