/** Settings: rows of the table that command line, environment, `--help` and documentation share. */

interface Described {
  /** Name in the environment. */
  readonly variable: string;
  /** Name on the command line, without the dashes. Secrets have none: every user of a machine can read its command lines. */
  readonly option?: string;
  readonly meaning: string;
  /** Its value appears in no message. */
  readonly secret?: boolean;
}

export interface Setting<Value> extends Described {
  /** The placeholder for a value, such as `<number>`; empty for a flag. */
  readonly form: string;
  readonly repeats: boolean;
  /** The default in words; empty when `meaning` describes it. */
  readonly defaultText: string;
  /** Throws {@link NotReadable}. */
  readonly read: (texts: readonly string[]) => Value;
}

export type Settings = Readonly<Record<string, Setting<unknown>>>;

/** The values of a table of settings, by their names in the code. */
export type ValuesOf<Table extends Settings> = {
  readonly [Name in keyof Table]: Table[Name] extends Setting<infer Value> ? Value : never;
};

/** A text that is not a value of its setting; the message says what would be: "a number from 0 to 65535". */
export class NotReadable extends Error {
  override readonly name = 'NotReadable';
}

/** How one text becomes a value. Throws {@link NotReadable}. */
export interface ValueReader<Value> {
  readonly form: string;
  readonly read: (text: string) => Value;
}

/** A setting that always has a value. */
export function one<Value extends string | number>(
  { form, read }: ValueReader<Value>,
  { initial, ...described }: Described & { readonly initial: Value },
): Setting<Value> {
  return {
    ...described,
    form,
    repeats: false,
    defaultText: String(initial),
    read: texts => (texts[0] === undefined ? initial : read(texts[0])),
  };
}

/** An optional setting. */
export function optional<Value>({ form, read }: ValueReader<Value>, described: Described): Setting<Value | undefined> {
  return {
    ...described,
    form,
    repeats: false,
    defaultText: '',
    read: texts => (texts[0] === undefined ? undefined : read(texts[0])),
  };
}

/** A list: repeated on the command line, separated by commas or spaces in the environment. */
export function many<Value>({ form, read }: ValueReader<Value>, described: Described): Setting<readonly Value[]> {
  return { ...described, form, repeats: true, defaultText: '', read: texts => texts.map(read) };
}

/** Present or absent. */
export function flag(described: Described): Setting<boolean> {
  const values = new Map([
    ['true', true],
    ['false', false],
  ]);
  return {
    ...described,
    form: '',
    repeats: false,
    defaultText: '',
    read: ([text = 'false']) => {
      const value = values.get(text.toLowerCase());
      if (value === undefined) throw new NotReadable('true or false');
      return value;
    },
  };
}
