/** Ids of the sample data: always the same, and recognisable. */
const kinds = { account: '0001', business: '0002', inquiry: '0003', entry: '0004', document: '0005' };

export function sampleId(kind: keyof typeof kinds, number: number): string {
  return `01900000-${kinds[kind]}-7000-8000-${number.toString(16).padStart(12, '0')}`;
}

/** A deterministic pseudo-random generator of numbers from 0 to 1 (mulberry32). */
export function repeatable(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
