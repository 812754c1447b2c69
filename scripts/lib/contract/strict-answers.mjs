// What the service of this package promises of its own answers, beyond the contract: answers are open there, so that
// services may add members, choose how they write times, and have receipt numbers of another form.

/** The same document, in which answers have no further members, times are in UTC, to the millisecond, and patterns are the default ones. */
export function strictAnswers(document) {
  const schemas = Object.entries(document.components.schemas);
  const parts = schemas.flatMap(([, { allOf = [] }]) => allOf.map(({ $ref }) => $ref?.split('/').at(-1)));
  const strict = schemas.map(([name, schema]) => [name, strictSchema(schema, parts.includes(name))]);
  return { ...document, components: { ...document.components, schemas: Object.fromEntries(strict) } };
}

/** A part of other schemas stays open: they are closed as a whole. */
function strictSchema(schema, isPart) {
  if (Array.isArray(schema)) return schema.map(item => strictSchema(item, isPart));
  if (schema === null || typeof schema !== 'object') return schema;
  const inner = Object.entries(schema).map(([name, value]) => [name, strictSchema(value, name === 'allOf')]);
  return {
    ...(!isPart && schema.properties && { additionalProperties: false }),
    ...(!isPart && schema.allOf && { unevaluatedProperties: false }),
    ...Object.fromEntries(inner),
    ...(schema.format === 'date-time' && { pattern: utc }),
    ...(schema['x-default-pattern'] && { pattern: schema['x-default-pattern'] }),
  };
}

const utc = '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z$';
