import { atEndOf, withImport } from '../text-edits.mjs';
import { ownerOf, owners } from './parameters.mjs';

/** The handler, and its name among those of the file. */
export function withHandler(text, operation) {
  const [names] = /type \w+Operation =[^;]*/.exec(text) ?? /Pick<\s*Handlers,[^>]*'/.exec(text) ?? [];
  if (!names) throw new Error('no list of operations in the handlers');
  const answer = operation.stored ? storedAnswer(operation) : '() {\n      throw notFound();\n    },';
  const added = atEndOf(
    text.replace(names, `${names} | '${operation.id}'`),
    /\n {2}return \{/,
    '\n  };\n',
    `\n\n    async ${operation.id}${answer}`,
  );
  return answer.includes('notFound') ? withImport(added, 'notFound', '../http/problem.js') : added;
}

function storedAnswer(operation) {
  const { name } = operation;
  const owner = ownerOf(operation);
  if (!owner)
    return `() {
      const { ${name} } = await store.reference();
      return { status: 200, body: { ${name}: [...${name}.values()] } };
    },`;
  const { list } = owners[owner];
  return `({ path }) {
      const { ${list}, ${name} } = await store.reference();
      if (!${list}.has(path.${owner})) throw notFound();
      return { status: 200, body: { ${name}: [...(${name}.get(path.${owner}) ?? [])] } };
    },`;
}
