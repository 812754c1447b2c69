// The headers that a service must let pages of other origins send and read.
export function corsModule(document) {
  const { methods, requestHeaders, exposedHeaders } = document['x-cors'];
  return `/**
 * What a service lets pages of other origins do: the methods and request headers that its answer to a preflight allows, and the
 * headers of its answers that it exposes.
 */
export const cors = ${JSON.stringify({ methods, requestHeaders, exposedHeaders })} as const;\n`;
}
