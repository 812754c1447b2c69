/** Which bytes of a document a request brings (RFC 9110 §14.4). */
import type { FieldError } from '../../contract/types.js';
import { invalidRequest } from '../http/problem.js';

export type ContentPart =
  /** The whole document, in place of whatever has arrived. */
  | { readonly kind: 'whole'; readonly offset: 0; readonly length: number }
  | { readonly kind: 'piece'; readonly offset: number; readonly length: number }
  /** No bytes: how much has arrived? */
  | { readonly kind: 'question' };

/** Throws `bad_format` for a range that has another total than the announced size, or ends before it begins or after the end. */
export function readContentRange(header: string | undefined, size: number): ContentPart {
  if (header === undefined) return { kind: 'whole', offset: 0, length: size };
  const [, range = '', total] = /^bytes (.+)\/(\d+)$/.exec(header) ?? [];
  if (Number(total) !== size) throw badRange();
  if (range === '*') return { kind: 'question' };
  const [first = NaN, last = NaN] = range.split('-').map(Number);
  if (!(first <= last && last < size)) throw badRange();
  return { kind: 'piece', offset: first, length: last - first + 1 };
}

function badRange() {
  const error: FieldError = { in: 'header', pointer: '/Content-Range', code: 'bad_format' };
  return invalidRequest([error]);
}
