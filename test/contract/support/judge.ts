/** Validates answers of our service against the contract with a validator other than the service's own. */
import { registerSchema, setShouldValidateFormat, validate, type Validator } from '@hyperjump/json-schema/openapi-3-1';
import '@hyperjump/json-schema/formats';

import { at, documentedOperations, strictDocument, type JsonObject } from './document.js';

const address = 'https://contract.test/judged';

export interface JudgedAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** Empty when the answer has no body, or when nobody has read it. */
  readonly text: string;
}

/** Returns what is wrong with an answer, or undefined. */
export type Judge = (operationId: string, answer: JudgedAnswer) => string | undefined;

let prepared: Promise<Judge> | undefined;

/** Prepares every schema of every answer once, so that a judgement is synchronous. */
export function contractJudge(): Promise<Judge> {
  prepared ??= prepareJudge();
  return prepared;
}

async function prepareJudge(): Promise<Judge> {
  setShouldValidateFormat(true);
  registerSchema(strictDocument as never, address, 'https://spec.openapis.org/oas/3.1/dialect/base');
  const validators = new Map<string, Validator>();
  const validatorOf = async (pointer: string) => {
    const fragment = pointer.split('/').map(encodeURIComponent).join('/');
    if (!validators.has(pointer)) validators.set(pointer, await validate(`${address}#${fragment}`));
  };
  const answers = new Map<string, DocumentedAnswer>();
  for (const { operationId, path, method, responses } of documentedOperations)
    for (const status of Object.keys(responses)) {
      const pointer = `/paths/${path.replaceAll('/', '~1')}/${method.toLowerCase()}/responses/${status}`;
      const answer = documentedAnswer(pointer);
      for (const schema of [...answer.content.values(), ...answer.headers.values()]) await validatorOf(schema);
      answers.set(`${operationId} ${status}`, answer);
    }

  const accepts = (pointer: string, value: unknown) => validators.get(pointer)?.(value as never).valid === true;
  return (operationId, { status, headers, text }) => {
    const documented = answers.get(`${operationId} ${status}`);
    if (!documented) return `the status ${status} is not documented`;
    for (const [name, pointer] of documented.headers) {
      const value = headers.get(name);
      const isNumber = (at(pointer) as JsonObject)['type'] === 'integer';
      if (value !== null && !accepts(pointer, isNumber ? Number(value) : value))
        return `the header ${name} is ${value}`;
    }
    const type = headers.get('Content-Type')?.split(';')[0];
    if (documented.content.size === 0) return text === '' ? undefined : 'a body where none is documented';
    const pointer = documented.content.get(type ?? '');
    if (pointer === undefined) return `the media type ${type} is not documented`;
    if (!type?.endsWith('json')) return undefined;
    const body = JSON.parse(text) as unknown;
    if (!accepts(pointer, body)) return `a body that breaks the schema: ${text.slice(0, 300)}`;
    const { code } = body as { readonly code?: string };
    if (status < 400 || codesOf(operationId, status).includes(code ?? '')) return undefined;
    return `the problem ${code} with the status ${status} is not documented`;
  };
}

function codesOf(id: string, status: number): readonly string[] {
  return documentedOperations.find(({ operationId }) => operationId === id)?.['x-problem-codes'][status] ?? [];
}

interface DocumentedAnswer {
  /** The pointer to the schema of each header, by name. */
  readonly headers: ReadonlyMap<string, string>;
  /** The pointer to the schema of each content, by media type. */
  readonly content: ReadonlyMap<string, string>;
}

function documentedAnswer(pointer: string): DocumentedAnswer {
  const [place, response] = resolved(pointer);
  const content = Object.keys((response['content'] ?? {}) as JsonObject);
  const headers = Object.keys((response['headers'] ?? {}) as JsonObject);
  return {
    headers: new Map(headers.map(name => [name, `${resolved(`${place}/headers/${name}`)[0]}/schema`])),
    content: new Map(content.map(type => [type, `${place}/content/${type.replaceAll('/', '~1')}/schema`])),
  };
}

/** Follows references; returns the final pointer and the object there. */
function resolved(pointer: string): [string, JsonObject] {
  const thing = at(pointer) as JsonObject;
  return typeof thing['$ref'] === 'string' ? resolved(thing['$ref'].slice(1)) : [pointer, thing];
}
