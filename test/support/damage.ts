/** One error in an answer. */
export interface Damage<T> {
  /** Such as `/inquiries/0/agency is null`. */
  readonly name: string;
  /** JSON pointer to the damaged place. */
  readonly pointer: string;
  /** The damaged answer. */
  readonly answer: T;
}

/** Half of an emoji, which no text encoding can represent. */
export const halfSurrogate = '\ud83d';
export const longText = 'ยาวมาก'.repeat(250);

/** What may replace a value: every other type, and values of its type that are difficult to render. */
function damagedValues(value: unknown): readonly (readonly [string, unknown])[] {
  const kinds: Readonly<Record<string, unknown>> = {
    'a number': 42,
    'a text': 'ข้อความ',
    true: true,
    'an object': { nodeType: 1, th: { th: 'ก' } },
    'a list': [null, 'ก'],
  };
  const own = Array.isArray(value)
    ? 'a list'
    : { string: 'a text', number: 'a number', boolean: 'true', object: 'an object' }[typeof value as 'string'];
  // One other primitive type is enough.
  const plain = own === 'a text' ? 'a number' : 'a text';
  const others = Object.entries(kinds).filter(
    ([kind]) => kind !== own && [plain, 'an object', 'a list'].includes(kind),
  );
  return [['missing', undefined], ['null', null], ...others, ...hardValues(value)];
}

function hardValues(value: unknown): readonly (readonly [string, unknown])[] {
  if (typeof value === 'string')
    return [
      ['empty', ''],
      ['an unknown code', 'unheard_of'],
      ['a far future time', '9999-12-31T23:59:59.999999999+14:00'],
      ['half a surrogate', halfSurrogate],
      ['an emoji with markup', '😀<b>@example.test'],
      ['very long', longText],
      ['a control character', '\u0000\u202e'],
    ];
  if (typeof value === 'number')
    return [
      ['negative', -1],
      ['huge', 1e308],
      ['a fraction', 0.1],
    ];
  if (Array.isArray(value))
    return [
      ['empty', []],
      ['of nulls', [null, null]],
      ['twice the same', [...(value as unknown[]), ...(value as unknown[])]],
    ];
  if (typeof value === 'object') return [['empty', {}]];
  return [];
}

/** The answer damaged in one place at a time: each member, down to a depth, in every way; of lists the first item. */
export function* damagesOf<T extends object>(answer: T, depth = Infinity): Generator<Damage<T>, void> {
  for (const pointer of pointersInto(answer).filter(each => stepsOf(each).length <= depth))
    for (const [how, value] of damagedValues(at(answer, pointer)))
      yield { name: `${pointer} is ${how}`, pointer, answer: replaced(answer, pointer, value) };
}

/** JSON pointers to each member of a value; of lists the first item. */
export function pointersInto(value: unknown, pointer = ''): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const members = Object.entries(value).slice(0, Array.isArray(value) ? 1 : undefined);
  return members.flatMap(([name, member]) => [`${pointer}/${name}`, ...pointersInto(member, `${pointer}/${name}`)]);
}

const stepsOf = (pointer: string) => pointer.slice(1).split('/');

function at(value: unknown, pointer: string): unknown {
  return stepsOf(pointer).reduce<unknown>((within, name) => (within as Record<string, unknown>)[name], value);
}

function replaced<T extends object>(answer: T, pointer: string, value: unknown): T {
  const copy = structuredClone(answer);
  const steps = stepsOf(pointer);
  const last = steps.pop() ?? '';
  const within = steps.reduce<Record<string, unknown>>(
    (at, name) => at[name] as Record<string, unknown>,
    copy as never,
  );
  if (value === undefined) Reflect.deleteProperty(within, last);
  else within[last] = value;
  return copy;
}
