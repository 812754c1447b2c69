/** What is wrong with one answer, by the contract alone: status, media type, headers, body and problem code. */
import { answerValidators } from '../contract/answer-validators.js';
import {
  headerRules,
  ownAnswers,
  sharedAnswers,
  type DocumentedAnswer,
  type HeaderRule,
} from '../contract/documented-answers.js';
import { operations, type OperationId } from '../contract/operations.js';
import { operationProblemCodes } from '../contract/problem-codes.js';
import type { Finding as SchemaFinding } from '../contract/validators.js';
import type { Answer } from './answer.js';
import type { ContractPlace } from './contract-lines.js';
import type { Severity } from './finding.js';
import { shortened } from './redact.js';

/** What an answer does, and what the contract says instead. */
export interface Violation {
  readonly severity?: Severity;
  /** What is wrong of the headers alone, with a body that can be used. */
  readonly isOfHeaders?: true;
  readonly summary: string;
  readonly contract: string;
  readonly place: ContractPlace;
}

/** Operations whose answers may be kept for a while. */
const keptAnswers: readonly OperationId[] = ['listAgencies', 'listCategories', 'getService'];

export function judge(id: OperationId, answer: Answer, isHead = false): readonly Violation[] {
  const { status } = answer;
  const documented = ownAnswers[id][status] ?? sharedAnswers[status];
  const statuses: readonly number[] = operations[id].statuses;
  const place = { operation: id, status };
  if (!documented || !statuses.includes(status))
    return [
      {
        summary: `the status ${status} is not documented`,
        contract: `${id} answers with ${statuses.join(', ')}.`,
        place: { operation: id },
      },
    ];
  return [
    ...[
      ...headerViolations(documented, answer.headers, place),
      ...cacheViolations(id, answer),
      ...requestIdViolations(answer),
      ...challengeViolations(answer, place),
    ].map(violation => ({ ...violation, isOfHeaders: true as const })),
    ...(isHead ? [] : bodyViolations(id, answer, documented, place)),
  ];
}

function headerViolations({ headers }: DocumentedAnswer, given: Headers, place: ContractPlace): readonly Violation[] {
  return headers.flatMap(name => {
    const value = given.get(name);
    const rule = headerRules[name];
    if (value === null || !rule) return [];
    const { pattern, maxLength = Infinity, minimum = -Infinity, maximum = Infinity, enum: values } = rule;
    const isGood =
      rule.type === 'integer'
        ? /^\d+$/.test(value) && Number(value) >= minimum && Number(value) <= maximum
        : value.length <= maxLength &&
          (pattern === undefined || new RegExp(pattern, 'u').test(value)) &&
          (values?.includes(value) ?? true);
    if (isGood) return [];
    const summary = `the header ${name} is "${shortened(value, 200)}"`;
    if (name === 'Cache-Control' && !/public/.test(value))
      return [
        {
          severity: 'should',
          summary,
          contract: 'Reference data SHOULD have an `ETag` and `Cache-Control: private, max-age=300`.',
          place: { heading: 'Caching' },
        },
      ];
    return [{ summary, contract: `${name} ${headerRuleText(rule)}.`, place }];
  });
}

function headerRuleText({ type, pattern, maxLength, minimum, maximum, enum: values }: HeaderRule): string {
  const said = [
    type === 'integer' && 'is a whole number',
    minimum !== undefined && `is at least ${minimum}`,
    maximum !== undefined && `is at most ${maximum}`,
    pattern !== undefined && `matches ${pattern}`,
    maxLength !== undefined && `has at most ${maxLength} characters`,
    values && `is ${values.join(' or ')}`,
  ];
  return said.filter(Boolean).join(', ');
}

function cacheViolations(id: OperationId, { status, headers }: Answer): readonly Violation[] {
  const isKept = keptAnswers.includes(id) && (status === 200 || status === 304);
  if (isKept || headers.get('Cache-Control')?.includes('no-store')) return [];
  const isPersonal = status < 400 && !impersonal.includes(id);
  return [
    {
      ...(!isPersonal && { severity: 'should' as const }),
      summary: `Cache-Control is ${headers.get('Cache-Control') ?? 'missing'}`,
      contract: isPersonal
        ? 'Answers about a person MUST have `Cache-Control: no-store`.'
        : 'All answers but those with reference data SHOULD have `Cache-Control: no-store`.',
      place: { heading: 'Caching' },
    },
  ];
}

/** Their answers say nothing about anybody. */
const impersonal: readonly OperationId[] = [
  ...keptAnswers,
  'listAccountTypes',
  'startSignInRedirect',
  'requestPasswordReset',
  'completePasswordReset',
];

