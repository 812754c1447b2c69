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

  /** `openapi.yaml:1234`, below a heading the line of the rule; the file alone when the place does not exist. */
  pointer(place: ContractPlace, rule = ''): string {
    const line = ('heading' in place ? this.#ruleBelow(place, rule) : undefined) ?? this.lineOf(place);
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

  /** The rule of a section that has the most words of a quotation; undefined when none has most of them. */
  #ruleBelow(place: ContractPlace, quotation: string): number | undefined {
    const heading = this.lineOf(place);
    if (heading === undefined) return undefined;
    const rules: { readonly line: number; text: string }[] = [];
    for (const [index, line] of this.#lines.slice(heading).entries()) {
      if (/^ {4}#|^\S/.test(line)) break;
      const rule = rules.at(-1);
      if (line.startsWith('    - ') || !rule) rules.push({ line: heading + index + 1, text: line });
      else rule.text += ` ${line.trim()}`;
    }
    const words = [...new Set(quotation.match(/[\w`-]{3,}/g))];
    const [best] = rules
      .map(({ line, text }) => ({ line, count: words.filter(word => text.includes(word)).length }))
      .sort((one, other) => other.count - one.count);
    return best && best.count > words.length / 2 ? best.line : undefined;
  }

  /** The number of the first matching line after so many lines. */
  #after(start: number, pattern: RegExp): number | undefined {
    const index = this.#lines.findIndex((line, at) => at >= start && pattern.test(line));
    return index < 0 ? undefined : index + 1;
  }
}
