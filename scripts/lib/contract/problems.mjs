// Which problem codes each operation answers with: as a module, and as a table for people.
import { operationsOf } from './document.mjs';

export function problemCodesModule(document) {
  const codes = operationsOf(document).map(({ id, operation }) => [id, operation['x-problem-codes']]);
  return `import type { ProblemCode } from './codes.js';
import type { OperationId } from './operations.js';

/** The codes that each operation answers with, by status. */
export const operationProblemCodes: Readonly<Record<OperationId, Readonly<Record<number, readonly ProblemCode[]>>>> = ${JSON.stringify(Object.fromEntries(codes))};\n`;
}

/** The page of `docs/contract` with the codes of each operation. What every operation may answer with stands once. */
export function problemTable(document) {
  const operations = operationsOf(document);
  const common = ['429', '500', '503'];
  const rows = operations.map(({ method, path, operation }) => {
    const own = Object.entries(operation['x-problem-codes']).filter(([status]) => !common.includes(status));
    const codes = own.map(([status, list]) => `${status} ${list.map(code => `\`${code}\``).join(', ')}`);
    return `| \`${method} ${path}\` | ${codes.join('<br>')} |`;
  });
  return `<!-- Generated from openapi.yaml by \`npm run generate\`. Do not edit. -->

# Problems of each operation

Statuses and codes that an operation answers with. Every operation may also answer 429 \`too_many_requests\`, 500 \`internal_error\` and 503
\`service_unavailable\`. An address that does not exist is 404 \`not_found\`, another method of one that does is 405 \`method_not_allowed\` with \`Allow\`.
408 and 431 come from whatever holds the connection, without a problem. What each code means, and what to do about it: [errors](../sdk/errors.md).

| operation | problems |
| --- | --- |
${rows.join('\n')}
`;
}
