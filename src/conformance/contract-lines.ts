import type { OperationId } from '../contract/operations.js';

/** A place of `openapi.yaml`: an answer of an operation, a heading of its introduction, or a schema. */
export type ContractPlace =
  | { readonly operation: OperationId; readonly status?: number }
  | { readonly heading: string }
  | { readonly schema: string };

/** Finds the lines of the contract that a report points to. */
export class ContractLines {
  readonly #lines: readonly string[];

  constructor(text: string) {
    this.#lines = text.split('\n');
  }

  /** `openapi.yaml:1234`; the file alone when the place does not exist. */
  pointer(place: ContractPlace): string {
    const line = this.lineOf(place);
    return line === undefined ? 'openapi.yaml' : `openapi.yaml:${line}`;
  }

  lineOf(place: ContractPlace): number | undefined {
    if ('heading' in place) return this.#after(0, new RegExp(`^ {4}#{2,3} ${place.heading}$`));
    if ('schema' in place) return this.#after(0, new RegExp(`^ {4}${place.schema}:`));
    const operation = this.#after(0, new RegExp(`^ {6}operationId: ${place.operation}$`));
    if (operation === undefined || place.status === undefined) return operation;
    const end = this.#after(operation, /^ {6}operationId: /) ?? this.#lines.length;
    const status = this.#after(operation, new RegExp(`^ {8}'${place.status}':(?! \\[)`));
    return status !== undefined && status < end ? status : operation;
  }

  /** The number of the first matching line after so many lines. */
  #after(start: number, pattern: RegExp): number | undefined {
    const index = this.#lines.findIndex((line, at) => at >= start && pattern.test(line));
    return index < 0 ? undefined : index + 1;
  }
}
