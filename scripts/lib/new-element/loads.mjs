// What a method of the client returns, as its signature and the contract say.
import ts from 'typescript';

import { capital } from '../text-edits.mjs';

/**
 * @typedef {object} Load
 * @property {string} group `reference`
 * @property {string} method `holidays`
 * @property {string} [parameter] `agencyId`: its only argument
 * @property {string} type `HolidayList` or `readonly Category[]`
 * @property {string} shape the type's name in the contract: `HolidayList` or `Category`
 * @property {boolean} isList whether it returns a list, and not an object
 * @property {string} [rows] `holidays`: the member with the rows, if it is an object and the operation lists something
 * @property {string} name of the property that shows it: `holidays`
 * @property {RegExp} request `/^GET \/agencies\/[^/]+\/holidays$/`
 */

/**
 * @param {string} path such as `reference.holidays`
 * @param {{ client: string, calls: string, operations: Record<string, { method: string, path: string }>,
 * schemas: Record<string, { properties?: Record<string, { type?: string }> }> }} sources the texts of `src/client/client.ts` and
 * `test/client/support/operation-calls.ts`, and the contract's operations by id and schemas by name
 * @returns {Load}
 */
export function loadOf(path, { client, calls, operations, schemas }) {
  const [group = '', method = ''] = path.split('.');
  const signature = signatureOf(client, `${capital(group)}Api`, method);
  if (!signature) throw new Error(`The client has no method ${path}.`);
  const [parameter, ...more] = signature.parameters.filter(({ isOptional }) => !isOptional);
  const [, type] = /^Promise<(.+)>$/.exec(signature.returns) ?? [];
  const [, shape, list] = /^(?:readonly )?([A-Z]\w*)(\[\])?$/.exec(type ?? '') ?? [];
  if (!shape || more.length > 0 || (parameter && parameter.type !== 'string'))
    throw new Error(`${path} is no method with at most one text that returns something of the contract.`);
  const id = operationOf(path, calls, operations);
  const rows = list === undefined && /^list/.test(id) ? rowsOf(schemas[shape]) : undefined;
  return {
    group,
    method,
    ...(parameter && { parameter: parameter.name }),
    type,
    shape,
    isList: list !== undefined,
    ...(rows && { rows }),
    name: method === 'list' ? group : method === 'get' ? shape[0].toLowerCase() + shape.slice(1) : method,
    request: requestOf(operations[id]),
  };
}

function signatureOf(text, interfaceName, method) {
  const source = ts.createSourceFile('client.ts', text, ts.ScriptTarget.Latest, true);
  const found = source.statements.find(
    statement => ts.isInterfaceDeclaration(statement) && statement.name.text === interfaceName,
  );
  const member = found?.members.find(each => ts.isMethodSignature(each) && each.name.getText() === method);
  return (
    member && {
      parameters: member.parameters.map(({ name, type, questionToken }) => ({
        name: name.getText(),
        type: type?.getText(),
        isOptional: questionToken !== undefined,
      })),
      returns: member.type?.getText() ?? '',
    }
  );
}

/** The operation that a method calls: tests know how each is called. */
function operationOf(path, calls, operations) {
  const row = calls.split(/\n {2}(?=\w+: \{)/).find(each => each.includes(`client.${path}(`));
  const id = /^\w+/.exec(row ?? '')?.[0];
  if (!(id in operations)) throw new Error(`test/client/support/operation-calls.ts has no call of ${path}.`);
  return id;
}

/** The only list among the members of a schema. */
function rowsOf(schema) {
  const lists = Object.entries(schema?.properties ?? {}).filter(([, { type }]) => type === 'array');
  return lists.length === 1 ? lists[0][0] : undefined;
}

/** The request that an operation is. */
function requestOf(operation) {
  const address = operation.path.replaceAll('/', String.raw`\/`).replaceAll(/\{\w+\}/g, '[^/]+');
  return `/^${operation.method} ${address}$/`;
}
