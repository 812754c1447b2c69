// What breaks callers between two versions of the contract, by the promises in its `info.description`: requests that were
// good stay good, and what answers promised they still promise. Answers may have more members and further values.
import { operationsOf, resolve } from './document.mjs';
import { answerBreaks, requestBreaks } from './breaking-schemas.mjs';

/** One sentence for each change that breaks callers; none when there are none. */
export function breakingChanges(before, after) {
  const now = new Map(operationsOf(after).map(operation => [keyOf(operation), operation]));
  return operationsOf(before).flatMap(old => {
    const operation = now.get(keyOf(old));
    if (!operation) return [`${keyOf(old)}: the operation is gone`];
    const breaks = [
      ...callerBreaks([before, old.operation], [after, operation.operation]),
      ...parameterBreaks([before, old.parameters], [after, operation.parameters]),
      ...bodyBreaks([before, old.operation], [after, operation.operation]),
      ...responseBreaks([before, old.operation], [after, operation.operation]),
    ];
    return breaks.map(text => `${keyOf(old)}: ${text}`);
  });
}

const keyOf = ({ method, path }) => `${method} ${path.replaceAll(/\{\w+\}/g, '{}')}`;

function* callerBreaks([before, old], [after, operation]) {
  const callers = (document, { security = document.security }) =>
    security.length === 0 ? ['everybody'] : security.flatMap(Object.keys);
  for (const caller of callers(before, old))
    if (!callers(after, operation).includes(caller) && !callers(after, operation).includes('everybody'))
      yield `no longer open to ${caller}`;
  if (old.operationId !== operation.operationId) yield `its id ${old.operationId} is now ${operation.operationId}`;
}

function* parameterBreaks([before, old], [after, parameters]) {
  // The names of path parameters are no part of a call.
  const find = (list, { name, in: place }, index) =>
    place === 'path'
      ? list.filter(each => each.in === 'path')[index]
      : list.find(each => each.name === name && each.in === place);
  for (const [index, parameter] of old.filter(({ in: place }) => place === 'path').entries()) {
    const same = find(parameters, parameter, index);
    if (same) yield* requestBreaks([before, parameter.schema], [after, same.schema], `{${parameter.name}}`);
  }
  for (const parameter of old.filter(({ in: place }) => place !== 'path')) {
    const same = find(parameters, parameter);
    if (!same) yield `the ${parameter.in} parameter ${parameter.name} is gone`;
    else yield* requestBreaks([before, parameter.schema], [after, same.schema], parameter.name);
  }
  for (const parameter of parameters.filter(({ required, in: place }) => required && place !== 'path'))
    if (!find(old, parameter)?.required) yield `the ${parameter.in} parameter ${parameter.name} is now required`;
}

function* bodyBreaks([before, old], [after, operation]) {
  const [was, is] = [resolve(before, old.requestBody), resolve(after, operation.requestBody)];
  if (is?.required && !was?.required) yield 'a body is now required';
  if (was && operation['x-body-limit'] < old['x-body-limit']) yield 'its body may be less large';
  for (const [type, { schema }] of Object.entries(was?.content ?? {})) {
    const same = is?.content[type];
    if (same) yield* requestBreaks([before, schema], [after, same.schema], 'body');
    else yield `a body of ${type} is no longer read`;
  }
}

function* responseBreaks([before, old], [after, operation]) {
  const good = ({ responses }) => Object.keys(responses).filter(status => status.startsWith('2'));
  for (const status of good(operation)) if (!good(old).includes(status)) yield `answers with ${status} now, too`;
  for (const status of good(old)) {
    const was = resolve(before, old.responses[status]);
    const is = resolve(after, operation.responses[status]);
    if (!is) yield `no longer answers with ${status}`;
    for (const header of Object.keys(was.headers ?? {}))
      if (is && !is.headers?.[header]) yield `${status} no longer has the header ${header}`;
    for (const [type, { schema }] of Object.entries(was.content ?? {})) {
      const same = is?.content?.[type];
      if (same) yield* answerBreaks([before, schema], [after, same.schema], String(status));
      else if (is) yield `${status} no longer has ${type}`;
    }
  }
}
