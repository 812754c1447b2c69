/** `cause` of an `SmeError`: where an answer breaks the contract. It names kinds only, and no value of the answer. */
export interface AnswerBreach extends Error {
  /** Method and path of the contract, without anybody's ids: `GET /inquiries/{receiptNumber}`. */
  readonly operation: string;
  /** The path alone. */
  readonly path: string;
  /** JSON pointer (RFC 6901) into the answer; empty for the answer as a whole. */
  readonly pointer: string;
  /** What the contract expects there: a name of one of its schemas, or a kind such as `string`. */
  readonly expected: string;
  /** The kind of what came: `number`, `null`, `nothing`; of a body that is no JSON, its media type. */
  readonly found: string;
}

export interface Mismatch {
  readonly pointer?: string;
  readonly expected: string;
  readonly found: string;
}

export function breachOf(operation: string, { pointer = '', expected, found }: Mismatch): AnswerBreach {
  const error = new Error(`${operation}${pointer && ` at ${pointer}`}: expected ${expected}, found ${found}`);
  const path = operation.slice(operation.indexOf(' ') + 1);
  return Object.assign(error, { name: 'AnswerBreach', operation, path, pointer, expected, found });
}

/** The kind of a value of JSON. */
export function kindOf(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
