// The switch that instrumented files ask which mutant is on: a global, because they must not import anything more.

/** Which mutants have been reached, by file, since `reached` was last emptied; undefined while nobody wants to know. */
let record;
let active = { file: '', number: 0, wasReached: false };

globalThis.mutants$ = {
  is(file, number) {
    record?.(file, number);
    if (number !== active.number || file !== active.file) return false;
    active.wasReached = true;
    return true;
  },
};

/** Switches one mutant on, or all off. */
export function switchOn(file = '', number = 0) {
  active = { file, number, wasReached: false };
}

/** Whether the mutant that is on has been asked for since. */
export const wasReached = () => active.wasReached;

/** @param {((file: string, number: number) => void) | undefined} listener hears of every mutant that is asked for */
export function recordReached(listener) {
  record = listener;
}
