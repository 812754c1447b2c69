/** Which bytes of an attachment a request carries (RFC 9110 §14.4). */
import type { FieldError } from '../../contract/types.js';
import { invalidRequest } from '../http/problem.js';

export type ContentPart =
  /** The whole attachment, replacing whatever has arrived. */
  | { readonly kind: 'whole'; readonly offset: 0; readonly length: number }
  | { readonly kind: 'range'; readonly offset: number; readonly length: number }
  /** No bytes: asks how many have arrived. */
  | { readonly kind: 'status' };

/** Throws `bad_format` when the total differs from the declared size, or the range is reversed or exceeds the total. */
export function readContentRange(header: string | undefined, size: number): ContentPart {
  if (header === undefined) return { kind: 'whole', offset: 0, length: size };
  const [, range = '', total] = /^bytes (.+)\/(\d+)$/.exec(header) ?? [];
  if (Number(total) !== size) throw badRange();
  if (range === '*') return { kind: 'status' };
  const [first = NaN, last = NaN] = range.split('-').map(Number);
  if (!(first <= last && last < size)) throw badRange();
  return { kind: 'range', offset: first, length: last - first + 1 };
}

function badRange() {
  const error: FieldError = { place: 'header', pointer: '/Content-Range', code: 'bad_format' };
  return invalidRequest([error]);
}
