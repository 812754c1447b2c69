import { atEndOf, capital, withImport } from '../text-edits.mjs';
import { hasBody, parametersOf, sampleArguments, sampleBody } from './parameters.mjs';

/** Groups whose methods are loaded with the first call: the file that has them, and where their names stand, too. */
const lazyGroups = {
  agency: {
    file: 'src/client/api/agency-calls.ts',
    names: { 'src/client/api/agency.ts': /lazyMethods\(load, [^)]*/ },
  },
  attachments: {
    file: 'src/client/api/attachment-calls.ts',
    names: { 'src/client/api/attachments.ts': /'send',[^)]*'(?=,)/ },
  },
  auth: {
    file: 'src/client/api/auth-calls.ts',
    names: { 'src/client/api/auth.ts': /lazyMethods\(calls, [^)]*/ },
    type: /type Seldom = [^;]*/,
  },
};

/** The method, its signature, and for a part that is loaded later its name. */
export function clientEdits(operation) {
  const { answer, group, name } = operation;
  const { file = `src/client/api/${group}.ts`, names = {}, type } = lazyGroups[group] ?? {};
  const withName = (text, pattern, separator) => {
    if (!pattern.test(text)) throw new Error(`nothing like ${pattern}`);
    return text.replace(pattern, found => `${found}${separator}'${name}'`);
  };
  return {
    [file]: text =>
      atEndOf(type ? withName(text, type, ' | ') : text, /\n {2}return \{/, '\n  };\n', clientMethod(operation)),
    ...Object.fromEntries(
      Object.entries(names).map(([path, pattern]) => [path, text => withName(text, pattern, ', ')]),
    ),
    'src/client/client.ts': text =>
      withImport(
        atEndOf(text, new RegExp(`export interface ${capital(group)}Api `), '\n}\n', clientSignature(operation)),
        answer,
        '../contract/types.js',
        true,
      ),
  };
}

function clientMethod(operation) {
  const { method, path, name } = operation;
  const parameters = parametersOf(operation);
  const given = [...parameters, ...(hasBody(operation) ? ['body'] : []), 'options'];
  const parts = [
    ...(parameters.length > 0 ? [`params: { path: { ${parameters.join(', ')} } }`] : []),
    ...(hasBody(operation) ? ['body'] : []),
  ];
  const init = parts.length > 0 ? `{ ${parts.join(', ')}, ...callInit(options) }` : 'callInit(options)';
  return `\n    ${name}: async (${given.join(', ')}) => requireData(api.${method}('${path}', ${init})),`;
}

function clientSignature(operation) {
  const { name, group, answer, summary } = operation;
  const given = [
    ...parametersOf(operation).map(parameter => `${parameter}: string`),
    ...(hasBody(operation) ? [`body: ${answer}`] : []),
    'options?: CallOptions',
  ];
  const sample = [...sampleArguments(operation), ...(hasBody(operation) ? [sampleBody] : [])];
  const codes = [
    ...(parametersOf(operation).length > 0 ? ['`not_found`'] : []),
    ...(hasBody(operation) ? ['`invalid_request` with `fields`'] : []),
  ];
  const doc = [
    `${summary}.`,
    '',
    `@throws {SmeError} ${codes.join(', ') || 'only with the codes that every call has'}`,
    '@example',
    `const answer = await client.${group}.${name}(${sample.join(', ')});`,
  ];
  const comment = doc.map(line => `   * ${line}`.trimEnd()).join('\n');
  return `\n  /**\n${comment}\n   */\n  ${name}(${given.join(', ')}): Promise<${answer}>;`;
}
