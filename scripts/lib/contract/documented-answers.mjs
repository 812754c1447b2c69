// What the contract says of answers beside their JSON: media types and headers, for whoever judges a service.
import { operationsOf, resolve } from './document.mjs';

export function documentedAnswersModule(document) {
  const rules = {};
  const answers = Object.fromEntries(
    operationsOf(document).map(({ id, operation }) => [
      id,
      Object.fromEntries(
        Object.entries(operation.responses).map(([status, reference]) => {
          const { headers = {}, content = {} } = resolve(document, reference);
          for (const [name, header] of Object.entries(headers)) addRule(rules, name, headerRule(document, header));
          return [status, { mediaTypes: Object.keys(content), headers: Object.keys(headers) }];
        }),
      ),
    ]),
  );
  const shared = Object.fromEntries(Object.entries(answers).flatMap(([, statuses]) => errorsOf(statuses)));
  const own = Object.entries(answers).map(([id, statuses]) => [id, ownAnswers(statuses, shared)]);
  return `import type { OperationId } from './operations.js';

/** What the value of a header is held against. */
export interface HeaderRule {
  readonly type: 'string' | 'integer';
  readonly pattern?: string;
  readonly enum?: readonly string[];
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

export interface DocumentedAnswer {
  readonly mediaTypes: readonly string[];
  readonly headers: readonly string[];
}

export const headerRules: Readonly<Record<string, HeaderRule>> = ${JSON.stringify(rules)};

/** Answers that are the same for every operation that has them. */
export const sharedAnswers: Readonly<Record<number, DocumentedAnswer>> = ${JSON.stringify(shared)};

/** By operation and status: what differs from {@link sharedAnswers}. */
export const ownAnswers: Readonly<Record<OperationId, Readonly<Record<number, DocumentedAnswer>>>> = ${JSON.stringify(Object.fromEntries(own))};
`;
}

const errorsOf = statuses => Object.entries(statuses).filter(([status]) => status >= 400);

function ownAnswers(statuses, shared) {
  const same = (status, answer) => JSON.stringify(shared[status]) === JSON.stringify(answer);
  return Object.fromEntries(Object.entries(statuses).filter(([status, answer]) => !same(status, answer)));
}

function headerRule(document, header) {
  const {
    type,
    pattern,
    enum: values,
    maxLength,
    minimum,
    maximum,
  } = resolve(document, resolve(document, header).schema);
  const limits = { pattern, enum: values, maxLength, minimum, maximum };
  return { type, ...Object.fromEntries(Object.entries(limits).filter(([, value]) => value !== undefined)) };
}

/** One rule for each name, so that a judge needs no more than the name. */
function addRule(rules, name, rule) {
  const known = rules[name];
  if (known && JSON.stringify(known) !== JSON.stringify(rule)) throw new Error(`openapi.yaml has two headers ${name}`);
  rules[name] = rule;
}
