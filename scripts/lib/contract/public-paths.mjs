// The public paths, in a separate module because pages download it.
import { operationsOf } from './document.mjs';

export function publicPathsModule(document) {
  const operations = operationsOf(document);
  const isPublic = ({ operation }) => operation.security?.length === 0;
  const paths = [...new Set(operations.filter(isPublic).map(({ path }) => path))];
  const mixed = operations.find(each => paths.includes(each.path) && !isPublic(each));
  if (mixed) throw new Error(`${mixed.path} is public with some methods only; the client tells by the path.`);
  return `/** The paths of operations without \`security\`: they never carry a token. */
export const publicPaths: readonly string[] = ${JSON.stringify(paths)};\n`;
}