function requestIdViolations({ status, headers }: Answer): readonly Violation[] {
  if (headers.has('X-Request-Id') || [408, 431, 502, 504].includes(status)) return [];
  const contract = 'Only what a gateway answers comes without X-Request-Id, which people name to the help desk.';
  return [{ severity: 'should', summary: 'X-Request-Id is missing', contract, place: { heading: 'Problems' } }];
}

/** A 401 of the sign-in asks for no token. */
function challengeViolations({ status, headers, json }: Answer, place: ContractPlace): readonly Violation[] {
  const { code } = (json ?? {}) as { readonly code?: unknown };
  if (status !== 401 || code === 'sign_in_failed' || headers.has('WWW-Authenticate')) return [];
  const contract = 'A 401 SHOULD have WWW-Authenticate, which names the scheme Bearer.';
  return [{ severity: 'should', summary: 'WWW-Authenticate is missing', contract, place }];
}

function bodyViolations(
  id: OperationId,
  answer: Answer,
  documented: DocumentedAnswer,
  place: ContractPlace,
): readonly Violation[] {
  const { status, headers, bytes, json } = answer;
  const { mediaTypes } = documented;
  if (mediaTypes.length === 0)
    return bytes.length === 0 ? [] : [{ summary: 'there is a body', contract: `${id} ${status} has no body.`, place }];
  const mediaType = headers.get('Content-Type')?.split(';')[0]?.trim().toLowerCase() ?? '';
  const expected = `The media type is ${mediaTypes.join(' or ')}.`;
  if (!mediaTypes.includes(mediaType))
    return [{ summary: `the media type is ${mediaType || 'missing'}`, contract: expected, place }];
  if (!mediaType.endsWith('json')) return [];
  if (json === undefined) return [{ summary: 'the body is no JSON', contract: expected, place }];
  const validator = answerValidators[id][status];
  if (validator && !validator(json)) return [schemaViolation(id, status, validator.errors ?? [], json)];
  return status >= 400 ? problemViolations(id, answer, place) : [];
}

function schemaViolation(id: OperationId, status: number, errors: readonly SchemaFinding[], json: unknown): Violation {
  const summary = schemaSummary(errors, json);
  if (status < 400 && errors.every(({ keyword }) => keyword === 'enum'))
    return {
      severity: 'should',
      summary,
      contract: 'A service MAY add values of enumerations in answers. Clients SHOULD show these as they are.',
      place: { heading: 'Versions' },
    };
  const contract = `The body has to match the schema of ${id} ${status}.`;
  return { summary, contract, place: { operation: id, status } };
}

function problemViolations(id: OperationId, { status, json }: Answer, place: ContractPlace): readonly Violation[] {
  const problem = json as { readonly code: string; readonly status: number };
  const codes: readonly string[] = operationProblemCodes[id][status] ?? [];
  const violations: Violation[] = [];
  if (!codes.includes(problem.code))
    violations.push({
      summary: `the problem code ${problem.code} does not belong to ${status}`,
      contract: `${id} ${status} has the code ${codes.join(' or ')} (x-problem-codes).`,
      place,
    });
  if (problem.status !== status)
    violations.push({
      summary: `the problem says ${problem.status}, the answer ${status}`,
      contract: 'A problem repeats the status of its answer (RFC 9457).',
      place: { schema: 'Problem' },
    });
  return violations;
}

/** The first few findings of a validator, in words. */
function schemaSummary(errors: readonly SchemaFinding[], json: unknown): string {
  const texts = errors.map(error => {
    const at = error.instancePath === '' ? 'the body' : error.instancePath;
    return `${at}: ${meaning(error)}${foundAt(json, error.instancePath)}`;
  });
  const shown = [...new Set(texts)].slice(0, 5);
  return `${shown.join('; ')}${texts.length > shown.length ? `; ${texts.length - shown.length} more` : ''}`;
}

function meaning({ keyword, params }: SchemaFinding): string {
  const { missingProperty, type, allowedValues, pattern, format, limit } = params as Record<string, string | string[]>;
  switch (keyword) {
    case 'required':
      return `${String(missingProperty)} is missing`;
    case 'type':
      return `has to be ${[type].flat().join(' or ')}`;
    case 'enum':
      return `has to be one of ${[allowedValues].flat().join(', ')}`;
    case 'pattern':
      return `has to match ${String(pattern)}`;
    case 'format':
      return `has to be a ${String(format)}`;
    default:
      return limit === undefined ? `breaks "${keyword}"` : `breaks "${keyword}" of ${String(limit)}`;
  }
}

/** What stands there, when it is a plain value. */
function foundAt(json: unknown, pointer: string): string {
  let value = json;
  for (const name of pointer.split('/').slice(1)) value = (value as Record<string, unknown> | null)?.[name];
  return typeof value === 'object' || value === undefined || pointer === ''
    ? ''
    : `, not ${shortened(JSON.stringify(value), 80)}`;
}
