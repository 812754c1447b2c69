/** Turns findings of the contract's validators into field errors: a location and a stable code. */
import type { FieldErrorCode } from '../../contract/codes.js';
import { serviceLimits } from '../../contract/limits.js';
import type { FieldError } from '../../contract/types.js';
import type { Finding } from '../../contract/validators.js';

const { maxErrors, maxPointerLength } = serviceLimits.problem;

const keywordCodes: Readonly<Record<string, FieldErrorCode>> = {
  required: 'required',
  additionalProperties: 'unknown_field',
  unevaluatedProperties: 'unknown_field',
  type: 'wrong_type',
  enum: 'not_in_list',
  maxLength: 'too_long',
  minLength: 'too_short',
  minimum: 'too_small',
  maximum: 'too_big',
  maxItems: 'too_many',
  uniqueItems: 'duplicate',
};

/**
 * At most one error per value: the one a person can act on first. The others usually report the same error through another keyword:
 * `2026-13-01`, for example, violates a pattern and a format.
 */
export function toFieldErrors(place: FieldError['place'], findings: readonly Finding[], value: unknown): FieldError[] {
  const errors = new Map<string, FieldError>();
  for (const finding of findings) {
    if (errors.size === maxErrors) break;
    const error = toFieldError(place, finding, value);
    const present = errors.get(error.pointer);
    if (!present || (present.code === 'bad_format' && error.code !== 'bad_format')) errors.set(error.pointer, error);
  }
  return [...errors.values()];
}

function toFieldError(place: FieldError['place'], finding: Finding, value: unknown): FieldError {
  const limit = finding.params['limit'];
  return {
    place,
    pointer: pointerOf(finding),
    code: fieldErrorCode(finding, value),
    ...(typeof limit === 'number' && limit >= 0 && { limit }),
  };
}

function fieldErrorCode({ keyword, params }: Finding, value: unknown): FieldErrorCode {
  switch (keyword) {
    case 'minLength':
      return params['limit'] === 1 ? 'required' : 'too_short';
    case 'pattern':
      return params['pattern'] === '\\S' ? 'required' : 'bad_format';
    case 'format':
      return params['format'] === 'date' ? 'bad_date' : 'bad_format';
    case 'discriminator': {
      if (params['error'] === 'mapping') return 'not_in_list';
      // The validator reports a missing tag and a tag that is not a string in the same way.
      return Object.hasOwn(Object(value) as object, String(params['tag'])) ? 'wrong_type' : 'required';
    }
    default:
      return keywordCodes[keyword] ?? 'bad_format';
  }
}

/** Points at the missing, unknown or duplicate field instead of its container. */
function pointerOf({ instancePath, params }: Finding): string {
  const field =
    params['missingProperty'] ?? params['additionalProperty'] ?? params['unevaluatedProperty'] ?? params['tag'];
  const index = params['i'];
  const child = typeof field === 'string' ? field : typeof index === 'number' ? String(index) : undefined;
  if (child === undefined) return instancePath;
  const pointer = `${instancePath}/${child.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  // A caller may send a field name of any length; a pointer in the contract has a maximum length.
  return pointer.length <= maxPointerLength ? pointer : instancePath;
}
