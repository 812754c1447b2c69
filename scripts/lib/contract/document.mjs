// Helpers for reading an OpenAPI document, shared by all generators.

const methods = ['get', 'put', 'post', 'delete', 'patch'];

/** Follows a local `$ref`. */
export function resolve(document, node) {
  if (!node?.$ref) return node;
  const target = node.$ref
    .slice(2)
    .split('/')
    .reduce((at, key) => at[key.replaceAll('~1', '/').replaceAll('~0', '~')], document);
  return resolve(document, target);
}

/** RFC 9110 §12.5.4 and §13.1.2. */
const lenient = ['Accept-Language', 'If-None-Match'];

/**
 * Every operation with its path, method and all its parameters, in the order of the document. Headers that no value
 * of makes a request bad are left out.
 */
export function operationsOf(document) {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    methods
      .filter(method => item[method])
      .map(method => {
        const operation = item[method];
        const parameters = [...(item.parameters ?? []), ...(operation.parameters ?? [])]
          .map(parameter => resolve(document, parameter))
          .filter(({ name }) => !lenient.includes(name));
        return { id: operation.operationId, method: method.toUpperCase(), path, operation, parameters };
      }),
  );
}

/** The schema with that name; throws when the document has none. */
export function schemaNamed(document, name) {
  const schema = document.components.schemas[name];
  if (!schema) throw new Error(`openapi.yaml has no schema ${name}`);
  return schema;
}
