import { answers, answerShapes } from '../../src/contract/answers.js';
import { sampleText } from './sample-text.js';

/** A plain value of each kind. */
const values: Readonly<Record<string, unknown>> = {
  string: sampleText,
  number: 1,
  boolean: false,
  time: '2026-11-22T09:05:00.000Z',
  day: '2026-11-22',
  object: {},
};

/** An object of a shape of the contract with all members; lists are empty, and nullable members are null. */
export function shapeOf(shape: string, members: object = {}): Record<string, unknown> {
  const plain = Object.entries(answerShapes[shape] ?? {}).map(([name, kind]) => [name.replace('?', ''), valueOf(kind)]);
  return { ...(Object.fromEntries(plain) as object), ...members };
}

/**
 * The complete answer of an operation such as `GET /businesses`, so that a test names only the members that it is
 * about.
 */
export function answerOf(operation: string, members: object = {}): Record<string, unknown> {
  const shape = answers[operation];
  if (shape === undefined) throw new Error(`${operation} answers with no JSON.`);
  return shapeOf(shape, members);
}

/** The same for a request to `/v1`; an empty object where no JSON is expected. */
export function answerTo({ method, url }: Pick<Request, 'method' | 'url'>, members: object = {}) {
  const asked = `${method} ${new URL(url).pathname.replace(/^.*\/v1(?=\/)/, '')}`;
  const isAsked = (operation: string) => new RegExp(`^${operation.replace(/\{\w+\}/g, '[^/]+')}$`).test(asked);
  const operation = Object.keys(answers).find(isAsked);
  return operation === undefined ? {} : answerOf(operation, members);
}

/** An answer without empty or null members, and with two rows in each list. */
export function fullAnswerOf(operation: string): Record<string, unknown> {
  return fullShapeOf(answers[operation] ?? '');
}

/** An object of a shape of the contract without empty or null members, and with that many rows in each list. */
export function fullShapeOf(shape: string, rows = 2): Record<string, unknown> {
  const members = Object.entries(answerShapes[shape] ?? {});
  return Object.fromEntries(
    members.map(([name, kind]) => [name.replace('?', ''), fullValue(kind.replace('?', ''), rows)]),
  );
}

function fullValue(kind: string, rows: number): unknown {
  if (kind.endsWith('[]')) return Array.from({ length: rows }, () => fullValue(kind.slice(0, -2), rows));
  return kind in values ? values[kind] : fullShapeOf(kind, rows);
}

function valueOf(kind: string): unknown {
  if (kind.endsWith('?')) return null;
  if (kind.endsWith('[]')) return [];
  return kind in values ? values[kind] : shapeOf(kind);
}
