/** Looks whether answers are what the contract says; loaded while the first answer is on its way. */
import { breachOf, kindOf, type Mismatch } from './breach.js';
import { markDamaged } from '../damage.js';
import { SmeError, type SmeErrorOptions } from '../errors.js';
import { answers, answerShapes } from '../../contract/answers.js';

export interface Inspection {
  /** The answer; whatever in it broke the contract is as empty as the contract allows. */
  readonly answer: unknown;
  /** What was wrong with it. */
  readonly error?: SmeError;
  /** Too much is wrong for the rest to be of use. */
  readonly unusable?: boolean;
}

export const answersWithJson = (operation: string): boolean => operation in answers;

/** `facts` gives further details for the error. */
export function inspected(operation: string, value: unknown, facts: () => SmeErrorOptions): Inspection {
  const shape = answers[operation];
  if (shape === undefined) return { answer: value };
  const inspector = new Inspector();
  const answer = inspector.object(value, shape, '');
  const { first, damaged } = inspector;
  if (!first) return { answer };
  const error = new SmeError('unexpected_answer', { ...facts(), cause: breachOf(operation, first) });
  for (const part of damaged) markDamaged(part, error);
  return { answer, error, unusable: first.pointer === '' || inspector.lost(shape) };
}

/** Any offset, and as much of a second as services write. */
const rfc3339 = /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(\.\d{1,9})?([Zz]|[+-]\d\d:\d\d)$/;
const isWholeDay = /^\d{4}-\d\d-\d\d$/;

/** The names of kinds that are not objects, and what replaces a missing value. */
const plain: Readonly<Record<string, readonly [isGood: (value: unknown) => boolean, empty: unknown]>> = {
  string: [value => typeof value === 'string', ''],
  number: [value => typeof value === 'number', NaN],
  boolean: [value => typeof value === 'boolean', false],
  time: [value => typeof value === 'string' && rfc3339.test(value) && !Number.isNaN(Date.parse(value)), ''],
  day: [value => typeof value === 'string' && isWholeDay.test(value) && !Number.isNaN(Date.parse(value)), ''],
  object: [isObject, {}],
};

/** Kinds of strings, and how they are written. */
const written: Readonly<Record<string, string>> = { time: 'RFC 3339 time', day: 'ISO 8601 day' };

/** Shapes inside other shapes. Any other shape with lists is a page of rows, and useless without them. */
const nestedShapes = new Set(
  Object.values(answerShapes).flatMap(shape => Object.values(shape).map(kind => kind.replace(/(\[\])?\??$/, ''))),
);

class Inspector {
  /** What is wrong: the first of it, or the most important one. */
  first: Mismatch | undefined;
  /** Objects and lists of the repaired answer in which something is wrong. */
  readonly damaged: object[] = [];
  #mismatches = 0;
  #rowsAreLost = false;
  #membersLost = 0;

  /** Whether the rest of the answer would say nothing, or something false. */
  lost(shape: string): boolean {
    const members = Object.keys(answerShapes[shape] ?? {}).length;
    return (this.#rowsAreLost && !nestedShapes.has(shape)) || this.#membersLost * 2 > members;
  }

  /** The value itself when nothing is wrong with it. */
  object(value: unknown, shape: string, pointer: string): unknown {
    const before = this.#mismatches;
    if (!isObject(value)) return this.#marked(this.#instead(value, shape, emptyOf(shape), pointer), before);
    let copy: Record<string, unknown> | undefined;
    for (const [name, kind] of Object.entries(answerShapes[shape] ?? {})) {
      const member = name.replace(/\?$/, '');
      const present = Object.hasOwn(value, member) ? value[member] : undefined;
      if (present === undefined && member !== name) continue;
      const repaired = this.#value(present, kind, `${pointer}/${member}`);
      if (repaired !== present) (copy ??= { ...value })[member] = repaired;
    }
    return this.#marked(copy ?? value, before);
  }

  #value(value: unknown, kind: string, pointer: string): unknown {
    // Many programs omit null values.
    if (kind.endsWith('?')) return value == null ? null : this.#nullable(value, kind.slice(0, -1), pointer);
    if (kind.endsWith('[]')) return this.#list(value, kind.slice(0, -2), pointer);
    const known = plain[kind];
    if (!known) return this.object(value, kind, pointer);
    const [isGood, empty] = known;
    return isGood(value) ? value : this.#instead(value, written[kind] ?? kind, empty, pointer);
  }

  /** A nullable value becomes null rather than empty. */
  #nullable(value: unknown, kind: string, pointer: string): unknown {
    const repaired = this.#value(value, kind, pointer);
    return repaired === value || (isObject(value) && !(kind in plain)) ? repaired : null;
  }

  #list(value: unknown, kind: string, pointer: string): unknown {
    const before = this.#mismatches;
    if (!Array.isArray(value)) {
      this.#rowsAreLost ||= isMember(pointer);
      return this.#marked(this.#instead(value, `array of ${kind}`, [], pointer), before);
    }
    let copy: unknown[] | undefined;
    for (const [index, item] of value.entries()) {
      const repaired = this.#value(item, kind, `${pointer}/${index}`);
      if (repaired !== item) (copy ??= [...(value as unknown[])])[index] = repaired;
    }
    return this.#marked(copy ?? value, before);
  }

  #instead<Empty>(value: unknown, expected: string, empty: Empty, pointer: string): Empty {
    this.#mismatches += 1;
    if (isMember(pointer)) this.#membersLost += 1;
    const found =
      typeof value === 'string' && Object.values(written).includes(expected) ? 'another string' : kindOf(value);
    // A page that does not say where it goes on is more than a bad row of it.
    if (!this.first || pointer === '/nextCursor') this.first = { pointer, expected, found };
    return empty;
  }

  #marked<Part>(part: Part, before: number): Part {
    if (this.#mismatches > before) this.damaged.push(part as object);
    return part;
  }
}

/** Whether it points to a member of the answer itself. */
const isMember = (pointer: string): boolean => pointer.lastIndexOf('/') === 0;

/** An empty object of that shape. */
function emptyOf(shape: string): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(answerShapes[shape] ?? {})
      .filter(([name]) => !name.endsWith('?'))
      .map(([name, kind]) => [name, emptyValue(kind)]),
  );
}

function emptyValue(kind: string): unknown {
  if (kind.endsWith('?')) return null;
  if (kind.endsWith('[]')) return [];
  return kind in plain ? plain[kind]?.[1] : emptyOf(kind);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
