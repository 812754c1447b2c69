// The types of every path and schema, by openapi-typescript.
import openapiTS, { astToString } from 'openapi-typescript';

export async function schemaModule(source) {
  return astToString(await openapiTS(source, { alphabetize: false }));
}
