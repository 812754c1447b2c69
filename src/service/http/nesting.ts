/** Limits how deeply JSON is nested, while its bytes arrive: later code recurses into every level. */
import { ProblemError } from './problem.js';

/** The contract's deepest body has a handful of levels. RFC 8259 §9 allows a limit. */
export const MAX_NESTING_DEPTH = 32;

const [quote, backslash] = [0x22, 0x5c];
const [openList, closeList, openObject, closeObject] = [0x5b, 0x5d, 0x7b, 0x7d];

/** Works on UTF-8 bytes: a byte below 128 is never part of another character. */
export class NestingGuard {
  #depth = 0;
  #inText = false;
  #escaped = false;

  /** Throws `invalid_json` as soon as the bytes so far are nested too deeply. */
  check(bytes: Uint8Array): void {
    for (const byte of bytes) {
      if (this.#inText) this.#takeText(byte);
      else if (byte === quote) this.#inText = true;
      else if (byte === closeList || byte === closeObject) this.#depth -= 1;
      else if ((byte === openList || byte === openObject) && ++this.#depth > MAX_NESTING_DEPTH)
        throw new ProblemError('invalid_json');
    }
  }

  #takeText(byte: number): void {
    if (this.#escaped) this.#escaped = false;
    else if (byte === backslash) this.#escaped = true;
    else if (byte === quote) this.#inText = false;
  }
}
