type Method = (this: unknown, ...values: unknown[]) => unknown;
type Cost = (subject: unknown, result: unknown, values: readonly unknown[], from: number) => number;

const length = (value: unknown): number => (value as { readonly length?: number } | null | undefined)?.length ?? 0;
const whole: Cost = subject => length(subject);
const result: Cost = (_, found) => length(found);
/** A sticky or global pattern reads from where it last stopped to where it stops now. */
const searched: Cost = (subject, found, [text], from) => {
  const { global, sticky, lastIndex } = subject as RegExp;
  if (sticky && !found) return 1;
  return global || sticky ? (found ? lastIndex : length(text)) - from : length(text);
};
/** A comparison ends at the first difference. */
const compared =
  (at: (whole: string, index: number) => string | undefined): Cost =>
  (subject, _, [text]) => {
    const [whole, part] = [String(subject), String(text)];
    let count = 0;
    while (count < part.length && at(whole, count) === at(part, count)) count += 1;
    return count + 1;
  };

/** Methods that read characters or entries, and how many they read. */
const counted: readonly (readonly [prototype: object, cost: Cost, names: readonly string[]])[] = [
  [
    String.prototype,
    whole,
    'replace replaceAll match matchAll search split normalize toLowerCase trim trimStart trimEnd includes indexOf lastIndexOf'.split(
      ' ',
    ),
  ],
  [String.prototype, result, ['slice', 'substring']],
  [String.prototype, compared((text, index) => text[index]), ['startsWith']],
  [String.prototype, compared((text, index) => text[text.length - 1 - index]), ['endsWith']],
  [RegExp.prototype, searched, ['test', 'exec']],
  [
    Array.prototype,
    whole,
    'includes indexOf find findIndex findLast some every filter map flatMap join reduce slice forEach'.split(' '),
  ],
];

/**
 * How many characters and entries a call passes to methods of the platform. What happens inside a pattern is not
 * counted: `npm run bench` measures its time.
 */
export async function visitsOf(call: () => unknown): Promise<number> {
  let visits = 0;
  let isInside = false;
  const undo = counted.flatMap(([prototype, cost, names]) => names.map(name => patch(prototype, name, cost)));
  try {
    await call();
  } catch {
    // An error is a valid result too.
  } finally {
    for (const restore of undo) restore();
  }
  return visits;

  function patch(prototype: object, name: string, cost: Cost): () => void {
    const original = Object.getOwnPropertyDescriptor(prototype, name)!;
    const method = original.value as Method;
    Object.defineProperty(prototype, name, {
      ...original,
      value(this: unknown, ...values: unknown[]): unknown {
        if (isInside) return method.apply(this, values);
        isInside = true;
        const from = this instanceof RegExp ? this.lastIndex : 0;
        try {
          const found = method.apply(this, values.map(outside));
          visits += cost(this, found, values, from);
          return found;
        } finally {
          isInside = false;
        }
      },
    });
    return () => Object.defineProperty(prototype, name, original);
  }

  /** A callback that is passed to a method is code of this package again. */
  function outside(value: unknown): unknown {
    if (typeof value !== 'function') return value;
    return function (this: unknown, ...values: unknown[]): unknown {
      isInside = false;
      try {
        return (value as Method).apply(this, values);
      } finally {
        isInside = true;
      }
    };
  }
}
