/** Findings of the contract's validators, told as the contract tells them: where, and one stable code. */
import type { FieldErrorCode } from '../../contract/codes.js';
import type { FieldError } from '../../contract/types.js';
import type { Finding } from '../../contract/validators.js';

const MAX_POINTER_LENGTH = 256;
/** As many as a problem of the contract tells of. */
export const MAX_FIELD_ERRORS = 100;

const keywordCodes: Readonly<Record<string, FieldErrorCode>> = {
  required: 'required',
  additionalProperties: 'unknown_field',
  unevaluatedProperties: 'unknown_field',
  type: 'wrong_type',
  enum: 'not_in_list',
  const: 'not_in_list',
  maxLength: 'too_long',
  minLength: 'too_short',
  minimum: 'too_small',
  maximum: 'too_big',
  maxItems: 'too_many',
  uniqueItems: 'duplicate',
};

/**
 * At most one error for each value: what a person can act on first. The others are usually the same fault seen by another
 * keyword, such as `2026-13-01`, which breaks a pattern and a format.
 */
export function toFieldErrors(location: FieldError['in'], findings: readonly Finding[], value: unknown): FieldError[] {
  const errors = new Map<string, FieldError>();
  for (const finding of findings) {
    if (errors.size === MAX_FIELD_ERRORS) break;
    const error = toFieldError(location, finding, value);
    const present = errors.get(error.pointer);
    if (!present || (present.code === 'bad_format' && error.code !== 'bad_format')) errors.set(error.pointer, error);
  }
  return [...errors.values()];
}

function toFieldError(location: FieldError['in'], finding: Finding, value: unknown): FieldError {
  const limit = finding.params['limit'];
  return {
    in: location,
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
      // The validator says the same of a tag that is missing and of one that is no text.
      return Object.hasOwn(Object(value) as object, String(params['tag'])) ? 'wrong_type' : 'required';
    }
    default:
      return keywordCodes[keyword] ?? 'bad_format';
  }
}

/** Points at the field that is missing, unknown or there twice rather than at what it should stand in. */
function pointerOf({ instancePath, params }: Finding): string {
  const field =
    params['missingProperty'] ?? params['additionalProperty'] ?? params['unevaluatedProperty'] ?? params['tag'];
  const index = params['i'];
  const child = typeof field === 'string' ? field : typeof index === 'number' ? String(index) : undefined;
  if (child === undefined) return instancePath;
  const pointer = `${instancePath}/${child.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  // A caller may invent a field name of any length; the contract's pointer has an end.
  return pointer.length <= MAX_POINTER_LENGTH ? pointer : instancePath;
}
