// What breaks callers between two versions of one schema: of a request, and of an answer.
import { resolve } from './document.mjs';

/** A value that was good in a request must stay good. */
export function* requestBreaks([before, oldNode], [after, node], at) {
  const [old, schema] = [whole(before, oldNode), whole(after, node)];
  for (const type of typesOf(old)) if (!accepts(schema, type)) yield `${at} may no longer be ${type}`;
  for (const value of valuesOf(old) ?? [])
    if (valuesOf(schema)?.includes(value) === false) yield `${at} may no longer be ${JSON.stringify(value)}`;
  if (valuesOf(schema) && !valuesOf(old)) yield `${at} is now one of a list`;
  for (const keyword of ['maxLength', 'maxItems', 'maximum', 'x-max-graphemes'])
    if (schema[keyword] < (old[keyword] ?? Infinity)) yield `${at} has a smaller ${keyword}`;
  for (const keyword of ['minLength', 'minItems', 'minimum'])
    if (schema[keyword] > (old[keyword] ?? -Infinity)) yield `${at} has a larger ${keyword}`;
  for (const keyword of ['pattern', 'format', 'uniqueItems'])
    if (schema[keyword] && schema[keyword] !== old[keyword]) yield `${at} has another ${keyword}`;
  for (const name of schema.required ?? [])
    if (!(old.required ?? []).includes(name)) yield `${at}/${name} is now required`;
  for (const [name, property] of Object.entries(old.properties ?? {}))
    if (schema.properties?.[name])
      yield* requestBreaks([before, property], [after, schema.properties[name]], `${at}/${name}`);
    else yield `${at}/${name} is gone`;
  yield* choiceBreaks([before, old], [after, schema], at, requestBreaks);
  if (old.items && schema.items) yield* requestBreaks([before, old.items], [after, schema.items], `${at}/*`);
}

/** What an answer promised it must still promise; a list of values may grow, and limits may rise. */
export function* answerBreaks([before, oldNode], [after, node], at) {
  const [old, schema] = [whole(before, oldNode), whole(after, node)];
  if (typesOf(schema).length === 0 && typesOf(old).length > 0) yield `${at} may be anything`;
  for (const type of typesOf(schema)) if (!accepts(old, type)) yield `${at} may now be ${type}`;
  for (const keyword of ['pattern', 'format'])
    if (old[keyword] && schema[keyword] !== old[keyword]) yield `${at} has another ${keyword}`;
  for (const [name, property] of Object.entries(old.properties ?? {})) {
    if (!schema.properties?.[name]) yield `${at}/${name} is gone`;
    else yield* answerBreaks([before, property], [after, schema.properties[name]], `${at}/${name}`);
    if ((old.required ?? []).includes(name) && !(schema.required ?? []).includes(name))
      yield `${at}/${name} may be missing`;
  }
  yield* choiceBreaks([before, old], [after, schema], at, answerBreaks);
  if (old.items && schema.items) yield* answerBreaks([before, old.items], [after, schema.items], `${at}/*`);
}

/** Kinds of a body, by the value of the property that tells them apart. */
function* choiceBreaks([before, old], [after, schema], at, breaks) {
  const { propertyName } = old.discriminator ?? {};
  if (propertyName === undefined) return;
  const kindOf = (document, choice) => whole(document, choice).properties[propertyName].enum[0];
  for (const choice of old.oneOf) {
    const kind = kindOf(before, choice);
    const same = (schema.oneOf ?? []).find(each => kindOf(after, each) === kind);
    if (same) yield* breaks([before, choice], [after, same], `${at} (${kind})`);
    else yield `${at} may no longer be of kind ${kind}`;
  }
}

/** A schema with its references followed and its `allOf` merged. */
function whole(document, node) {
  const schema = resolve(document, node) ?? {};
  const parts = (schema.allOf ?? []).map(part => whole(document, part));
  return Object.assign({}, ...parts, schema, {
    required: [...parts, schema].flatMap(({ required = [] }) => required),
    properties: Object.assign({}, ...[...parts, schema].map(({ properties }) => properties)),
  });
}

const typesOf = ({ type = [] }) => [type].flat();
const valuesOf = ({ enum: values }) => values;

/** A schema without types accepts all of them; a number may be an integer. */
function accepts(schema, type) {
  const types = typesOf(schema);
  return types.length === 0 || types.includes(type) || (type === 'integer' && types.includes('number'));
}
