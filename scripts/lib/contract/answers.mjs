// The shape of a successful answer of each operation, small enough to be downloaded by a page.
import { operationsOf, resolve } from './document.mjs';

const local = '#/components/schemas/';

/**
 * The shapes of all answers, as text: `string`, `number`, `boolean`, `time`, `object` or the name of a shape; `[]`
 * after it makes a list, `?` makes it nullable, and `?` after a member's name makes the member optional. Values of an
 * enumeration are strings here, because a later version of a service may have more of them.
 */
export function answersModule(document) {
  const shapes = {};

  /** Adds a shape by its name in the contract, and all shapes that it uses. */
  const add = (name, schema) => {
    if (name in shapes) return name;
    const shape = (shapes[name] = {});
    for (const { properties = {}, required = [] } of partsOf(document, schema))
      for (const [member, value] of Object.entries(properties))
        shape[required.includes(member) ? member : `${member}?`] = kindOf(value, `${name}${capital(member)}`);
    return name;
  };

  const kindOf = (node, name) => {
    const schema = resolve(document, node);
    const types = [schema.type ?? []].flat();
    return `${soundKind(node, schema, types, name)}${types.includes('null') ? '?' : ''}`;
  };

  const soundKind = (node, schema, types, name) => {
    // Whether it may be null is said where it is used.
    const shared = node.$ref?.slice(local.length).replace(/^Nullable/, '');
    // A reference with a description of its own is written as an `allOf` with one member.
    if (!shared && schema.allOf?.length === 1) return kindOf(schema.allOf[0], name);
    if (partsOf(document, schema).some(({ properties }) => properties)) return add(shared ?? name, schema);
    if (schema.format === 'date-time') return 'time';
    if (schema.format === 'date') return 'day';
    if (types.includes('array')) return `${kindOf(schema.items, name)}[]`;
    const [type = 'string'] = types.filter(each => each !== 'null');
    return type === 'integer' ? 'number' : type;
  };

  const answers = Object.fromEntries(
    operationsOf(document).flatMap(({ method, path, operation }) => {
      const schema = goodAnswer(document, operation);
      return schema ? [[`${method} ${path}`, kindOf(schema, operation.operationId)]] : [];
    }),
  );

  return `/**
 * Members of the objects in answers: \`string\`, \`number\`, \`boolean\`, \`time\`, \`day\`, \`object\` or another of these shapes; \`[]\` is a
 * list, \`?\` behind a kind may be null, \`?\` behind a name may be missing.
 */
export const answerShapes: Readonly<Record<string, Readonly<Record<string, string>>>> = ${JSON.stringify(shapes)};

/** The shape that each operation answers with; operations that answer with no JSON are not here. */
export const answers: Readonly<Record<string, string>> = ${JSON.stringify(answers)};\n`;
}

const capital = text => text[0].toUpperCase() + text.slice(1);

/** An object's own members, and those of the schemas in its `allOf`. */
function partsOf(document, schema) {
  return [schema, ...(schema.allOf ?? []).flatMap(part => partsOf(document, resolve(document, part)))];
}

function goodAnswer(document, { responses }) {
  return Object.entries(responses)
    .filter(([status]) => status.startsWith('2'))
    .map(([, response]) => resolve(document, response).content?.['application/json']?.schema)
    .find(Boolean);
}
